// What issue 3 asks of RFI's archived items and of the archive as a whole, through the built package.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { articles } from "./support/corpus.mjs";

const items = articles();
const rfi = items.filter(({ id }) => id.startsWith("rfi-"));

/** Furniture that must not stand in any text of RFI's, as a line of its own. */
const furniture = [
  /^Array$/m,
  /^广告$/m,
  /^(举报广告|继续浏览后续|获取更多RSS.*|分享 ?:)$/m,
  /feedx\.(net|xyz|run|site|co)/,
  /^© ?\d{4} AFP$/m,
];

/** The printed time of an item, as Paris had it. */
function printed(text) {
  const [, day, month, year, hour, minute] = text.match(
    /<div>(\d\d)\/(\d\d)\/(\d{4}) - (\d\d):(\d\d)<\/div>/,
  );
  return `${year}-${month}-${day}T${hour}:${minute}:00`;
}

describe(`RFI's ${rfi.length} archived items`, () => {
  test("no furniture stands in the text", () => {
    for (const { id, article } of rfi) {
      for (const pattern of furniture) assert.doesNotMatch(article.text, pattern, id);
    }
  });

  test("every time is the printed one, on the clock of Paris", () => {
    for (const { id, text, article } of rfi) {
      assert.equal(article.published.slice(0, 19), printed(text), id);
      const paris = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Paris", hour: "2-digit" });
      assert.equal(paris.format(new Date(article.published)), article.published.slice(11, 13), id);
      assert.equal(article.publishedFrom, "body", id);
    }
  });

  test("the publisher, the rules and the language are known", () => {
    for (const { id, article } of rfi) {
      assert.equal(article.publisher.name, "法国国际广播电台", id);
      assert.equal(article.extraction.rules, "rfi", id);
      assert.equal(article.lang, "zh-Hans", id);
      assert.doesNotMatch(article.title, /法国国际广播电台 - RFI$/, id);
    }
  });
});

describe(`all ${items.length} archived items`, () => {
  test("a title where the item has one", () => {
    for (const { id, text, article } of items) {
      const [, title] = text.match(/^title: "(.*)"$/m) ?? [];
      if (title?.trim()) assert.notEqual(article.title, "", id);
    }
  });

  test("no feed's footer in any text", () => {
    for (const { id, article } of items) assert.doesNotMatch(article.text, /获取更多RSS/, id);
  });
});
