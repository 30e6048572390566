/* The database of kept pages and of the library. Each article is written in one transaction. */
import {
  type DBSchema,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from "idb";
import type {
  Body,
  KeptPage,
  NoteRow,
  PictureRow,
  PieceRow,
  SearchedRow,
  SegmentInfo,
  Shelved,
} from "./types.ts";

export interface Schema extends DBSchema {
  pages: { key: string; value: KeptPage; indexes: { seen: number; waiting: number } };
  articles: {
    key: string;
    value: Shelved;
    indexes: { address: string; added: number; page: string };
  };
  bodies: { key: string; value: Body };
  /** What is searched of each article, under its number. */
  texts: { key: number; value: SearchedRow };
  notes: { key: string; value: NoteRow; indexes: { article: string } };
  pictures: { key: [string, string]; value: PictureRow; indexes: { article: string } };
  /** Items of feeds that were opened. */
  reads: { key: string; value: { address: string; when: number }; indexes: { when: number } };
  /** Numbers of articles that no segment has yet; the generator of the numbers. */
  pending: { key: number; value: { id: string } };
  pieces: { key: [number, number]; value: PieceRow };
  segments: { key: number; value: SegmentInfo };
}

export type Database = IDBPDatabase<Schema>;
type Upgrading = IDBPObjectStore<Schema, StoreNames<Schema>[], "pages", "versionchange">;

const NAME = "lisible";
/** 1 had nothing but `pages`, 2 no pictures, and no pairs of words in its index. */
const VERSION = 3;

let opened: Promise<Database> | null = null;

export function database(): Promise<Database> {
  opened ??= openDB<Schema>(NAME, VERSION, {
    async upgrade(db, before, _version, transaction) {
      if (before < 1) {
        db.createObjectStore("pages", { keyPath: "id" }).createIndex("seen", "seen");
      }
      if (before < 2) {
        addLibrary(db);
        await listOldPages(transaction.objectStore("pages"));
      }
      if (before < 3) {
        const pictures = db.createObjectStore("pictures", { keyPath: ["article", "address"] });
        pictures.createIndex("article", "article");
        if (before === 2) await indexAnew(transaction);
      }
    },
    // Another tab has a newer extension, or deletes everything: it must not wait for this one.
    blocking: () => void close(),
    terminated: () => {
      opened = null;
    },
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

function addLibrary(db: Database): void {
  const articles = db.createObjectStore("articles", { keyPath: "id" });
  articles.createIndex("address", "address", { unique: true });
  articles.createIndex("added", "added");
  articles.createIndex("page", "page");
  db.createObjectStore("bodies", { keyPath: "id" });
  db.createObjectStore("texts", { keyPath: "doc" });
  db.createObjectStore("notes", { keyPath: "id" }).createIndex("article", "article");
  db.createObjectStore("reads", { keyPath: "address" }).createIndex("when", "when");
  db.createObjectStore("pending", { autoIncrement: true });
  db.createObjectStore("pieces", { keyPath: ["segment", "number"] });
  db.createObjectStore("segments", { keyPath: "id", autoIncrement: true });
}

/** What was kept before there was a library is listed in it, once it has been parsed. */
async function listOldPages(pages: Upgrading): Promise<void> {
  pages.createIndex("waiting", "waiting");
  for (let cursor = await pages.openCursor(); cursor; cursor = await cursor.continue()) {
    await cursor.update({ ...cursor.value, waiting: 1 });
  }
}

/** Another version of the index has other words: every article waits for this one's. */
async function indexAnew(
  transaction: IDBPTransaction<Schema, StoreNames<Schema>[], "versionchange">,
): Promise<void> {
  await transaction.objectStore("segments").clear();
  await transaction.objectStore("pieces").clear();
  const pending = transaction.objectStore("pending");
  const articles = await transaction.objectStore("articles").getAll();
  for (const { doc, id } of articles) await pending.put({ id }, doc);
}

async function close(): Promise<void> {
  const closing = opened;
  opened = null;
  (await closing)?.close();
}
