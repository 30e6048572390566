import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import init, { detect, initSync, LisibleError, parseArticle } from "lisible";
import * as inline from "lisible/inline";

const hasCode = (code) => (error) => {
  assert.ok(error instanceof LisibleError);
  assert.ok(error instanceof Error);
  assert.equal(error.name, "LisibleError");
  assert.equal(error.code, code);
  return true;
};

test("Node has the module loaded on import", async () => {
  assert.equal(parseArticle("<p>Bonjour.</p>").text, "Bonjour.");
  await init();
  initSync();
  assert.equal(parseArticle("<p>Bonjour.</p>").text, "Bonjour.");
});

test("require() gives the same functions", () => {
  const required = createRequire(import.meta.url)("lisible");
  assert.equal(required.parseArticle("<p>Bonjour.</p>").text, "Bonjour.");
});

test("the inline entry parses without a file", () => {
  assert.equal(inline.parseArticle("<p>Bonjour.</p>").text, "Bonjour.");
});

test("an input that is no markup is refused with what to do", () => {
  for (const input of [undefined, null, 7, {}, new Map()]) {
    assert.throws(() => parseArticle(input), hasCode("invalid-input"));
    assert.throws(() => detect(input), hasCode("invalid-input"));
  }
});

test("options are checked", () => {
  for (const options of [7, "x", { maxBytes: -1 }, { url: 5 }, { publishers: [{}] }]) {
    assert.throws(() => parseArticle("<p>x</p>", options), hasCode("invalid-options"));
  }
});

test("too much input is an error, and the module goes on working", () => {
  assert.throws(() => parseArticle("<p>too long</p>", { maxBytes: 4 }), hasCode("input-too-large"));
  assert.equal(parseArticle("<p>Bonjour.</p>").text, "Bonjour.");
});

test("nothing to read is no error", () => {
  const { body, extraction, title } = parseArticle("");
  assert.deepEqual([body, extraction.confidence, title], [[], 0, ""]);
});

test("an exhausted stack is an error, and the module goes on working", () => {
  const page = `<article>${"<p>Une phrase dans un texte.</p>".repeat(50)}</article>`;
  const { text } = parseArticle(page);
  const codes = new Set();
  const dive = () => {
    try {
      dive();
    } catch {
      try {
        parseArticle(page);
      } catch (error) {
        codes.add(error.code);
        throw error;
      }
    }
  };
  for (let round = 0; round < 20; round += 1) dive();
  assert.ok(codes.has("too-complex"), [...codes].join(" "));
  assert.equal(parseArticle(page).text, text);
});
