// lisible/readability on Readability's own test pages, field by field beside Readability itself.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";
import { isProbablyReaderable, Readability } from "lisible/readability";
import { project, tool } from "../npm/support/consumer.mjs";
import { gold, pages } from "./support/corpus.mjs";

const plain = (text) =>
  (text ?? "")
    .normalize("NFKC")
    .replace(/\s+/g, " ")
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—]/g, "-")
    .trim()
    .toLowerCase();

const names = (text) =>
  [
    ...plain(text)
      .replace(/^(?:by|par|von|por|written by) /, "")
      .matchAll(/[\p{L}\p{N}_]+/gu),
  ].join(" ");

const day = (text) => /\d{4}-\d\d-\d\d/.exec(text ?? "")?.[0] ?? text;

/** A field of the gold, the field of the result, and how they are compared: as bench/evaluate.py does. */
const fields = [
  ["title", "title", plain],
  ["author", "byline", names],
  ["date", "publishedTime", day],
  ["siteName", "siteName", plain],
  ["lang", "lang", (text) => (text ?? "").toLowerCase().split(/[-_]/)[0]],
  ["dir", "dir", (text) => text],
];

const settings = [
  undefined,
  { minScore: 60 },
  { minContentLength: 40 },
  { visibilityChecker: () => true },
];

const results = [];

before(async () => {
  await project();
  const peer = createRequire(pathToFileURL(tool("@mozilla/readability/package.json")))(
    "@mozilla/readability",
  );
  const expected = gold("readability");
  for (const { id, url, html } of pages("readability")) {
    const open = () => {
      const options = { virtualConsole: new VirtualConsole(), ...(url ? { url } : {}) };
      return new JSDOM(html, options).window.document;
    };
    const document = open();
    const old = document.documentElement.outerHTML;
    const ours = new Readability(document).parse();
    const same = document.documentElement.outerHTML === old;
    const readable = settings.map((options) => [
      isProbablyReaderable(document, options),
      peer.isProbablyReaderable(document, options),
    ]);
    results.push({
      id,
      gold: expected[id],
      ours,
      theirs: new peer.Readability(open()).parse(),
      same,
      readable,
    });
  }
});

const words = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** How much two texts have in common, word by word: F1. */
function likeness(one, other) {
  const left = new Map();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / Math.max(one.length + other.length, 1);
}

/** Where the two differ on purpose: Readability leaves the site's name behind a title, and the date behind a byline. */
const floors = { title: 52, byline: 31, publishedTime: 17, siteName: 32, lang: 38, dir: 0 };

const share = (hits, all) => `${hits}/${all}`;

describe("lisible/readability", () => {
  test("metadata is as near to the gold as Readability's own", () => {
    for (const [name, field, form] of fields) {
      const known = results.filter((result) => result.gold?.[name]);
      const hits = (who) =>
        known.filter((r) => form(r[who]?.[field]) === form(r.gold[name])).length;
      const [ours, theirs] = [hits("ours"), hits("theirs")];
      console.log(
        `· ${field}: ${share(ours, known.length)}, Readability ${share(theirs, known.length)}`,
      );
      assert.ok(ours >= floors[field], field);
    }
  });

  test("every page gives a result of Readability's shape, and is not changed", () => {
    for (const { id, ours, theirs, same } of results) {
      assert.ok(same, `${id} was changed`);
      if (!ours) continue;
      const keys = Object.keys(theirs ?? ours).filter((key) => key in ours);
      assert.equal(keys.length, 10, id);
      assert.equal(ours.length, ours.textContent.length, id);
      assert.match(ours.content, /^<div id="readability-page-1" class="page">/, id);
    }
    const found = results.filter(({ ours }) => ours).length;
    console.log(`· ${found} of ${results.length} pages have an article`);
    assert.ok(found > 0.9 * results.length);
  });

  test("the text is that of Readability, but for what one of the two takes for furniture", () => {
    const both = results.filter(({ ours, theirs }) => ours && theirs);
    const text = ({ textContent }) => words(textContent);
    const content = ({ content }) => words(new JSDOM(content).window.document.body.textContent);
    for (const [name, read] of Object.entries({ textContent: text, content })) {
      const all = both.map(({ id, ours, theirs }) => [likeness(read(ours), read(theirs)), id]);
      const mean = all.reduce((sum, [one]) => sum + one, 0) / all.length;
      const same = all.filter(([one]) => one > 0.95).length;
      const far = all.filter(([one]) => one < 0.6).map(([one, id]) => `${id} ${one.toFixed(2)}`);
      console.log(
        `· ${name}: ${mean.toFixed(3)} of Readability's words on average, ${share(same, all.length)} pages above .95; far from it: ${far.join(", ") || "none"}`,
      );
      assert.ok(mean > 0.88, name);
    }
  });

  test("isProbablyReaderable agrees with Readability's", () => {
    for (const [index, options] of settings.entries()) {
      const differs = results.filter(({ readable }) => readable[index][0] !== readable[index][1]);
      const agree = results.length - differs.length;
      console.log(
        `· isProbablyReaderable(${index > 0 ? Object.keys(options) : ""}) agrees on ${share(agree, results.length)} pages`,
      );
      // Chinese, Japanese and Korean say as much in fewer characters.
      const cjk = ({ ours }) => /^(?:zh|ja|ko)/.test(ours?.lang ?? "");
      assert.deepEqual(
        differs.filter((result) => index === 0 || !cjk(result)),
        [],
      );
    }
  });
});
