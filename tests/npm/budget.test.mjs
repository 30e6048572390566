import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { functions, pathOf, sections, sums } from "../../scripts/lib/wasm-parts.mjs";
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

test("the parts of a module add up to it", () => {
  const module = readFileSync(new URL("../../pkg/wasm/lisible_bg.wasm", import.meta.url));
  const code = [...sections(module)].find(({ name }) => name === "code").bytes.length;
  const [[, size]] = sums(functions(module), () => "all");
  assert.ok(size < code && size > 0.98 * code, `${size} of ${code} bytes`);
});

test("a function belongs to the path that its name begins with", () => {
  const paths = {
    "lisible::content::find::find::h064de31a5284057d": "lisible::content::find::find",
    "<lisible::dom::tokens::Quick as html5ever::tokenizer::TokenSink>::process_token":
      "lisible::dom::tokens::Quick",
    "core[c5930c85a12de822]::fmt::float::exact::<f64>": "core::fmt::float::exact",
    memcmp: "others",
  };
  for (const [name, path] of Object.entries(paths)) assert.equal(pathOf(name), path);
});

for (const name of lockFiles) {
  test(`${name} is whole and names no registry`, () => {
    assert.deepEqual(problems(read(name)), []);
  });
}
