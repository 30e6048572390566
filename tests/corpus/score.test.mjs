// Every archived item through the package, and what the corpus's own scorer says of the labelled ones.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root, run } from "../../scripts/lib/run.mjs";
import { validator } from "../npm/support/schema.mjs";
import { articles, shared } from "./support/corpus.mjs";

/** An item that cannot be parsed throws here, with its stack. */
const results = new Map(articles().map(({ id, article }) => [id, article]));

async function scored(...args) {
  const folder = join(root, ".cache/corpus");
  const file = join(folder, "results.jsonl");
  mkdirSync(folder, { recursive: true });
  const lines = [...results].map(([id, article]) => JSON.stringify({ id, article }));
  writeFileSync(file, `${lines.join("\n")}\n`);
  const corpus = join(shared, "corpus");
  const script = [join(corpus, "score.py"), join(corpus, "gold"), file, ...args];
  const { code, output } = await run("python3", ["-B", ...script], { capture: true });
  assert.equal(code, 0, output);
  return output;
}

describe("the archive", () => {
  test("every item is parsed without an error", () => {
    const rfi = [...results.keys()].filter((id) => id.startsWith("rfi"));
    console.log(`· ${results.size} items parsed, ${rfi.length} of them RFI's`);
    assert.ok(rfi.length >= 601, `${rfi.length} of RFI's items`);
  });

  test("every value fits the types", () => {
    const problem = validator("Article");
    const found = [...results].map(([id, article]) => [id, problem(article)]);
    assert.deepEqual(
      found.filter(([, text]) => text !== ""),
      [],
    );
  });

  test("every article survives JSON and structured cloning", () => {
    for (const article of results.values()) {
      assert.deepEqual(JSON.parse(JSON.stringify(article)), article);
      assert.deepEqual(structuredClone(article), article);
    }
  });

  test("the seed item is exact", async () => {
    const output = await scored("--show");
    for (const line of output.split("\n").filter((text) => /^(?:all|rfi): /.test(text)))
      console.log(`· ${line}`);
    const seed = output.split("\n").filter((line) => line.startsWith("rfi-seed:"));
    assert.deepEqual(seed, []);
    const { body, lead, image, published } = results.get("rfi-seed");
    assert.equal(body.filter(({ type }) => type === "paragraph").length, 9);
    assert.equal(published, "2023-12-27T22:20:00+01:00");
    assert.ok(lead && image);
  });
});
