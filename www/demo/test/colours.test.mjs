// What has which colour in the views of code.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { spansOf } = await load("../src/views/colours.ts", import.meta.url);
const words = (text, kind) =>
  spansOf(text, kind).map(({ name, start, end }) => `${name} ${text.slice(start, end)}`);

test("JSON: keys, strings, the rest", () => {
  assert.deepEqual(words('{\n  "a": "b: \\"c\\"",\n  "d": [1, null, "e"]\n}', "json"), [
    ...['key "a"', 'string "b: \\"c\\""', 'key "d"', "mark 1", "mark null", 'string "e"'],
  ]);
});

test("Markdown: front matter, headings, marks, addresses", () => {
  const text =
    "---\ntitle: x\n---\n\n## T\n\n- a **b** [c](https://d.example/)\n\nnote: no key\n\n![e](f.jpg)";
  assert.deepEqual(words(text, "markdown"), [
    ...["mark ---", "key title:", "mark ---", "heading ## T", "mark - ", "mark **", "mark **"],
    ...["string https://d.example/", "string f.jpg"],
  ]);
  assert.deepEqual(words("word: no front matter", "markdown"), []);
});

test("HTML: tags and attributes; text: nothing", () => {
  assert.deepEqual(words('<p class="x">a</p>', "html"), [
    ...["mark <p", 'string "x"', "mark >", "mark </p", "mark >"],
  ]);
  assert.deepEqual(words("a: 1", "text"), []);
});
