// Where things are: the repository, the pages to measure with, the folder for what may be deleted.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const cache = `${root}/.cache/bench`;

/** The folder with the sets of pages; LISIBLE_BENCH names another than ../shared/bench. */
export function pages() {
  const folder = process.env.LISIBLE_BENCH ?? resolve(root, "../shared/bench");
  if (!existsSync(`${folder}/evaluate.py`)) {
    throw new Error(`no benchmark at ${folder}: set LISIBLE_BENCH to the folder with evaluate.py`);
  }
  return folder;
}
