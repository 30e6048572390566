// TypeScript's libraries for pages and for workers exclude each other: what is used here, by name.
interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface WorkerEvents {
  install: Extendable;
  activate: Extendable;
  message: Extendable & { data: unknown };
  fetch: Event & { request: Request; respondWith(response: Promise<Response>): void };
}
interface WorkerScope {
  location: Location;
  clients: { claim(): Promise<void> };
  addEventListener<K extends keyof WorkerEvents>(
    type: K,
    listener: (event: WorkerEvents[K]) => void,
  ): void;
}

/** Filled in by the build: see build/precache.ts. */
const { version, first, later } = JSON.parse("__PRECACHE__") as {
  version: string;
  first: string[];
  later: string[];
};
const CACHE = `lisible-${version}`;
const scope = globalThis as unknown as WorkerScope;

scope.addEventListener("install", (event) => event.waitUntil(fill(first)));

scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));

// The page says what it has loaded, and when it is at rest: the rest of the files may come now.
scope.addEventListener("message", (event) => {
  const { data } = event;
  if (data === "complete") event.waitUntil(fill(later));
  if (Array.isArray(data)) event.waitUntil(fill(later.filter((file) => data.includes(file))));
});

scope.addEventListener("fetch", (event) => {
  const own = new URL(event.request.url).origin === scope.location.origin;
  if (own && event.request.method === "GET") event.respondWith(answer(event.request));
});

/** What the page has fetched already, or an earlier version had, is taken over; names hold their content's hash. */
async function fill(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  const wanted = await Promise.all(files.map((file) => missing(cache, file)));
  await cache.addAll(wanted.flat());
}

async function missing(cache: Cache, file: string): Promise<string[]> {
  if (await cache.match(file)) return [];
  const kept = file.startsWith("assets/") ? await caches.match(file) : undefined;
  if (!kept) return [file];
  await cache.put(file, kept);
  return [];
}

/** Older versions go: every file of this one is there. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("lisible-") && name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const target = request.mode === "navigate" ? "./" : request;
  const kept = await cache.match(target, { ignoreSearch: request.mode === "navigate" });
  return kept ?? fetch(request);
}
