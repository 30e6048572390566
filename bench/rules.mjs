// Rules straight from src/publishers, so that a change of one is seen without a build: `--rules` of the scripts here.
import { readFileSync } from "node:fs";
import { parseArticle } from "../pkg/node.js";
import { root } from "./paths.mjs";

const read = new Map();

function rulesOf(id) {
  if (!read.has(id)) {
    read.set(id, JSON.parse(readFileSync(`${root}/src/publishers/${id}.json`, "utf8")));
  }
  return read.get(id);
}

/** Parses as ever, or with the publisher's rules as they stand in the sources; those of `common.json` need a build. */
export function parser(fresh) {
  if (!fresh) return (text, url) => parseArticle(text, url ? { url } : {});
  return (text, url) => {
    const options = url ? { url } : {};
    const { rules } = parseArticle(text, options).extraction;
    return rules
      ? parseArticle(text, { ...options, publishers: [rulesOf(rules)] })
      : parseArticle(text, options);
  };
}
