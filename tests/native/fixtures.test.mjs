// The third promise: the wasm and the native build give the same bytes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { after, describe, test } from "node:test";
import { parseArticle } from "lisible";
import { nativeParser } from "../../scripts/lib/native.mjs";
import { root } from "../../scripts/lib/run.mjs";

const folder = mkdtempSync(join(tmpdir(), "lisible-"));
after(() => rmSync(folder, { recursive: true }));

/** Our own fixtures as one folder of files, as the native example reads them. */
const inputs = new Map();
const fixtures = join(root, "tests/fixtures");
for (const name of readdirSync(fixtures)) {
  const source = readdirSync(join(fixtures, name)).find((file) => file.startsWith("source."));
  if (!source || name.startsWith("feed-")) continue;
  const text = readFileSync(join(fixtures, name, source), "utf8");
  inputs.set(name, text);
  writeFileSync(join(folder, name + extname(source)), text);
}

describe("native and wasm", () => {
  test(`give the same article for ${inputs.size} inputs`, async () => {
    const output = execFileSync(await nativeParser(), [folder], { maxBuffer: 1 << 28 }).toString();
    const lines = output.trim().split("\n");
    assert.equal(lines.length, inputs.size);
    for (const line of lines) {
      const { id, article } = JSON.parse(line);
      assert.deepEqual(parseArticle(inputs.get(basename(id))), article, id);
      assert.equal(parseArticle(inputs.get(id)).html, article.html, id);
    }
  });
});
