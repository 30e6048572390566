import { FROM_PAGE, isReader, readerAddress } from "../shared/addresses.ts";
import { ProblemError, type Snapshot } from "../shared/snapshot.ts";
import type { Leave } from "../shared/wire.ts";
import { keepPage } from "../store/pages.ts";
import { snapshotOf } from "./snapshot.ts";

export type Part = "page" | "selection";

/** Tabs on their way into the reader: a double click must not turn them straight back. */
const underway = new Set<number>();

/** The button: into the reader, or back to the page. */
export async function toggle(tab: chrome.tabs.Tab): Promise<void> {
  if (tab.id === undefined || underway.has(tab.id)) return;
  if (!isReader(tab.url)) return openReader(tab, "page");
  const message: Leave = { type: "leave", tabId: tab.id };
  const left = await chrome.runtime.sendMessage(message).catch(() => false);
  // A reader that is still loading does not answer; the page stands just before it.
  if (left !== true) await chrome.tabs.goBack(tab.id);
}

/** Turns a tab into the reader; where that cannot be, a new tab says why and what to do. */
export async function openReader(tab: chrome.tabs.Tab, part: Part): Promise<void> {
  const tabId = tab.id;
  if (tabId === undefined || underway.has(tabId)) return;
  underway.add(tabId);
  try {
    await showSnapshot(await snapshotOf(tab), tab, part);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    await openBeside(readerAddress({ problem: error.problem, url: tab.url ?? null }), tab);
  } finally {
    underway.delete(tabId);
  }
}

export async function showSnapshot(
  snapshot: Snapshot,
  tab: chrome.tabs.Tab,
  part: Part,
): Promise<void> {
  const id = await keepPage(snapshot, tab.incognito);
  const url = readerAddress({ id, url: snapshot.url, part });
  await chrome.tabs.update(tab.id as number, { url: url + FROM_PAGE });
}

/** Firefox on a phone knows no windows, and refuses to hear of an opener. */
async function openBeside(url: string, { id, index, windowId }: chrome.tabs.Tab): Promise<void> {
  const where = chrome.windows ? { index: index + 1, windowId, openerTabId: id as number } : {};
  await chrome.tabs.create({ url, ...where });
}
