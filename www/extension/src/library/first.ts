/* The newest articles, read by the page itself: they stand there before the worker knows all of them. */
import { database } from "../store/database.ts";
import type { Shelved } from "../store/types.ts";
import type { Listing, Row } from "./protocol.ts";

/** As many as a tall window shows. */
const COUNT = 16;

export async function newestRows(): Promise<Row[]> {
  const { store } = (await database()).transaction("articles");
  const found: Shelved[] = [];
  const index = store.index("added");
  for (
    let cursor = await index.openCursor(null, "prev");
    cursor;
    cursor = await cursor.continue()
  ) {
    const { archived, deleted } = cursor.value;
    if (archived === null && deleted === null) found.push(cursor.value);
    if (found.length === COUNT) break;
  }
  return found.map(plainRow);
}

function plainRow(shelved: Shelved): Row {
  const part = (text: string) => (text ? [{ text, marked: false }] : []);
  return { shelved, title: part(shelved.title), passage: part(shelved.excerpt), note: null };
}

/** What is known of the list by then. */
export function partialListing(total: number): Listing {
  return {
    ...{ total, partial: true, unfinished: [], pending: 0, took: 0 },
    facets: { publisher: [], column: [], tag: [], lang: [] },
    counts: { newest: 0, unread: 0, starred: 0, archived: 0, notes: 0 },
  };
}
