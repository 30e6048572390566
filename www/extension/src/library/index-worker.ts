/* Keeps the index up to date, in a thread of its own: a search does not wait for it. */
import { indexPending, mergeSegments, sweepSegments } from "../search/index-store.ts";
import { database } from "../store/database.ts";
import { tidy } from "../store/tidy.ts";
import type { Grown } from "./protocol.ts";

/** One tab of the extension at a time writes the index. */
const LOCK = "lisible-index";

/** All articles are looked at for what is too old: not after every change. In milliseconds. */
const TIDY = 600_000;

let running = false;
let again = false;
let tidied = Number.NEGATIVE_INFINITY;

/** Any message asks to look for what waits. */
addEventListener("message", () => void start());

async function start(): Promise<void> {
  if (running) {
    again = true;
    return;
  }
  running = true;
  do {
    again = false;
    await navigator.locks.request(LOCK, work).catch((error: unknown) => console.error(error));
  } while (again);
  running = false;
}

async function work(): Promise<void> {
  await sweepSegments();
  if (performance.now() - tidied > TIDY) {
    tidied = performance.now();
    if (await tidy()) tell(true);
  }
  while ((await indexPending()) > 0) {
    tell(false);
    while (await mergeSegments(await living())) tell(false);
  }
}

/** Deleted articles are in no segment that is written from now on. */
async function living(): Promise<(doc: number) => boolean> {
  const docs = new Set(await (await database()).getAllKeys("texts"));
  return (doc) => docs.has(doc);
}

function tell(tidied: boolean): void {
  postMessage({ grown: true, tidied } satisfies Grown);
}
