import { extensionMessages, storedLocale } from "../messages/index.ts";
import { loadSettings } from "../shared/settings.ts";
import { openReader } from "./open.ts";

const READ_PAGE = "read-page";
const READ_SELECTION = "read-selection";

/** Makes the context menus in the language of the interface, in place of those that were. */
export async function makeMenus(): Promise<void> {
  const { reader } = await loadSettings();
  const { menus } = extensionMessages(storedLocale(reader));
  await chrome.contextMenus.removeAll();
  chrome.contextMenus.create({ id: READ_PAGE, title: menus.page, contexts: ["page"] });
  chrome.contextMenus.create({
    id: READ_SELECTION,
    title: menus.selection,
    contexts: ["selection"],
  });
}

export async function menuChosen(
  { menuItemId }: chrome.contextMenus.OnClickData,
  tab: chrome.tabs.Tab | undefined,
): Promise<void> {
  if (tab) await openReader(tab, menuItemId === READ_SELECTION ? "selection" : "page");
}
