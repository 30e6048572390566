// Reads the pages of a set.
import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { pages } from "./paths.mjs";

/** The sets that have gold labels. */
export const labelled = ["aeb", "fundus", "magic_article", "trafilatura_eval", "wcxb", "zh_news"];

const decoder = new TextDecoder();

/** All pages of a set: `{ id, url, html }`. */
export function* read(set, folder = "pages") {
  const urls = JSON.parse(readFileSync(`${pages()}/${set}/urls.json`, "utf8"));
  for (const file of readdirSync(`${pages()}/${set}/${folder}`).sort()) {
    const id = file.replace(/\.html\.gz$/, "");
    const html = decoder.decode(gunzipSync(readFileSync(`${pages()}/${set}/${folder}/${file}`)));
    yield { id, url: urls[id], html };
  }
}
