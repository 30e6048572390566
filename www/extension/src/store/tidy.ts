/* What was only read goes after three months, and what was deleted in a tab that was closed. */
import { database } from "./database.ts";
import { forgetPrivate, MAX_AGE, MAX_PAGES, tidyPages } from "./pages.ts";
import { discard } from "./shelf.ts";
import type { Shelved } from "./types.ts";

/** Longer than undo is offered, in milliseconds. */
const DELETED = 60_000;

/** `true` if anything went. */
export async function tidy(now: number = Date.now()): Promise<boolean> {
  const rows = await (await database()).getAll("articles");
  const stale = new Set(staleRows(rows, now).map(({ id }) => id));
  await discard([...stale]);
  const needed = rows.flatMap(({ id, page }) => (page !== null && !stale.has(id) ? [page] : []));
  await tidyPages(new Set(needed), now);
  await forgetReads(now);
  return stale.size > 0;
}

/** Feeds do not show an item for so long. */
async function forgetReads(now: number): Promise<void> {
  const { store, done } = (await database()).transaction("reads", "readwrite");
  const old = await store.index("when").getAllKeys(IDBKeyRange.upperBound(now - MAX_AGE));
  await Promise.all(old.map((address) => store.delete(address)));
  await done;
}

/** Pages and articles that were read and are not kept for good. */
export async function countRead(): Promise<number> {
  const db = await database();
  const rows = await db.getAll("articles");
  const needed = new Set(rows.filter(isKept).flatMap(({ page }) => page ?? []));
  const pages = await db.getAllKeys("pages");
  const addresses = rows.filter((row) => !isKept(row) && row.page === null);
  return pages.filter((id) => !needed.has(id)).length + addresses.length;
}

/** Deletes them, those from private windows too. */
export async function forgetRead(): Promise<void> {
  const rows = await (await database()).getAll("articles");
  await discard(rows.filter((row) => !isKept(row)).map(({ id }) => id));
  const needed = rows.filter(isKept).flatMap(({ page }) => page ?? []);
  await tidyPages(new Set(needed), Number.POSITIVE_INFINITY);
  await (await database()).clear("reads");
  await forgetPrivate();
}

export function isKept({ saved, starred, notes, tags, archived }: Shelved): boolean {
  return saved !== null || starred || notes > 0 || tags.length > 0 || archived !== null;
}

function staleRows(rows: readonly Shelved[], now: number): Shelved[] {
  const seen = ({ opened, added }: Shelved) => opened ?? added;
  const loose = rows.filter((row) => !isKept(row)).sort((a, b) => seen(b) - seen(a));
  const old = loose.filter((row, index) => index >= MAX_PAGES || now - seen(row) > MAX_AGE);
  const deleted = rows.filter(({ deleted }) => deleted !== null && now - deleted > DELETED);
  return [...old, ...deleted];
}
