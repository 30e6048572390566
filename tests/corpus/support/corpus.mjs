// The shared corpus, which lies beside the project where it is at hand and is no part of it.
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parseArticle } from "lisible";
import { root } from "../../../scripts/lib/run.mjs";

export const shared = join(root, "../shared");

export const archived = join(shared, "corpus/archive");

/** Every archived item: its id and its text. */
export function* archive() {
  for (const name of readdirSync(archived).sort()) {
    if (!name.endsWith(".md")) continue;
    yield { id: basename(name, ".md"), text: readFileSync(join(archived, name), "utf8") };
  }
}

let parsed;

/** Every archived item with its article, parsed once for all the test files of a process: `{ id, text, article }`. */
export function articles() {
  parsed ??= [...archive()].map((item) => ({ ...item, article: parseArticle(item.text) }));
  return parsed;
}

/** The pages of a benchmark set: id, address and HTML. */
export function* pages(set) {
  const folder = join(shared, "bench", set);
  const urls = JSON.parse(readFileSync(join(folder, "urls.json"), "utf8"));
  for (const name of readdirSync(join(folder, "pages")).sort()) {
    const id = name.replace(/\.html\.gz$/, "");
    const html = gunzipSync(readFileSync(join(folder, "pages", name))).toString("utf8");
    yield { id, url: urls[id] ?? null, html };
  }
}

export function gold(set) {
  return JSON.parse(readFileSync(join(shared, "bench", set, "gold.json"), "utf8"));
}
