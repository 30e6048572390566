/* Pages as they were taken. Those that no saved article needs go after three months. */
import type { Snapshot } from "../shared/snapshot.ts";
import { database } from "./database.ts";
import { pack, unpack } from "./pack.ts";
import type { KeptPage } from "./types.ts";

export type { KeptPage } from "./types.ts";

const PRIVATE_PREFIX = "private:";

/*
 * Storage without `unlimitedStorage` is shared with everything else in the profile, and the
 * browser may evict it. Both limits are ours, far below any browser's quota: a year of daily
 * use of 100 kB pages fits, and a tab that is not looked at for a quarter is not read any more.
 */
export const MAX_PAGES = 400;
export const MAX_AGE: number = 92 * 24 * 3600 * 1000;

/** A copy of a page need not outlive a power cut, and whoever pressed the button waits for it. */
const quick = { durability: "relaxed" } as const;

/** Keeps a page and gives its key; one from a private window stays in memory, and so does one that no disk takes. */
export async function keepPage(snapshot: Snapshot, incognito: boolean): Promise<string> {
  const id = crypto.randomUUID();
  const page: KeptPage = { ...snapshot, id, seen: Date.now(), incognito, waiting: 1 };
  if (incognito) await keepInMemory(page);
  else await writePage(page).catch(() => keepInMemory(page));
  return page.id;
}

export async function findPage(id: string): Promise<KeptPage | null> {
  const key = PRIVATE_PREFIX + id;
  const inMemory: Record<string, KeptPage> = await chrome.storage.session.get(key);
  if (inMemory[key]) return inMemory[key];
  const page = await (await database()).get("pages", id);
  if (!page?.packed) return page ?? null;
  const { packed, ...rest } = page;
  return { ...rest, content: await unpack(packed) };
}

/** Marks a page as in use. */
export async function touchPage({ id, incognito }: KeptPage): Promise<void> {
  if (!incognito) await rewrite(id, (page) => ({ ...page, seen: Date.now() }));
}

/** Pages that were taken and not yet looked at for an article. */
export async function waitingPages(): Promise<string[]> {
  return (await database()).getAllKeysFromIndex("pages", "waiting");
}

/** What there is to list of a page is listed now: a tab that was closed before leaves it to the library. */
export async function lookedAt(id: string): Promise<void> {
  await rewrite(id, ({ waiting: _, ...page }) => page);
}

async function rewrite(id: string, next: (page: KeptPage) => KeptPage): Promise<void> {
  const transaction = (await database()).transaction("pages", "readwrite", quick);
  const page = await transaction.store.get(id);
  if (page) await transaction.store.put(next(page));
  await transaction.done;
}

/** Compresses a page that is kept for good. */
export async function packPage(id: string): Promise<void> {
  const db = await database();
  const page = await db.get("pages", id);
  if (page && !page.packed) await writePage(await packedPage(page));
}

export async function packedPage(page: KeptPage): Promise<KeptPage> {
  return { ...page, content: "", packed: await pack(page.content) };
}

async function writePage(page: KeptPage): Promise<void> {
  const transaction = (await database()).transaction("pages", "readwrite", quick);
  await Promise.all([transaction.store.put(page), transaction.done]);
}

/**
 * Drops what is too old or too much, the longest unseen first, but for the pages of articles: `needed` as they were
 * a moment ago, and those that came since.
 */
export async function tidyPages(needed: ReadonlySet<string>, now: number): Promise<void> {
  const transaction = (await database()).transaction(["pages", "articles"], "readwrite");
  const pages = transaction.objectStore("pages");
  const bySeen = pages.index("seen");
  const keys = await bySeen.getAllKeys();
  const fresh = new Set(await bySeen.getAllKeys(IDBKeyRange.lowerBound(now - MAX_AGE)));
  const loose = keys.filter((id) => !needed.has(id));
  const surplus = loose.length - MAX_PAGES;
  const stale = loose.filter((id, index) => index < surplus || !fresh.has(id));
  const byPage = transaction.objectStore("articles").index("page");
  for (const id of stale) if ((await byPage.count(id)) === 0) await pages.delete(id);
  await transaction.done;
}

/** Deletes the pages from private windows: they live in memory. */
export async function forgetPrivate(): Promise<void> {
  const kept = Object.keys(await chrome.storage.session.get(null));
  await chrome.storage.session.remove(kept.filter((key) => key.startsWith(PRIVATE_PREFIX)));
}

async function keepInMemory(page: KeptPage): Promise<void> {
  const entry = { [PRIVATE_PREFIX + page.id]: page };
  try {
    await chrome.storage.session.set(entry);
  } catch {
    // 10 MB are full: private pages are not for keeping, the one in hand goes first.
    await chrome.storage.session.clear();
    await chrome.storage.session.set(entry);
  }
}
