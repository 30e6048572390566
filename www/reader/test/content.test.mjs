import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { articleMarkup } = await load("../src/content/markup.ts", import.meta.url);
const { clauses, words } = await load("../src/content/words.ts", import.meta.url);
const { ALLOWED } = await load("../src/content/insert.ts", import.meta.url);

const text = (value) => ({ type: "text", value });
const paragraph = (...children) => ({ type: "paragraph", children });
const article = (body, more = {}) => ({ lead: null, image: null, body, ...more });
const markup = (...body) => articleMarkup(article(body)).html;

test("text and attributes are escaped", () => {
  const hostile = `"><img src=x onerror=alert(1)>&`;
  const html = markup(
    paragraph(text(hostile), {
      type: "link",
      url: "https://a.example/",
      title: hostile,
      children: [text("x")],
    }),
    { type: "code", lang: null, value: hostile },
    {
      type: "figure",
      image: { url: "https://a.example/p.jpg", alt: hostile, width: 1, height: 1 },
      caption: hostile,
      credit: hostile,
    },
  );
  assert.ok(!html.includes("<img src=x"));
  assert.deepEqual(html.match(/<img/g), ["<img"]);
});

test("notes and their references lead to each other, formulas are their source", () => {
  const name = { identifier: "1", label: "[1]" };
  const html = markup(
    paragraph(
      text("a"),
      { type: "footnoteReference", ...name },
      { type: "inlineMath", value: "x<y" },
    ),
    { type: "math", value: "e=mc^2" },
    { type: "footnoteDefinition", ...name, children: [paragraph(text("the note"))] },
  );
  assert.match(html, /<sup><a href="#fn-1" class="note-ref" id="fnref-1">\[1\]<\/a><\/sup>/);
  assert.match(html, /<code class="math">x&lt;y<\/code>/);
  assert.match(html, /<pre class="math"><code>e=mc\^2<\/code><\/pre>/);
  assert.match(html, /<div class="note" id="fn-1"><a href="#fnref-1" class="note-label">/);
  const strange = markup({
    type: "footnoteDefinition",
    identifier: '"x',
    label: "1",
    children: [],
  });
  assert.ok(!strange.includes("id="));
});

test("only http, https and mailto links remain; what they say remains always", () => {
  const link = (url) =>
    markup(paragraph({ type: "link", url, title: null, children: [text("words")] }));
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "blob:x",
    "vbscript:x",
    "file:///etc",
    "//a",
    "/x",
    "",
  ]) {
    assert.equal(link(url), '<p class="short">words</p>');
  }
  assert.match(link("mailto:a@b.example"), /href="mailto:a@b.example"/);
});

test("short cells keep to one line, spelt-out addresses may break", () => {
  const cell = (value) => ({ type: "tableCell", children: [text(value)] });
  const row = (...values) => ({ type: "tableRow", children: values.map(cell) });
  const long = "在老城区增设雨水花园，并把停车场改成透水砖";
  const table = { type: "table", align: [null, "right"], children: [row("城市", "1,204")] };
  assert.match(
    markup({ ...table, children: [row("a", "b"), row(long, "1,204")] }),
    new RegExp(`<td>${long}</td><td class="align-right short">1,204</td>`),
  );
  const link = (value) => ({
    type: "link",
    url: "https://a.example/b",
    title: null,
    children: [text(value)],
  });
  assert.match(markup(paragraph(link("https://a.example/b"))), /<a [^>]*class="address"/);
  assert.doesNotMatch(markup(paragraph(link("see a.example"))), /class="address"/);
});

test("pictures have no address that a browser would fetch by itself", () => {
  const image = { url: "https://a.example/p.jpg", alt: null, width: 640, height: 360 };
  const html = articleMarkup(
    article([paragraph({ type: "image", url: image.url, alt: "", title: null })], {
      image: { ...image, caption: null, credit: null },
    }),
  ).html;
  assert.ok(!/\ssrc=/.test(html));
  assert.equal(html.match(/data-address="https:\/\/a\.example\/p\.jpg"/g).length, 2);
  assert.equal(
    markup({
      type: "figure",
      image: { ...image, url: "data:image/svg+xml,x" },
      caption: "c",
      credit: null,
    }),
    "",
  );
});

test("players of other sites become a link, recordings a player that waits", () => {
  const video = (url, poster = null) =>
    markup({ type: "video", url, provider: "youtube", poster, title: null });
  assert.match(video("https://www.youtube.com/watch?v=1"), /<a class="card" data-kind="video"/);
  assert.match(video("https://a.example/film.mp4"), /<video controls preload="none" src=/);
  const still = "https://a.example/still.jpg";
  const film = video("https://a.example/film.mp4", still);
  assert.match(film, /<video [^>]*data-address="https:\/\/a\.example\/still\.jpg"/);
  assert.doesNotMatch(video("https://a.example/film.mp4", "javascript:1"), /javascript/);
});

test("heading levels are never skipped", () => {
  const heading = (depth) => ({ type: "heading", depth, children: [text(`h${depth}`)] });
  const { headings } = articleMarkup(article([heading(4), heading(6), heading(2), heading(3)]));
  assert.deepEqual(
    headings.map(({ level }) => level),
    [2, 3, 2, 3],
  );
  assert.deepEqual(
    headings.map(({ id }) => id),
    ["section-1", "section-2", "section-3", "section-4"],
  );
});

test("short paragraphs are marked, so that they are not indented", () => {
  assert.equal(markup(paragraph(text("馆长说："))), '<p class="short">馆长说：</p>');
  assert.match(markup(paragraph(text("这座仓库建于1784年，曾经储存海盐。"))), /^<p>/);
});

test("every element written is on the allow-list", () => {
  const cell = (value) => ({ type: "tableCell", children: [text(value)] });
  const html = markup(
    { type: "blockquote", children: [paragraph(text("q"))] },
    {
      type: "list",
      ordered: true,
      start: 3,
      spread: false,
      children: [{ type: "listItem", spread: false, children: [paragraph(text("i"))] }],
    },
    {
      type: "table",
      align: ["right"],
      children: [
        { type: "tableRow", children: [cell("h")] },
        { type: "tableRow", children: [cell("d")] },
      ],
    },
    { type: "thematicBreak" },
    { type: "audio", url: "https://a.example/a.mp3", title: "t" },
    { type: "embed", url: "https://a.example/e", provider: null, title: "e" },
    paragraph(
      { type: "ruby", children: [text("漢")], reading: "かん" },
      { type: "break" },
      { type: "superscript", children: [text("2")] },
    ),
  );
  for (const [, name, attributes] of html.matchAll(/<([a-z0-9]+)((?:\s[^>]*)?)>/g)) {
    assert.ok(name in ALLOWED, name);
    for (const [, attribute] of attributes.matchAll(/\s([a-z-]+)(?:=|\s|$)/g)) {
      assert.ok(ALLOWED[name].includes(attribute), `${name} ${attribute}`);
    }
  }
});

test("headlines break between words, with punctuation at its word", () => {
  const pieces = words("旧盐仓变身图书馆：一座港城", "zh-Hans");
  assert.ok(pieces.length > 3);
  assert.equal(pieces.join(""), "旧盐仓变身图书馆：一座港城");
  assert.ok(pieces.some((piece) => piece.endsWith("：")));
  assert.deepEqual(words("Le dernier tram", "fr"), ["Le dernier tram"]);
});

test("a numeral keeps its measure word", () => {
  const pieces = words("老茶園第四代返鄉", "zh-Hant");
  assert.ok(pieces.includes("第四代"), pieces.join("|"));
});

test("lines of a headline end with clauses where they can", () => {
  const cut = (text) => clauses(text, "zh-Hans");
  assert.deepEqual(cut("旧盐仓变身图书馆：一座港城与它的“纸上记忆”"), [
    "旧盐仓变身图书馆：",
    "一座港城与它的“纸上记忆”",
  ]);
  assert.deepEqual(cut("天文台启用新镜 首夜捕捉到双星"), ["天文台启用新镜 ", "首夜捕捉到双星"]);
  assert.deepEqual(cut("“我不走。”他说，夜里有雨"), ["“我不走。”他说，", "夜里有雨"]);
  assert.deepEqual(cut("快讯：港口罢工结束"), ["快讯：港口罢工结束"]);
  assert.deepEqual(clauses("Le tram : une nuit", "fr"), ["Le tram : une nuit"]);
});

test("a language that is no tag stands in no one's way", () => {
  for (const lang of ["zh CN", "zh-", 'zh"><script>', "ja_JP", "zh-Hans-x-"]) {
    assert.equal(words("山谷小镇重开旧邮局", lang).join(""), "山谷小镇重开旧邮局", lang);
  }
});
