import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { lockFiles, problems } from "../../scripts/lock.mjs";
import { describeSizes, kilobytes, wasmSizes } from "../../scripts/size.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

test("the WebAssembly keeps to its budget", () => {
  const sizes = wasmSizes();
  console.log(`· ${describeSizes(sizes)}`);
  for (const [form, limit] of Object.entries(read("budgets.json").wasm)) {
    const problem = `${form} is ${kilobytes(sizes[form])}, the budget is ${kilobytes(limit)}`;
    assert.ok(sizes[form] <= limit, problem);
  }
});

for (const name of lockFiles) {
  test(`${name} is whole and names no registry`, () => {
    assert.deepEqual(problems(read(name)), []);
  });
}
