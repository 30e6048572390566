import { extensionMessages, storedLocale } from "../messages/index.ts";
import { loadSettings } from "../shared/settings.ts";
import { openReader } from "./open.ts";
import { savePage } from "./save.ts";

const READ_PAGE = "read-page";
const READ_SELECTION = "read-selection";
const SAVE_PAGE = "save-page";
const LIBRARY = "library";

/** Makes the context menus in the language of the interface, in place of those that were. A phone has none. */
export async function makeMenus(): Promise<void> {
  if (!chrome.contextMenus) return;
  const { reader } = await loadSettings();
  const { menus } = extensionMessages(storedLocale(reader));
  await chrome.contextMenus.removeAll();
  const add = (id: string, title: string, contexts: `${chrome.contextMenus.ContextType}`[]) =>
    chrome.contextMenus.create({
      id,
      title,
      contexts: contexts as [chrome.contextMenus.ContextType],
    });
  add(READ_PAGE, menus.page, ["page"]);
  add(SAVE_PAGE, menus.save, ["page"]);
  add(READ_SELECTION, menus.selection, ["selection"]);
  add(LIBRARY, menus.library, ["action"]);
}

export async function menuChosen(
  { menuItemId }: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  if (menuItemId === LIBRARY) return openLibrary();
  if (!tab) return;
  if (menuItemId === SAVE_PAGE) return savePage(tab);
  await openReader(tab, menuItemId === READ_SELECTION ? "selection" : "page");
}

export async function openLibrary(): Promise<void> {
  await chrome.tabs.create({ url: chrome.runtime.getURL("library.html") });
}
