// Names for output files: one for each input, and never the same for two.

/** @import { Format, Input } from "./types.js" */

/** @type {Record<Format, string>} */
const extensions = {
  json: ".json",
  jsonl: ".jsonl",
  markdown: ".md",
  html: ".html",
  text: ".txt",
  epub: ".epub",
};

/**
 * The input's own name with the format's extension. Where two inputs would share it, the later one keeps its own extension
 * before the new one, or gets a number. Letter case makes no difference, since some file systems see none.
 * @param {readonly Input[]} inputs
 * @param {Format} format
 * @returns {string[]} relative paths with slashes
 */
export function outputNames(inputs, format) {
  const extension = extensions[format];
  const taken = new Set();
  return inputs.map(({ relative }) => {
    for (const candidate of candidates(relative, extension)) {
      const key = candidate.normalize("NFC").toLowerCase();
      if (!taken.has(key)) {
        taken.add(key);
        return candidate;
      }
    }
    throw new Error(`no name is left for ${relative}`);
  });
}

/**
 * @param {string} relative
 * @param {string} extension
 * @returns {Generator<string>}
 */
function* candidates(relative, extension) {
  const stem = relative.replace(/(?<=[^/])\.[^./]+$/, "");
  yield stem + extension;
  yield relative + extension;
  for (let number = 2; ; number += 1) yield `${relative}-${number}${extension}`;
}
