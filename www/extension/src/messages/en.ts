import library from "./library/en.ts";

const en = {
  ...library,
  menus: {
    page: "Read this page",
    selection: "Read the selection",
    save: "Save this page for later",
    library: "Open the library",
  },
  reader: {
    back: "Back to the page",
    backToList: "Back to the list",
    backToLibrary: "Back to the library",
    save: "Save",
    original: "Open the original",
    always: "Always open {host} in the reader",
    alwaysShort: "Always",
    alwaysOn: "{host} now always opens in the reader.",
    alwaysOff: "{host} no longer opens in the reader by itself.",
    alwaysRefused: "Nothing was changed: the browser was not given leave for {host}.",
    settings: "Settings",
    reading: "Reading the page …",
  },
  feed: {
    steps: "Other items",
    previous: "Previous: {title}",
    next: "Next: {title}",
    unread: "{count} unread",
    search: "Search this feed",
    allRead: "Mark all as read",
    saveAll: "Save all",
    savedAll: "{count} saved.",
    fresh: "New",
    items: "{count} {count:article|articles}",
    empty: "There is nothing in this feed yet.",
    broken: "{count} {count:entry|entries} could not be read.",
    untitled: "Untitled",
    minutes: "{count} min",
  },
  notices: {
    "not-an-article": {
      title: "This does not look like an article",
      text: "Nothing on this page reads like one text. Start pages, lists and applications often have none.",
    },
    gone: {
      title: "This copy is no longer kept",
      text: "Copies of pages are kept for three months after they were last read. The page itself may still be there.",
    },
    "browser-page": {
      title: "This page belongs to the browser",
      text: "Settings, start pages and the like are closed to extensions. Open an article and press the button there.",
    },
    "protected-site": {
      title: "The browser protects this site from extensions",
      text: "No extension may read the pages where extensions are installed. This cannot be changed here.",
    },
    pdf: {
      title: "This is a PDF",
      text: "A PDF has pages, not a text that could be set anew. If the site also has the article as a web page, press the button there.",
    },
    media: {
      title: "This is a picture, a sound or a film",
      text: "There is no text in it to read. Press the button on the page that it belongs to.",
    },
    "file-access": {
      title: "Files need your leave first",
      text: "Open the browser's page for extensions, choose Lisible and allow access to file addresses. Then press the button again.",
    },
    "json-viewer": {
      title: "The browser's JSON viewer is in the way",
      text: "Firefox shows this feed in a viewer that extensions cannot read. Type about:config into the address bar, set devtools.jsonview.enabled to false, reload the feed and press the button again.",
    },
    "no-access": {
      title: "The browser did not let this page be read",
      text: "Reload it and press the button again. If it stays so, it is a PDF or another file in a viewer of the browser, or a page that extensions may not touch.",
    },
    slow: {
      title: "This page takes too long",
      text: "After ten seconds it was given up. Nothing is wrong with the next page.",
    },
    failed: {
      title: "This page could not be read",
      text: "The parser gave up: {reason}",
    },
  },
  noticeActions: {
    whole: "Show the whole page's text",
    close: "Close this tab",
  },
  options: {
    title: "Settings",
    reading: "Reading",
    readingHint: "These are the defaults; the same choices stand in the reader's own toolbar.",
    shortcut: "Keyboard shortcut: {keys}. The browser's page for extensions changes it.",
    noShortcut: "No keyboard shortcut is set. The browser's page for extensions sets one.",
    sites: "Sites that always open in the reader",
    sitesNone: "None. Press “Always” while you read an article to add its site.",
    sitesHint: "Only for these sites may Lisible look at a page without a click.",
    allow: "Allow",
    allowSite: "Allow {host}",
    remove: "Remove",
    removeSite: "Remove {host}",
    removed: "{host} was removed, and so was the permission.",
    savedSites: "Sites whose articles are saved",
    savedSitesHint:
      "Everything you read on them is saved in the library. A switch in an article’s notes adds a site.",
    savedRemoved: "{host} was removed. What was saved stays.",
    rules: "Rules of your own",
    rulesHint:
      "A JSON list of publisher rules, tried before the built-in ones. The package takes the same form.",
    rulesLabel: "Publisher rules as JSON",
    rulesSave: "Check and save",
    rulesSaved: "The rules are good and saved.",
    rulesNotJson: "This is not JSON: {reason}",
    rulesNotList: "The rules have to be a list: [ … ].",
    rulesRefused: "The rules were not saved: {reason}",
    copies: "Read and not saved",
    copiesHint:
      "Each page you read is kept on this device for three months, so that its tab survives a restart and you can find it in the library. Pages from private windows are not.",
    copiesNone: "No page is kept.",
    copiesCount: "{count} {count:page is|pages are} kept.",
    copiesForget: "Delete what was only read",
    copiesForgotten: "What was only read is deleted.",
    backup: "Backup",
    backupHint: "One file holds the reader's defaults, the language, the sites and the rules.",
    backupSave: "Save to a file",
    backupLoad: "Restore from a file",
    restored: "The settings are restored.",
    restoredSites:
      "The settings are restored. The browser asks you again for each site: press “Allow” beside it.",
    notBackup: "This file is not a backup of Lisible's settings.",
  },
  welcome: {
    title: "Read in peace",
    intro:
      "Lisible takes the article out of the page and sets it so that it is good to read. It works on this device and sends nothing anywhere.",
    steps: [
      {
        title: "Open an article or a feed",
        text: "A news page, an RSS, Atom or JSON feed, or a saved file.",
      },
      {
        title: "Press the button",
        text: "Lisible's button in the toolbar, {keys} on the keyboard, or “Read this page” in the menu of the right mouse button.",
      },
      {
        title: "Press it again to go back",
        text: "The page is as you left it. The browser's own Back does the same.",
      },
    ],
    /* In place of the second and the third step, where there is neither a toolbar nor a right mouse button. */
    phoneSteps: [
      {
        title: "Choose Lisible in the browser's menu",
        text: "Press ⋮, then Extensions, then Lisible.",
      },
      {
        title: "Choose it again to go back",
        text: "The page is as you left it. The phone's own Back does the same.",
      },
    ],
    pin: "Can’t see the button? Click the puzzle piece in the toolbar and pin Lisible.",
    noKeys: "the shortcut that you set",
    sample: "Try it with a sample",
    settings: "Open the settings",
    privacy: "What Lisible may do",
    privacyText:
      "It sees a page only when you press the button on it. If you want a site always opened in the reader, you can allow that for this one site, and take it back in the settings. It has no servers and makes no requests; only the pictures of the article come from the article's own site.",
  },
};

export default en;
export type ExtensionMessages = typeof en;
