/* "Always open this site in the reader": the only part that acts without a click. */

import { isArticle } from "../parse/is-article.ts";
import { sitePattern } from "../shared/addresses.ts";
import { loadSettings } from "../shared/settings.ts";
import { allowedSites } from "../shared/sites.ts";
import type { Snapshot } from "../shared/snapshot.ts";
import { showSnapshot } from "./open.ts";
import { parseHere } from "./parse.ts";

const SCRIPT_ID = "arrive";

/** Makes the browser run `arrive.js` on exactly the sites that are wanted and allowed. */
export async function watchSites(): Promise<void> {
  const matches = (await allowedSites()).map(sitePattern);
  const [registered] = await chrome.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await chrome.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = { id: SCRIPT_ID, matches, js: ["arrive.js"], runAt: "document_end" as const };
  if (registered) await chrome.scripting.updateContentScripts([script]);
  else await chrome.scripting.registerContentScripts([script]);
}

/** Opens a page that arrived in the reader, if there is an article on it. */
export async function arrived(snapshot: Snapshot, tab: chrome.tabs.Tab): Promise<void> {
  if (await mayStay(snapshot.url, tab)) return;
  const { rules } = await loadSettings();
  const { content, url } = snapshot;
  if (isArticle(await parseHere({ content, url, rules, whole: false }))) {
    await showSnapshot(snapshot, tab, "page");
  }
}

/** Remembers that the reader goes to the page itself in this tab. */
export async function staying(url: string, tab: chrome.tabs.Tab): Promise<void> {
  await chrome.storage.session.set({ [stayKey(tab)]: url });
}

async function mayStay(url: string, tab: chrome.tabs.Tab): Promise<boolean> {
  const key = stayKey(tab);
  const { [key]: stays } = await chrome.storage.session.get(key);
  await chrome.storage.session.remove(key);
  return stays === url;
}

function stayKey(tab: chrome.tabs.Tab): string {
  return `stay:${tab.id}`;
}
