// Highlights find their place again in a text that was read anew.
import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { locate, selectorsOf } = await load("../src/notes/anchor.ts", import.meta.url);

const text = [
  "关闭十一年之后，山谷小镇的邮局本周重新开门。",
  "她说，邮局开了。他说，邮局开了。",
  "On y entre par une porte étroite, et l’on en ressort le sourire aux lèvres, une lettre à la main.",
].join("\n");

const at = (source, quote, from = 0) => {
  const start = source.indexOf(quote, from);
  return { start, end: start + quote.length };
};
const found = (source, selectors) => {
  const span = locate(source, selectors);
  return span && source.slice(span.start, span.end);
};

test("in the same text it stands where it stood", () => {
  const span = at(text, "山谷小镇的邮局");
  assert.deepEqual(locate(text, selectorsOf(text, span)), span);
});

test("with a paragraph more before it, it is found by its words", () => {
  const span = at(text, "une porte étroite");
  const longer = `新的一段，原来没有。\n${text}`;
  const moved = locate(longer, selectorsOf(text, span));
  assert.deepEqual(moved, at(longer, "une porte étroite"));
});

test("of two places the one with the same words around is meant", () => {
  const span = at(text, "邮局开了", text.indexOf("他说"));
  const longer = text.replace("关闭十一年之后，", "");
  assert.deepEqual(
    locate(longer, selectorsOf(text, span)),
    at(longer, "邮局开了", longer.indexOf("他说")),
  );
});

test("other white space, other accents and the other script do not lose it", () => {
  const quote = "山谷小镇的邮局本周重新开门。\n她说";
  const selectors = selectorsOf(text, at(text, quote));
  const traditional = "關閉十一年之後，山谷小鎮的郵局 本週重新開門。她說，郵局開了。";
  assert.equal(found(traditional, selectors), "山谷小鎮的郵局 本週重新開門。她說");
  const french = selectorsOf(text, at(text, "porte étroite"));
  assert.equal(found("Une PORTE\n  ETROITE s’ouvre", french), "PORTE\n  ETROITE");
});

test("a long one whose middle was mended is found by its ends", () => {
  const quote =
    "On y entre par une porte étroite, et l’on en ressort le sourire aux lèvres, une lettre à la main";
  const selectors = selectorsOf(text, at(text, quote));
  const mended = text.replace("étroite, et", "très étroite et");
  assert.match(found(mended, selectors), /^On y entre .* très étroite et .* à la main$/);
});

test("what is gone is said to be gone", () => {
  assert.equal(locate("一篇完全不同的文章。", selectorsOf(text, at(text, "山谷小镇"))), null);
  assert.equal(locate("", selectorsOf(text, at(text, "山谷小镇"))), null);
});
