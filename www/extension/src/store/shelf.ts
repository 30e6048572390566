/* Articles in the library: put in, read, changed and taken out. One transaction for each article. */
import type { Article } from "lisible";
import type { Annotation } from "../notes/annotation.ts";
import { tellChange } from "./changes.ts";
import { type Database, database } from "./database.ts";
import { blank, describe, type Origin, ownWords, wordsOf } from "./describe.ts";
import { pack, unpack } from "./pack.ts";
import { packedPage } from "./pages.ts";
import type { KeptPage, NoteRow, PictureRow, Shelved, Whole } from "./types.ts";

declare global {
  /** The first digits of the parser's hash, put in by the build. */
  const LISIBLE_PARSER: string;
}

/** What a person did with an article. */
export type State = Partial<
  Pick<
    Shelved,
    "saved" | "opened" | "archived" | "starred" | "deleted" | "position" | "tags" | "mends"
  >
>;

const stores = ["articles", "bodies", "texts", "pending", "notes", "pages", "pictures"] as const;

function writing(db: Database) {
  return db.transaction(stores, "readwrite");
}
type Writing = ReturnType<typeof writing>;

/** Makes known which parser read it, so that a later one can do it again. */
export const PARSER: string = LISIBLE_PARSER;

/**
 * Puts an article in the library, or a newer reading of one that is there: what a person did with that
 * one stays. `article` is `null` for what is only an address, or a page to be parsed later.
 */
export async function shelve(
  article: Article | null,
  origin: Origin,
  state: State = {},
  { now = Date.now(), id = "" }: { now?: number; id?: string } = {},
): Promise<Shelved> {
  const packed = article && (await pack(JSON.stringify(article)));
  const transaction = writing(await database());
  const articles = transaction.objectStore("articles");
  const described = article ? { ...describe(article, origin), parser: PARSER } : {};
  const fresh = { ...blank(origin, now), ...described };
  const same = await articles.index("address").get(fresh.address);
  const known = (id && (await articles.get(id))) || same;
  const next = { ...fresh, ...known, ...described, ...state, deleted: null };
  // A reading by its number keeps its address where another article has the new one.
  if (known && same && same.id !== known.id) next.address = known.address;
  if (known?.saved && state.saved) next.saved = known.saved;
  if (packed) await transaction.objectStore("bodies").put({ id: next.id, packed });
  const shelved = await enter(transaction, next, article);
  await transaction.done;
  tellChange([shelved.id]);
  return shelved;
}

/** An article as it was taken out. */
export interface TakenOut {
  row: Omit<Shelved, "doc">;
  json: string | null;
  annotations: readonly Annotation[];
  page: KeptPage | null;
  pictures: readonly PictureRow[];
}

/** Brings articles back, all of them or none, but for those whose address is there. Gives how many came. */
export async function putBack(list: readonly TakenOut[]): Promise<number> {
  const packed = await Promise.all(list.map(({ json }) => (json === null ? null : pack(json))));
  const pages = await Promise.all(list.map(({ page }) => page && packedPage(page)));
  const before = await Promise.all(list.map(({ row }) => findShelved(row.address)));
  // Deleted, and not yet gone.
  await discard(before.flatMap((row) => (row?.deleted ? [row.id] : [])));
  const transaction = writing(await database());
  const articles = transaction.objectStore("articles");
  let added = 0;
  for (const [index, { row, json, annotations, pictures }] of list.entries()) {
    const same = await articles.index("address").getKey(row.address);
    if (same !== undefined || (await articles.getKey(row.id)) !== undefined) continue;
    const [body, page] = [packed[index], pages[index]];
    if (body) await transaction.objectStore("bodies").put({ id: row.id, packed: body });
    if (page) await transaction.objectStore("pages").put(page);
    for (const picture of pictures) await transaction.objectStore("pictures").put(picture);
    for (const annotation of annotations) {
      await transaction.objectStore("notes").put(noteRow(row.id, annotation));
    }
    await enter(transaction, row, json === null ? null : (JSON.parse(json) as Article));
    added += 1;
  }
  await transaction.done;
  return added;
}

function noteRow(article: string, annotation: Annotation): NoteRow {
  return { id: annotation.id, article, created: Date.parse(annotation.created), annotation };
}

/** Writes the line and what is searched, under a new number, which waits for the index. */
async function enter(
  transaction: Writing,
  row: Omit<Shelved, "doc"> & { doc?: number },
  article: Article | null,
): Promise<Shelved> {
  const texts = transaction.objectStore("texts");
  const pending = transaction.objectStore("pending");
  const notes = await transaction.objectStore("notes").index("article").getAll(row.id);
  const before = row.doc === undefined ? undefined : await texts.get(row.doc);
  const doc = await pending.add({ id: row.id });
  const own = ownWords(
    row.tags,
    notes.map(({ annotation }) => annotation),
  );
  // Without the article at hand, its words are those that stand there.
  const words = article ? wordsOf(row, article) : { names: "", text: "", ...before };
  await texts.put({ ...words, title: row.title, own, doc, id: row.id });
  if (row.doc !== undefined) {
    await Promise.all([texts.delete(row.doc), pending.delete(row.doc)]);
  }
  const shelved: Shelved = { ...row, doc, notes: notes.length };
  await transaction.objectStore("articles").put(shelved);
  return shelved;
}

/** Notes what a person did with articles: the same with each, or what follows from its line. */
export async function change(
  ids: readonly string[],
  state: State | ((row: Shelved) => State),
): Promise<void> {
  // One transaction: one for each would take half a minute for all of a large library.
  const transaction = writing(await database());
  const articles = transaction.objectStore("articles");
  await inBatches(ids, async (id) => {
    const row = await articles.get(id);
    if (!row) return;
    const next = typeof state === "function" ? state(row) : state;
    // Tags are searched, so they need the index.
    if (next.tags) await enter(transaction, { ...row, ...next }, null);
    else await articles.put({ ...row, ...next });
  });
  await transaction.done;
  tellChange([...ids]);
}

/** Articles that are in hand together: their texts are in memory meanwhile. */
const BATCH = 200;

async function inBatches(ids: readonly string[], act: (id: string) => Promise<void>) {
  for (let at = 0; at < ids.length; at += BATCH) {
    await Promise.all(ids.slice(at, at + BATCH).map(act));
  }
}

/** Writes a highlight or takes it away, and what is searched with it. */
export async function annotate(id: string, annotation: Annotation, remove = false): Promise<void> {
  const transaction = writing(await database());
  const row = await transaction.objectStore("articles").get(id);
  const notes = transaction.objectStore("notes");
  if (remove) await notes.delete(annotation.id);
  else if (row) await notes.put(noteRow(id, annotation));
  if (row) await enter(transaction, row, null);
  await transaction.done;
  tellChange([id]);
}

export async function annotationsOf(id: string): Promise<Annotation[]> {
  const rows = await (await database()).getAllFromIndex("notes", "article", id);
  return rows.sort((a, b) => a.created - b.created).map(({ annotation }) => annotation);
}

export async function findShelved(address: string): Promise<Shelved | null> {
  return (await (await database()).getFromIndex("articles", "address", address)) ?? null;
}

/** The articles that were read from a page. */
export async function shelvedFrom(page: string): Promise<Shelved[]> {
  return (await database()).getAllFromIndex("articles", "page", page);
}

export async function shelvedBy(id: string): Promise<Shelved | null> {
  return (await (await database()).get("articles", id)) ?? null;
}

/** The article's JSON, as it was written. */
export async function articleJson(id: string): Promise<string | null> {
  const body = await (await database()).get("bodies", id);
  return body ? unpack(body.packed) : null;
}

export async function readArticle(id: string): Promise<Whole | null> {
  const [shelved, json, annotations] = await Promise.all([
    shelvedBy(id),
    articleJson(id),
    annotationsOf(id),
  ]);
  if (!shelved) return null;
  return { shelved, article: json === null ? null : (JSON.parse(json) as Article), annotations };
}

/** Takes articles out for good, with all that belongs to them. */
export async function discard(ids: readonly string[]): Promise<void> {
  const transaction = writing(await database());
  await inBatches(ids, (id) => takeOut(transaction, id));
  await transaction.done;
  tellChange([...ids]);
}

async function takeOut(transaction: Writing, id: string): Promise<void> {
  const articles = transaction.objectStore("articles");
  const notes = transaction.objectStore("notes");
  const row = await articles.get(id);
  const written = row?.notes === 0 ? [] : await notes.index("article").getAllKeys(id);
  await Promise.all([
    articles.delete(id),
    transaction.objectStore("bodies").delete(id),
    transaction.objectStore("pictures").delete(IDBKeyRange.bound([id], [id, []])),
    ...written.map((note) => notes.delete(note)),
  ]);
  if (!row) return;
  await transaction.objectStore("texts").delete(row.doc);
  await transaction.objectStore("pending").delete(row.doc);
  // The items of a feed share its page.
  if (row.page === null || (await articles.index("page").count(row.page)) > 0) return;
  await transaction.objectStore("pages").delete(row.page);
}
