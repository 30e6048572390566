/*
 * The tab's history while it shows the reader. Entries that the reader adds (the items of a
 * feed) are counted, so that one press leads back to the page from any of them.
 */
import { FROM_PAGE, type ReaderPlace, readerAddress, readerPlace } from "../shared/addresses.ts";
import type { Staying } from "../shared/wire.ts";

interface VisitState {
  /** The page itself stands in the history, just before the reader's first entry. */
  fromPage: boolean;
  /** Entries of the reader before this one. */
  depth: number;
}

/** How long the browser may take to go back before the page is opened anew, in milliseconds. */
const BACK_TIMEOUT = 600;

/** Notes how the reader was reached. `true` on the first showing, not after reload or return. */
export function arriveInReader(): boolean {
  const fresh = location.hash === FROM_PAGE;
  if (fresh) remember({ fromPage: true, depth: 0 }, location.pathname + location.search);
  return fresh;
}

export function currentPlace(): ReaderPlace {
  return readerPlace(location.href);
}

export function openItem(item: number): void {
  const { fromPage, depth } = visitState();
  const state: VisitState = { fromPage, depth: depth + 1 };
  history.pushState(state, "", readerAddress({ ...currentPlace(), item }));
}

/** From one item to another: back still leads to the list. */
export function swapItem(item: number): void {
  history.replaceState(visitState(), "", readerAddress({ ...currentPlace(), item }));
}

/** The whole page in the place of what was selected in it, or the other way round. */
export function swapPart(part: ReaderPlace["part"]): void {
  history.replaceState(visitState(), "", readerAddress({ ...currentPlace(), part }));
  location.reload();
}

/** Back to the list of the feed: the entry before, or a new one where there is none. */
export function backToList(): void {
  const { depth } = visitState();
  if (depth > 0) history.go(-1);
  else location.assign(readerAddress({ ...currentPlace(), item: null }));
}

/** Back to the page: through the history, which keeps its scroll position and its form fields. */
export function leave(url: string | null): void {
  const { fromPage, depth } = visitState();
  // A file has no address to go back to: what stood here before it is shown again.
  if (!fromPage && url !== null) {
    openOriginal(url);
    return;
  }
  const late = setTimeout(() => openOriginal(url), BACK_TIMEOUT);
  addEventListener("pagehide", () => clearTimeout(late), { once: true });
  history.go(-depth - 1);
}

/** Tells the background that this address is wanted as it is, even on a site that is always read. */
export function stayAt(url: string): void {
  const message: Staying = { type: "staying", url };
  void chrome.runtime.sendMessage(message);
}

function openOriginal(url: string | null): void {
  if (url === null) return;
  stayAt(url);
  location.assign(url);
}

function visitState(): VisitState {
  return { fromPage: false, depth: 0, ...(history.state as Partial<VisitState> | null) };
}

function remember(state: VisitState, address: string): void {
  history.replaceState(state, "", address);
}
