// Documents that are not a browser's.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { JSDOM } from "jsdom";
import { DOMParser, parseHTML } from "linkedom";
import { detect, parseArticle, parseFeed } from "lisible";

const html =
  '<!DOCTYPE html><html lang="fr"><head><title>T</title></head><body><article><p>Une phrase &amp; une autre.</p></article></body></html>';

const feed =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Fil</title><item><title>Un</title><description>&lt;p&gt;Une phrase.&lt;/p&gt;</description></item></channel></rss>';

const makers = {
  jsdom: {
    page: () => new JSDOM(html).window.document,
    feed: () => new JSDOM(feed, { contentType: "text/xml" }).window.document,
  },
  linkedom: {
    page: () => parseHTML(html).document,
    feed: () => new DOMParser().parseFromString(feed, "text/xml"),
  },
};

for (const [name, make] of Object.entries(makers)) {
  describe(name, () => {
    test("a document and an element are read and left as they are", () => {
      const document = make.page();
      const old = document.documentElement.outerHTML;
      assert.equal(parseArticle(document).text, parseArticle(html).text);
      assert.match(
        parseArticle(document.querySelector("article")).text,
        /^Une phrase & une autre\.$/,
      );
      assert.equal(detect(document), detect(html));
      assert.equal(document.documentElement.outerHTML, old);
    });

    test("an XML document is a feed", () => {
      const { articles, title } = parseFeed(make.feed());
      assert.equal(title, "Fil");
      assert.equal(articles[0].text, "Une phrase.");
    });
  });
}

test("an empty document has nothing to read", () => {
  const { document } = new JSDOM("").window;
  assert.deepEqual(parseArticle(document).body, []);
});
