// Reads the pages of a set.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { cache, pages } from "./paths.mjs";

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

/** The pages as files, which is what the native parser reads. */
export function unpack(set) {
  const folder = `${cache}/html/${set}`;
  if (existsSync(`${folder}/urls.json`)) return folder;
  mkdirSync(`${folder}/pages`, { recursive: true });
  const urls = {};
  for (const { id, url, html } of read(set)) {
    writeFileSync(`${folder}/pages/${id}.html`, html);
    urls[id] = url;
  }
  writeFileSync(`${folder}/urls.json`, JSON.stringify(urls));
  return folder;
}
