// Articles as files of their own: whole, valid, and the same article when they are parsed again.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { parseArticle, parseFeed } from "lisible";
import {
  fileName,
  pictureAddresses,
  toCitation,
  toEpub,
  toHtmlDocument,
  toMarkdownDocument,
  toTextDocument,
} from "lisible/export";
import { run } from "../../scripts/lib/run.mjs";

const sample = (file) =>
  readFileSync(
    new URL(`../../www/demo/public/samples/${file}`, import.meta.url),
    "utf8",
  ).replaceAll("{{site}}", "https://pictures.example/");
const names = ["editorial.md", "wire.md", "taiwan.md", "welle.md", "times.md", "voice.md"];
const articles = [...names, "persian.html", "page.html", "hostile.html"].map((file) =>
  parseArticle(sample(file)),
);
const [editorial] = articles;

/** Every block that a book has to write in another way, and characters that XML refuses. */
const odd =
  parseArticle(`<html lang="en"><head><title>A & B "C"</title></head><body><article><h1>A &amp; B "C"</h1>
<p>First paragraph with a form feed\f and a null, long enough to be read as an article’s own text.</p>
<p>Second, with <a href="https://a.example/x|y?q=[1]&amp;r=^">a strange address</a> and <ruby>漢<rt>kan</rt></ruby>.<br>And more.</p>
<ol start="3"><li>Three</li><li>Four <img src="https://p.example/in.png" alt="inline"></li></ol>
<table><tr><th align="right">Amount</th><th>Name</th></tr><tr><td align="right">42.5</td><td>One &lt; Two</td></tr>
<tr><td align="right">7.25</td><td>Three more</td></tr></table>
<pre><code>if (a < b && c > d) {}</code></pre><hr>
<figure><img src="https://p.example/a.jpg" alt="A quay"><figcaption>The quay at night</figcaption></figure>
<audio src="https://p.example/a.mp3" controls></audio><video src="https://p.example/v.mp4" controls></video>
<blockquote><p>A last word, which is quoted here at some length for the reader.</p></blockquote></article></body></html>`);

/** The smallest JPEG, PNG and WebP that are told by their first bytes. */
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0);

/** A book's files as text. */
function open(bytes) {
  const files = unzipSync(bytes);
  return Object.fromEntries(
    Object.entries(files).map(([name, data]) => [name, new TextDecoder().decode(data)]),
  );
}

/** The time of publication, on whatever clock it is written. */
const instant = ({ published }) => published && Date.parse(published);

/** Parses as XML: what is not well-formed throws. */
const xml = (text) => new JSDOM(text, { contentType: "application/xml" }).window.document;

test("an HTML file stands alone and gives the same article when it is parsed again", () => {
  for (const article of [...articles, odd]) {
    const file = toHtmlDocument(article);
    assert.match(file, /^<!doctype html>\n<html[^>]*>\n<head>\n<meta charset="utf-8">/);
    const again = parseArticle(file);
    assert.equal(again.title, article.title);
    assert.equal(instant(again), instant(article));
    assert.equal(again.text, article.text);
    assert.deepEqual(again.body, article.body);
    assert.deepEqual(again.lead, article.lead);
    assert.deepEqual(again.tags, article.tags);
    assert.equal(again.url, article.url);
    assert.equal(again.image?.url, article.image?.url);
    assert.deepEqual(again.authors, article.authors);
  }
});

test("every kind of block comes back from an HTML file, whatever stands above it", () => {
  const one = "The ferry left an hour late on Tuesday because a seal lay asleep on the car deck.";
  const two = "A vet came aboard with a blanket and a bucket of herring, and it went back to sea.";
  const kinds = {
    table: `<table><tr><th align="right">a</th><th>b</th></tr><tr><td align="right">1</td><td>2</td></tr></table>`,
    rule: "<hr>",
    film: '<iframe src="https://www.youtube.com/embed/abc123def45"></iframe>',
    "named film":
      '<iframe src="https://www.youtube.com/embed/abc123def45" title="A seal"></iframe>',
    "own film": '<video src="https://p.example/v.mp4" poster="https://p.example/v.jpg"></video>',
    recording: '<audio src="https://p.example/a.mp3" title="Listen"></audio>',
    post: '<iframe src="https://datawrapper.dwcdn.net/abcde/1/"></iframe>',
    code: "<pre><code>let a = 1;\n\n  b</code></pre>",
    picture:
      '<figure><img src="https://p.example/b.jpg" width="800" height="600" alt="B"><figcaption>A bucket.</figcaption></figure>',
    list: "<ol start='3'><li>Three</li><li>Four<ul><li>Five</li></ul></li></ol>",
    quotation: "<blockquote><p>Wake it who dares.</p></blockquote>",
  };
  for (const [kind, markup] of Object.entries(kinds)) {
    const body = `<p>${one}</p>${markup}<p>${two}</p>`;
    const bare = parseArticle(body);
    const headed = {
      title: "A seal",
      authors: ["Nora Quill"],
      published: "2024-03-05T08:07:09+08:00",
    };
    for (const article of [bare, { ...bare, ...headed }]) {
      const again = parseArticle(toHtmlDocument(article));
      assert.deepEqual(again.body, article.body, kind);
      assert.equal(again.lead, null, kind);
      assert.deepEqual(again.authors, article.authors, kind);
    }
  }
});

test("notes below the text and a picture from the head alone come back from an HTML file", () => {
  const given = {
    ...odd,
    credits: ["（译者：李明/核稿：王芳）", "责任编辑：崔宁宁"],
    image: {
      url: "https://p.example/lead.jpg",
      alt: null,
      width: null,
      height: null,
      caption: null,
      credit: null,
    },
  };
  const again = parseArticle(toHtmlDocument(given));
  assert.deepEqual(again.credits, given.credits);
  assert.equal(again.image?.url, given.image.url);
  assert.deepEqual(again.body, given.body);
});

/** The parser reads a page's times to the second. */

test("an HTML file takes the pictures that are handed in, and links the others", () => {
  const [lead, ...others] = pictureAddresses(editorial);
  assert.equal(lead, editorial.image.url);
  const file = toHtmlDocument(editorial, { pictures: new Map([[lead, jpeg]]) });
  assert.match(file, /<img src="data:image\/jpeg;base64,\/9j\/4A/);
  for (const address of others) assert.ok(file.includes(`src="${address}"`), address);
  const wrong = toHtmlDocument(editorial, { pictures: new Map([[lead, Uint8Array.of(60, 33)]]) });
  assert.ok(!wrong.includes("data:"));
});

test("Markdown has front matter, or a heading with byline, date and source", () => {
  const matter = toMarkdownDocument(editorial);
  assert.match(matter, /^---\ntitle: "旧盐仓变身图书馆/);
  assert.match(matter, /\ndate: 2024-03-12T17:40:00\+01:00\n/);
  assert.match(matter, /!\[.*\]\(https:\/\/pictures\.example\/harbour\.webp\)/);
  const heading = toMarkdownDocument(editorial, { frontMatter: false });
  assert.match(
    heading,
    /^# 旧盐仓变身图书馆.*\n\n.*法国国际广播电台 · 2024-03-12 17:40 \(UTC\+01:00\)\n\n/,
  );
  assert.match(heading, /\n\n<https:\/\/www\.rfi\.fr\/[^>]+>\n$/);
});

test("text has headline, names, date and source", () => {
  const text = toTextDocument(editorial);
  assert.match(
    text,
    /^旧盐仓变身图书馆.*\n法国国际广播电台 · 2024-03-12 17:40 \(UTC\+01:00\)\n\n在大西洋/,
  );
  assert.ok(text.includes(editorial.text));
  assert.ok(text.endsWith(`${editorial.url}\n`));
});

test("a citation names author, title, publisher, date and address, in the article's own marks", () => {
  assert.match(toCitation(editorial), /^《旧盐仓.*》，法国国际广播电台，2024-03-12。https:/);
  const french = articles.find(({ lang }) => lang === "fr");
  assert.match(toCitation(french), /^.+, « .+ », .+, 2024-02-09\. https:/);
});

test("file names hold nothing that a file system refuses", () => {
  assert.equal(fileName('a/b\\c:d*e?f"g<h>i|j', "md"), "a b c d e f g h i j.md");
  assert.equal(fileName("..", "html"), "article.html");
  assert.equal(fileName("CON", "txt"), "CON_.txt");
  assert.equal([...fileName("长".repeat(99), "txt")].length, 64);
});

describe("an EPUB", () => {
  const folder = mkdtempSync(join(tmpdir(), "lisible-epub-"));
  after(() => rmSync(folder, { recursive: true }));
  const [lead] = pictureAddresses(editorial);
  const books = {
    one: toEpub(editorial, { pictures: new Map([[lead, jpeg]]) }),
    vertical: toEpub(editorial, { vertical: true }),
    odd: toEpub(odd),
    many: toEpub([...articles, odd]),
    feed: toEpub(parseFeed(sample("feed.xml"))),
  };

  test("begins with its media type, stored", () => {
    const head = new TextDecoder("latin1").decode(books.one.subarray(0, 60));
    assert.equal(head.slice(30), "mimetypeapplication/epub+zip\u0050\u004b");
  });

  test("has a spine, a table of contents and metadata, all well-formed", () => {
    for (const [name, bytes] of Object.entries(books)) {
      const files = open(bytes);
      for (const [path, text] of Object.entries(files)) {
        if (/\.(?:xhtml|opf|xml)$/.test(path))
          assert.ok(xml(text).documentElement, `${name} ${path}`);
      }
      const book = xml(files["EPUB/package.opf"]);
      const items = new Map(
        [...book.querySelectorAll("manifest > item")].map((item) => [
          item.getAttribute("id"),
          item.getAttribute("href"),
        ]),
      );
      for (const file of items.values()) assert.ok(`EPUB/${file}` in files, file);
      for (const { attributes } of book.querySelectorAll("spine > itemref")) {
        assert.ok(items.has(attributes.idref.value));
      }
    }
    const feed = xml(open(books.feed)["EPUB/nav.xhtml"]);
    assert.equal(feed.querySelectorAll("nav li").length, 6);
  });

  test("says who wrote it, in which language, when and where", () => {
    const text = open(books.one)["EPUB/package.opf"];
    for (const part of [
      `<dc:title>${editorial.title}</dc:title>`,
      "<dc:language>zh-Hans</dc:language>",
      "<dc:publisher>法国国际广播电台</dc:publisher>",
      "<dc:date>2024-03-12T17:40:00+01:00</dc:date>",
      '<meta property="dcterms:modified">2024-03-12T16:40:00Z</meta>',
      'media-type="image/jpeg" properties="cover-image"',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.match(open(books.vertical)["EPUB/package.opf"], /page-progression-direction="rtl"/);
    assert.match(open(books.vertical)["EPUB/style.css"], /writing-mode: vertical-rl/);
  });

  test("names its source in characters, not in their codes", () => {
    const chapter = open(books.one)["EPUB/chapter-1.xhtml"];
    assert.match(
      chapter,
      /<p class="source"><a href="https:[^"]*%E6%96%87[^"]*">https:[^<]*文化[^<]*<\/a>/,
    );
  });

  test("gives the same article when its chapter is parsed again", () => {
    const again = parseArticle(open(books.one)["EPUB/chapter-1.xhtml"]);
    assert.equal(again.title, editorial.title);
    assert.equal(again.published, editorial.published);
    assert.equal(again.text, editorial.text);
  });

  test("is the same for the same articles", () => {
    assert.deepEqual(toEpub(odd), books.odd);
  });

  const checker = ["/usr/bin/epubcheck", "/usr/share/java/epubcheck.jar"].find(existsSync);
  test("has nothing that epubcheck objects to", {
    skip: !checker && "no epubcheck here",
  }, async () => {
    const path = join(folder, "many.epub");
    writeFileSync(path, books.many);
    const { code, output } = await run("java", ["-jar", checker, path], { capture: true });
    assert.equal(code, 0, output);
  });
});
