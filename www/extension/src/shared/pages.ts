import type { Snapshot } from "./snapshot.ts";

/** A page that was taken, kept so that its reader tab survives reload and restart. */
export interface KeptPage extends Snapshot {
  id: string;
  /** Milliseconds since 1970, when it was last shown. */
  seen: number;
  /** From a private window: never written to the disk. */
  incognito: boolean;
}

const DATABASE = "lisible";
const STORE = "pages";
const PRIVATE_PREFIX = "private:";

/*
 * Storage without `unlimitedStorage` is shared with everything else in the profile, and the
 * browser may evict it. Both limits are ours, far below any browser's quota: a year of daily
 * use of 100 kB pages fits, and a tab that is not looked at for a quarter is not read any more.
 */
const MAX_PAGES = 400;
const MAX_AGE = 92 * 24 * 3600 * 1000;

/** Keeps a page and gives its key; one from a private window stays in memory. */
export async function keepPage(snapshot: Snapshot, incognito: boolean): Promise<string> {
  const page: KeptPage = { ...snapshot, id: crypto.randomUUID(), seen: Date.now(), incognito };
  if (incognito) await keepInMemory(page);
  else await transact("readwrite", (store) => store.put(page));
  return page.id;
}

export async function findPage(id: string): Promise<KeptPage | null> {
  const key = PRIVATE_PREFIX + id;
  const inMemory: Record<string, KeptPage> = await chrome.storage.session.get(key);
  if (inMemory[key]) return inMemory[key];
  const page = await transact<KeptPage | undefined>("readonly", (store) => store.get(id));
  return page ?? null;
}

/** Marks a page as in use. */
export async function touchPage(page: KeptPage): Promise<void> {
  if (page.incognito) return;
  await transact("readwrite", (store) => store.put({ ...page, seen: Date.now() }));
}

/** Drops what is too old or too much, the longest unseen first. */
export async function tidyPages(now: number = Date.now()): Promise<void> {
  const bySeen = await listPages();
  const surplus = bySeen.length - MAX_PAGES;
  const stale = bySeen.filter((page, index) => index < surplus || now - page.seen > MAX_AGE);
  for (const { id } of stale) await transact("readwrite", (store) => store.delete(id));
}

export async function countPages(): Promise<number> {
  return transact("readonly", (store) => store.count());
}

export async function forgetPages(): Promise<void> {
  await transact("readwrite", (store) => store.clear());
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

/** Keys and times only, the longest unseen first. */
async function listPages(): Promise<{ id: string; seen: number }[]> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const found: { id: string; seen: number }[] = [];
    const request = database.transaction(STORE).objectStore(STORE).index("seen").openKeyCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor === null) return resolve(found);
      found.push({ id: String(cursor.primaryKey), seen: Number(cursor.key) });
      cursor.continue();
    };
  });
}

async function transact<T>(
  mode: IDBTransactionMode,
  action: (store: IDBObjectStore) => IDBRequest,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    // A copy of a page need not outlive a power cut, and whoever pressed the button waits for it.
    const transaction = database.transaction(STORE, mode, { durability: "relaxed" });
    const request = action(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result as T);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: "id" }).createIndex("seen", "seen");
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opened = null;
      reject(request.error);
    };
  });
  return opened;
}
