/* The library away from the page's own thread: every line of it, and the search. */
import { onChange } from "../store/changes.ts";
import { Catalogue } from "./catalogue.ts";
import { Finder } from "./finder.ts";
import { Listings } from "./listings.ts";
import type { Answer, Request, Stale } from "./protocol.ts";

const catalogue = new Catalogue();
const finder = new Finder(catalogue, () => tell("found"));
const listings = new Listings(catalogue, finder);

let loading: Promise<unknown> | null = null;

/** Not before the first question: reading everything would stand in the way of the first rows. */
function ready(): Promise<unknown> {
  loading ??= Promise.all([catalogue.load(), finder.load()]);
  return loading;
}

addEventListener("message", async ({ data }: MessageEvent<Request>) => {
  postMessage(await answer(data));
});

async function answer({ id, call, args }: Request): Promise<Answer> {
  try {
    await ready();
    const act = listings[call] as (...values: unknown[]) => Promise<unknown>;
    return { id, value: await act.apply(listings, args) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

onChange(async ({ ids }) => {
  if (!loading) return;
  await ready();
  await listings.changed(ids);
  tell("changed");
});

function tell(stale: Stale["stale"]): void {
  postMessage({ stale } satisfies Stale);
}
