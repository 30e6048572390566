/* Saving without reading: the page is kept as it is, listed at once, and parsed when the library is opened. */
import { ProblemError } from "../shared/snapshot.ts";
import { originOf } from "../store/describe.ts";
import { findPage, keepPage } from "../store/pages.ts";
import { shelve } from "../store/shelf.ts";
import { openReader } from "./open.ts";
import { snapshotOf } from "./snapshot.ts";

/** How long the button says that it was done, in milliseconds. */
const SAID = 2_000;

export async function savePage(tab: chrome.tabs.Tab): Promise<void> {
  // Nothing of a private window is written down.
  if (tab.incognito) return openReader(tab, "page");
  try {
    const id = await keepPage(await snapshotOf(tab), false);
    const page = await findPage(id);
    if (page) await shelve(null, originOf(page, null, "page"), { saved: Date.now() });
    await sayDone(tab.id);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    // The reader says what is in the way.
    await openReader(tab, "page");
  }
}

async function sayDone(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  await chrome.action.setBadgeText?.({ tabId, text: "✓" });
  setTimeout(() => void chrome.action.setBadgeText?.({ tabId, text: "" }).catch(() => {}), SAID);
}
