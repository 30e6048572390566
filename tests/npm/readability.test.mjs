// Readability's interface: what a project relies on that moves over.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { isProbablyReaderable, Readability } from "lisible/readability";
import { variants } from "./support/readerable.mjs";

const sentence =
  "Une phrase qui dit quelque chose de précis, avec une virgule, et qui se termine. ";
const page = `<!doctype html><html lang="fr"><head><title>Le titre de la page</title>
<meta name="author" content="Anne Dupont"><meta property="og:site_name" content="L’Exemple"></head>
<body><nav><a href="/">Accueil</a></nav><article><h1>Le titre de la page</h1>${`<p>${sentence.repeat(5)}</p>`.repeat(6)}</article></body></html>`;

const open = (html) => new JSDOM(html, { url: "https://example.org/a" }).window.document;

describe("lisible/readability", () => {
  test("the result has Readability's fields", () => {
    const result = new Readability(open(page)).parse();
    const keys = [
      "byline",
      "content",
      "dir",
      "excerpt",
      "lang",
      "length",
      "publishedTime",
      "siteName",
      "textContent",
      "title",
    ];
    assert.deepEqual(Object.keys(result).sort(), keys);
    assert.match(result.textContent, /Une phrase qui dit/);
    assert.equal(result.length, result.textContent.length);
    assert.equal(result.dir, null);
    assert.equal(result.lang, "fr");
  });

  test("the lead picture stands at the head of the content, where the page shows it", () => {
    const picture =
      '<figure><img src="/port-640.jpg" width="1280" height="720"><figcaption>Le port.</figcaption></figure>';
    const meta = '<meta property="og:image" content="https://example.org/port-640.jpg">';
    const shown = page.replace("</head>", `${meta}</head>`).replace("</h1>", `</h1>${picture}`);
    const { content } = new Readability(open(shown)).parse();
    assert.equal(content.match(/<img /g)?.length, 1);
    assert.ok(content.indexOf("<img ") < content.indexOf("Une phrase"));
    const hidden = new Readability(open(page.replace("</head>", `${meta}</head>`))).parse();
    assert.doesNotMatch(hidden.content, /<img /);
  });

  test("a page without text gives null", () => {
    assert.equal(new Readability(open("<html><body></body></html>")).parse(), null);
  });

  test("a serializer gets an element", () => {
    const document = open(page);
    const { content } = new Readability(document, { serializer: (element) => element }).parse();
    assert.equal(content.firstElementChild.id, "readability-page-1");
  });

  test("maxElemsToParse is kept to", () => {
    assert.throws(() => new Readability(open(page), { maxElemsToParse: 3 }).parse(), /3/);
    assert.throws(() => new Readability(), /document/);
  });

  test("options may be null, and an address may come first, as in Readability's first versions", () => {
    const expected = new Readability(open(page)).parse();
    assert.deepEqual(new Readability(open(page), null).parse(), expected);
    assert.deepEqual(new Readability({ spec: "x" }, open(page)).parse(), expected);
    const serializer = () => "x";
    const { content } = new Readability("https://x.example/", open(page), { serializer }).parse();
    assert.equal(content, "x");
    assert.throws(() => new Readability(open(page), { serializer: "x" }), /`serializer`/);
  });

  test("isProbablyReaderable answers as Readability's does", () => {
    for (const { name, html, options, expected } of variants()) {
      const { document } = new JSDOM(`<!doctype html><body>${html}`).window;
      assert.equal(isProbablyReaderable(document, options), expected, name);
    }
  });

  test("isProbablyReaderable looks for running text that is shown", () => {
    assert.equal(isProbablyReaderable(open(page)), true);
    assert.equal(isProbablyReaderable(open("<p>Court.</p>")), false);
    const hidden = page
      .replaceAll("<p>", '<p style="display: none">')
      .replaceAll("article>", "main>");
    assert.equal(isProbablyReaderable(open(hidden)), false);
    assert.equal(isProbablyReaderable(open(hidden), { visibilityChecker: () => true }), true);
    assert.equal(isProbablyReaderable(open(page), { minContentLength: 5000 }), false);
    const chinese = `<p>${"这是一个用来检查的句子，说的是中文。".repeat(8)}</p>`.repeat(3);
    assert.equal(isProbablyReaderable(open(chinese)), true);
  });
});
