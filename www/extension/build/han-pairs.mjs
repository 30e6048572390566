// Writes src/search/han-pairs.ts: each traditional or regional character with the simplified one, from OpenCC's tables.
// Usage: node www/extension/build/han-pairs.mjs (after an update of opencc-js; the file is committed)
import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import hongKong from "opencc-js/dict/HKVariantsRev";
import toSimplified from "opencc-js/dict/TSCharacters";
import taiwan from "opencc-js/dict/TWVariantsRev";

const table = (text) =>
  new Map(
    text.split("|").map((line) => /** @type {[string, string]} */ (line.split(" ").slice(0, 2))),
  );

/** One string of pairs, ordered; characters outside the basic plane are left to themselves. */
export function hanPairs() {
  const simplified = table(toSimplified);
  const regional = [table(taiwan), table(hongKong)];
  const sources = new Set([simplified, ...regional].flatMap((map) => [...map.keys()]));
  const pairs = [...sources].sort().map((source) => {
    const standard = regional.reduce((found, map) => map.get(found) ?? found, source);
    const target = simplified.get(standard) ?? standard;
    return source.length === 1 && target.length === 1 && source !== target ? source + target : "";
  });
  return pairs.join("");
}

/** The module's source. */
export function hanPairsModule() {
  return `/*
 * Written by build/han-pairs.mjs from OpenCC's tables (Apache-2.0): each traditional or regional character,
 * followed by its simplified one.
 */
export const HAN_PAIRS =
  "${hanPairs()}";
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL("../src/search/han-pairs.ts", import.meta.url), hanPairsModule());
}
