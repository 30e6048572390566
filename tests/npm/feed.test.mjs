import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { detect, LisibleError, parseArticle, parseFeed } from "lisible";

const item = (number) =>
  `<item><title>Item ${number}</title><link>https://news.example/${number}</link>` +
  `<pubDate>Tue, 05 Mar 2024 08:00:00 GMT</pubDate><description><![CDATA[<p>Text ${number}.</p>]]></description></item>`;
const rss = (items) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><link>https://news.example/</link>${items}</channel></rss>`;
const feed = (count) => rss(Array.from({ length: count }, (_, number) => item(number)).join("\n"));

test("a feed has an article for each item, as parseArticle gives them", () => {
  const { articles, errors, ...head } = parseFeed(feed(2));
  assert.deepEqual(head, {
    title: "News",
    url: "https://news.example/",
    description: null,
    lang: null,
    updated: null,
  });
  assert.deepEqual(errors, []);
  const [first] = articles;
  assert.equal(first.source, "feed");
  assert.equal(first.published, "2024-03-05T08:00:00Z");
  assert.equal(first.publishedFrom, "feed");
  assert.deepEqual(Object.keys(first).sort(), Object.keys(parseArticle("<p>x</p>")).sort());
  assert.deepEqual(structuredClone(articles), articles);
  assert.deepEqual(JSON.parse(JSON.stringify(articles)), articles);
});

test("onItem sees each article as it comes, the same object as in the feed", () => {
  const seen = [];
  const { articles } = parseFeed(feed(3), {
    onItem: (article, index) => {
      seen[index] = article;
    },
  });
  assert.equal(seen.length, 3);
  for (const [index, article] of articles.entries()) assert.equal(article, seen[index]);
});

test("onItem stops the parse with false, and with nothing else", () => {
  let calls = 0;
  const stopped = parseFeed(feed(5), { onItem: () => ++calls < 2 });
  assert.deepEqual([calls, stopped.articles.length, stopped.errors.length], [2, 2, 0]);
  for (const answer of [undefined, null, 0, "", true]) {
    assert.equal(parseFeed(feed(3), { onItem: () => answer }).articles.length, 3);
  }
});

test("what onItem throws comes out as it is, and the module goes on working", () => {
  for (const own of [new RangeError("mine"), new TypeError("mine"), "mine", undefined]) {
    let caught = "nothing";
    try {
      parseFeed(feed(3), {
        onItem: () => {
          throw own;
        },
      });
    } catch (thrown) {
      caught = thrown;
    }
    assert.equal(caught, own);
    assert.equal(parseFeed(feed(3)).articles.length, 3);
  }
});

test("onItem may parse, too", () => {
  const texts = [];
  parseFeed(feed(3), {
    onItem: (article) => {
      texts.push(parseArticle(article.html).text, parseFeed(feed(1)).articles[0].text);
    },
  });
  assert.deepEqual(texts, ["Text 0.", "Text 0.", "Text 1.", "Text 0.", "Text 2.", "Text 0."]);
});

test("onItem must be a function", () => {
  for (const onItem of [1, "x", {}]) {
    assert.throws(
      () => parseFeed(feed(1), { onItem }),
      (error) => error instanceof LisibleError && error.code === "invalid-options",
    );
  }
  assert.equal(parseFeed(feed(1), { onItem: null }).articles.length, 1);
});

test("a page is no feed, and the error says what it is", () => {
  const page =
    '<!DOCTYPE html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body><p>x</p></body></html>';
  assert.equal(detect(page), "page");
  assert.equal(detect(feed(1)), "feed");
  assert.throws(
    () => parseFeed(page),
    (error) => error.code === "malformed-feed" && error.message.includes("/rss.xml"),
  );
});

test("what else is no feed is told with what to do", () => {
  const told = {
    '<opml version="2.0"><body><outline xmlUrl="https://a.example/f"/></body></opml>':
      /OPML list of feeds: fetch each `xmlUrl`/,
    "<urlset><url><loc>https://a.example/</loc></url></urlset>": /a sitemap: .*parseArticle\(\)/,
    '[{"id": 1}]': /a JSON array: .*`version` and `items`/,
    "https://a.example/feed.xml": /an address: nothing is fetched/,
    "": /an empty text: /,
  };
  for (const [input, message] of Object.entries(told)) {
    assert.throws(() => parseFeed(input), { code: "malformed-feed", message });
  }
});

test("an XML document that a browser parsed", () => {
  const { document } = new JSDOM(feed(2), { contentType: "application/xml" }).window;
  assert.equal(detect(document), "feed");
  assert.deepEqual(parseFeed(document), parseFeed(feed(2)));
});

test("Chromium's view of an XML document", () => {
  const source = feed(2).replace(/<\?xml.*?\?>/, "");
  const view = `<html><head></head><body><div id="webkit-xml-viewer-source-xml">${source}</div><div class="header"><span>This XML file</span></div></body></html>`;
  assert.equal(detect(view), "feed");
  assert.deepEqual(parseFeed(view).articles, parseFeed(feed(2)).articles);
});

test("20 MB and 10,000 items, within the limit raised for them", () => {
  const paragraph =
    "<p>The ferry leaves at noon, and nobody on board minds the rain or the hour that it takes.</p>";
  const long = (number) => item(number).replace("<p>", `${paragraph.repeat(20)}<p>`);
  const input = rss(Array.from({ length: 10_000 }, (_, number) => long(number)).join("\n"));
  assert.ok(input.length > 19_000_000, `${input.length}`);
  assert.throws(
    () => parseFeed(input),
    (error) => error.code === "input-too-large",
  );
  let last = -1;
  const { articles, errors } = parseFeed(input, {
    maxBytes: 32 * 1024 * 1024,
    onItem: (_, index) => {
      assert.equal(index, last + 1);
      last = index;
    },
  });
  assert.deepEqual([articles.length, errors.length, last], [10_000, 0, 9_999]);
});
