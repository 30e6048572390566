import type { Problem } from "./snapshot.ts";

/** The bundled article of the first-run page. */
export const SAMPLE_ID = "sample";

/** What the reader page finds in its address. */
export interface ReaderPlace {
  /** Key of the kept page, or `SAMPLE_ID`. */
  id: string | null;
  /** Where the page was, so that it can be opened again when its copy is gone. */
  url: string | null;
  part: "page" | "selection";
  /** Index of the feed's item that is shown; `null` for the page or the list itself. */
  item: number | null;
  problem: Problem | null;
  /** An article of the library, shown as it was saved. */
  article: string | null;
  /** The note of it that is to be shown. */
  note: string | null;
}

/** Set on the address by the background only: the entry before this one is the page itself. */
export const FROM_PAGE = "#from-page";

export function readerAddress(place: Partial<ReaderPlace>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(place)) {
    if (value !== null && value !== "page") query.set(name, String(value));
  }
  return chrome.runtime.getURL(`reader.html?${query}`);
}

export function readerPlace(address: string): ReaderPlace {
  const query = new URL(address).searchParams;
  const item = query.get("item");
  return {
    id: query.get("id"),
    url: query.get("url"),
    part: query.get("part") === "selection" ? "selection" : "page",
    item: item === null ? null : Number(item),
    problem: query.get("problem") as Problem | null,
    article: query.get("article"),
    note: query.get("note"),
  };
}

export function isReader(address: string | undefined): boolean {
  return address?.startsWith(chrome.runtime.getURL("reader.html")) ?? false;
}

/** The match pattern that covers a page's site: this host, over http and https. */
export function sitePattern(host: string): string {
  return `*://${host}/*`;
}

/** The host of a page on the web, or `null`: files, browser pages. */
export function webHost(address: string | null): string | null {
  if (address === null || !URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" || protocol === "https:" ? hostname : null;
}
