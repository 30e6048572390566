// The guide's way to install the extension, step by step: what it names must be there, in the browsers' own words.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, describe, test } from "node:test";
import { launchExtension } from "./support/extension.mjs";
import { headline } from "./support/extension-pages.mjs";
import { serveSite } from "./support/extension-site.mjs";
import { browsers } from "./support/extension-suite.mjs";

const root = new URL("../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root), "utf8");
const guide = read("docs/extension.md");
const manifest = JSON.parse(read("www/extension/manifest.json"));

/** A section of the guide, and the words of the browsers in it: those in bold, but for our own name. */
function section(title) {
  const [, text] = new RegExp(`^### ${title}[^\\n]*\\n([\\s\\S]*?)(?=^##)`, "m").exec(guide);
  const bold = [...text.matchAll(/\*\*(.+?)\*\*/g)].map(([, words]) => words);
  return { text, labels: bold.filter((words) => words !== "Lisible") };
}

/** All the words that a page shows, also those in shadow trees. */
const shownWords = `() => {
  const texts = [];
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) texts.push(child.data.trim());
      if (child.nodeType !== 1 || /^(style|script|template)$/.test(child.localName)) continue;
      if (child.shadowRoot) walk(child.shadowRoot);
      walk(child);
    }
  };
  walk(document.body);
  return texts.filter(Boolean);
}`;

/** What needs one browser runs in its lane, what needs none in Chromium's. */
const testIn = (name, title, task) => browsers.includes(name) && test(title, task);

describe("the guide to install the extension", () => {
  const opened = [];
  after(() => Promise.all(opened.map((entry) => entry.close())));

  const install = async (name) => {
    const driver = await launchExtension(name, { byHand: true });
    const site = await serveSite();
    opened.push(driver, site);
    return { driver, site };
  };

  /** The browser's own page, once it shows these words. */
  const shows = async (driver, address, label) => {
    const tab = await driver.open(address);
    for (let tries = 0; tries < 100; tries++) {
      const words = await tab.evaluate(shownWords);
      if (words.includes(label)) return tab.close();
      await new Promise((done) => setTimeout(done, 100));
    }
    assert.fail(`${address} does not show “${label}”`);
  };

  const readsAnArticle = async ({ driver, site }) => {
    const tab = await driver.open(`${site.url}/editorial`);
    await tab.press();
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
  };

  testIn("chromium", "every folder and file that it names is there after the build", () => {
    const folders = guide.match(/www\/extension\/dist\/[\w./-]*\w/g);
    assert.deepEqual([...new Set(folders)].sort(), [
      "www/extension/dist/chromium",
      "www/extension/dist/firefox",
      "www/extension/dist/firefox/manifest.json",
    ]);
    const zips = guide
      .match(/lisible-\w+-[\d.]+\.zip/g)
      .map((name) => `www/extension/dist/${name}`);
    for (const path of [...folders, ...zips]) assert.ok(existsSync(new URL(path, root)), path);
    assert.ok(zips.every((name) => name.endsWith(`-${manifest.version}.zip`)));
    for (const [, picture] of guide.matchAll(/\]\((images\/[^)]+)\)/g)) {
      assert.ok(existsSync(new URL(`docs/${picture}`, root)), picture);
    }
  });

  testIn("chromium", "the versions and the keys are those of the manifest", () => {
    const { gecko } = manifest.browser_specific_settings;
    assert.match(guide, new RegExp(`### Chromium[^\\n]*\\(${manifest.minimum_chrome_version} or`));
    assert.match(
      guide,
      new RegExp(`### Firefox \\(${Number.parseInt(gecko.strict_min_version, 10)} or`),
    );
    const keys = manifest.commands._execute_action.suggested_key.default;
    assert.ok(guide.includes(`\`${keys}\``));
    const messages = read("www/extension/src/messages/en.ts");
    for (const label of [
      "Read this page",
      "Read the selection",
      "Back to the page",
      "Back to the list",
      "Always",
      "Delete what was only read",
    ]) {
      assert.ok(guide.includes(`**${label}**`), label);
      assert.ok(messages.includes(`"${label}"`), label);
    }
  });

  testIn("chromium", "in Chromium", async () => {
    const { labels } = section("Chromium");
    const browser = await install("chromium");
    const { driver } = browser;
    const page = await driver.context.newPage();
    await page.goto("chrome://extensions");
    const [mode, load, ...details] = labels;
    assert.deepEqual([mode, load], ["Developer mode", "Load unpacked"]);
    await page.getByLabel(mode).click();
    await page.getByRole("button", { name: load }).waitFor();
    assert.deepEqual(details, ["Details", "Allow access to file URLs"]);
    await shows(driver, "chrome://extensions", "Details");
    await shows(driver, `chrome://extensions/?id=${driver.id}`, "Allow access to file URLs");
    await readsAnArticle(browser);
  });

  testIn("firefox", "in Firefox", async () => {
    const { text, labels } = section("Firefox");
    const browser = await install("firefox");
    const { driver } = browser;
    assert.deepEqual(labels, [
      "Load Temporary Add-on…",
      "Pin to Toolbar",
      "Install Add-on From File…",
    ]);
    const [address] = /about:debugging\S+(?=`)/.exec(text);
    await shows(driver, address, "Load Temporary Add-on…");
    // Menus have no words in a page: they stand in Firefox's own message files.
    const words = await driver.inBrowser(`
      const messages = new Localization(["toolkit/about/aboutAddons.ftl", "browser/unifiedExtensions.ftl"]);
      const ids = ["addon-install-from-file", "unified-extensions-context-menu-pin-to-toolbar"];
      return JSON.stringify(await messages.formatMessages(ids));
    `);
    for (const label of labels.slice(1)) assert.ok(words.includes(label), `${label} in ${words}`);
    await readsAnArticle(browser);
  });
});
