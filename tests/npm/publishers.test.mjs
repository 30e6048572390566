// A caller's own rules, through the wasm.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parseArticle } from "lisible";

const item = '<p class="note">Not this.</p><p>This.</p>';
const rules = {
  id: "harbour",
  hosts: ["harbour.example"],
  remove: [{ selector: ".note", reason: "promo" }],
};

describe("own publishers' rules", () => {
  test("are used for their hosts", () => {
    const article = parseArticle(item, { url: "https://harbour.example/a", publishers: [rules] });
    assert.equal(article.text, "This.");
    assert.equal(article.extraction.rules, "harbour");
  });

  for (const [wrong, key] of [
    [{ ...rules, remove: [{ selector: "p[[", reason: "ad" }] }, "publishers[0].remove[0].selector"],
    [{ ...rules, edges: [{ at: "end", pattern: "(" }] }, "publishers[0].edges[0].pattern"],
    [{ ...rules, headline: "x" }, "headline"],
  ]) {
    test(`name what is wrong: ${key}`, () => {
      assert.throws(
        () => parseArticle(item, { publishers: [wrong] }),
        (error) => error.code === "invalid-options" && error.message.includes(key),
      );
      assert.equal(parseArticle("<p>Goes on.</p>").text, "Goes on.");
    });
  }
});
