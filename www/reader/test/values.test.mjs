import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { localTime, publisherTime } = await load("../src/dates.ts", import.meta.url);
const { fileName } = await load("../src/export/formats.ts", import.meta.url);
const { convertArticle } = await load("../src/chinese/article.ts", import.meta.url);
const { articleScript } = await load("../src/chinese/script.ts", import.meta.url);
const { converter } = await load("../src/chinese/dictionary.ts", import.meta.url);
const { sanitize, DEFAULTS } = await load("../src/preferences.ts", import.meta.url);
const { negotiateLocale, fill } = await load("../src/messages/index.ts", import.meta.url);

test("the publisher's clock reads the same wherever the reader is", () => {
  const shown = publisherTime("2023-12-27T22:20:00+01:00", "fr");
  assert.match(shown, /27 décembre 2023.*22:20 \(UTC\+01:00\)/);
  assert.match(publisherTime("2023-12-27T22:20:00Z", "en-GB"), /\(UTC\)$/);
  assert.equal(publisherTime("2023-12-27", "fr"), null);
  assert.equal(localTime("nonsense", "fr"), null);
  assert.match(localTime("2023-12-27", "fr"), /^27 décembre 2023$/);
});

test("file names hold nothing that a file system refuses", () => {
  assert.equal(fileName('a/b\\c:d*e?f"g<h>i|j', "markdown"), "a b c d e f g h i j.md");
  assert.equal(fileName("..", "html"), "article.html");
  assert.equal([...fileName("长".repeat(99), "text")].length, 64);
});

test("a conversion changes words, and neither addresses nor code", async () => {
  const convert = await converter("Hant");
  const url = "https://a.example/旧书";
  const article = {
    lang: "zh-Hans",
    title: "旧书",
    url,
    body: [
      {
        type: "paragraph",
        children: [{ type: "link", url, title: null, children: [{ type: "text", value: "读书" }] }],
      },
      { type: "code", lang: null, value: "读书" },
    ],
    html: `<a href="${url}">读书</a>`,
    markdown: `[读书](${url})`,
    published: null,
  };
  const converted = convertArticle(article, convert, "Hant");
  assert.equal(converted.title, "舊書");
  assert.equal(converted.url, url);
  assert.equal(converted.body[0].children[0].url, url);
  assert.equal(converted.body[0].children[0].children[0].value, "讀書");
  assert.equal(converted.body[1].value, "读书");
  assert.equal(converted.html, `<a href="${url}">讀書</a>`);
  assert.equal(converted.markdown, `[讀書](${url})`);
  assert.equal(converted.lang, "zh-Hant");
  assert.equal(converted.published, null);
});

test("both directions know words, not only characters", async () => {
  const [hant, hans] = [await converter("Hant"), await converter("Hans")];
  assert.equal(hant("头发发现皇后在后面"), "頭髮發現皇后在後面");
  assert.equal(hans("頭髮發現皇后在後面"), "头发发现皇后在后面");
});

test("the script is told by the language, else by the characters", () => {
  const script = (lang, text) => articleScript({ lang, title: "", text });
  assert.equal(script("zh-Hant", ""), "Hant");
  assert.equal(script("zh-CN", ""), "Hans");
  assert.equal(script("zh", "這是為了說明"), "Hant");
  assert.equal(script(null, "这是为了说明"), "Hans");
  assert.equal(script(null, "東京の会社で働いています。"), null);
  assert.equal(script("fr", "这"), null);
});

test("stored preferences of any origin become valid ones", () => {
  assert.deepEqual(sanitize(null), DEFAULTS);
  assert.deepEqual(sanitize({ theme: "neon", size: 99, language: 3 }), { ...DEFAULTS, size: 5 });
  assert.equal(sanitize({ theme: "dark" }).theme, "dark");
});

test("the interface follows the browser's languages", () => {
  assert.equal(negotiateLocale(["de", "fr-CA"]), "fr");
  assert.equal(negotiateLocale(["zh-HK"]), "zh-Hant");
  assert.equal(negotiateLocale(["zh"]), "zh-Hans");
  assert.equal(negotiateLocale(["not a tag", "xx"]), "en");
  assert.equal(fill("{count} of {total}", { count: 1234, total: "x" }, "en"), "1,234 of x");
});
