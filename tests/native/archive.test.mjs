// The third promise over the whole archive: the wasm and the native build give the same bytes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { nativeParser } from "../../scripts/lib/native.mjs";
import { archived, articles } from "../corpus/support/corpus.mjs";

/** One article as text, its keys in order: the two builds write them in orders of their own. */
function bytes(article) {
  const sorted = (_key, value) =>
    value && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value;
  return JSON.stringify(article, sorted);
}

const skip = existsSync(archived) ? false : "../shared/corpus is not here";

test("native and wasm give the same article for every archived item", { skip }, async () => {
  const output = execFileSync(await nativeParser(), [archived], { maxBuffer: 1 << 29 }).toString();
  const native = new Map(
    output
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
      .map(({ id, article }) => [id, article]),
  );
  let compared = 0;
  for (const { id, article } of articles()) {
    assert.equal(bytes(article), bytes(native.get(id)), id);
    compared += 1;
  }
  assert.equal(compared, native.size);
});
