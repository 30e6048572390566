import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parseArticle, toHtml, toJsonLd, toMarkdown, toMdast, toString } from "lisible";
import { project, tool } from "./support/consumer.mjs";
import { specimen } from "./support/specimen.mjs";

const article = specimen.full;

describe("helpers", () => {
  before(project);

  test("toString gives the text of a node and of several", () => {
    assert.equal(toString(null), "");
    assert.equal(toString({ type: "text", value: "甲" }), "甲");
    const children = [
      { type: "text", value: "甲" },
      { type: "break" },
      { type: "strong", children: [{ type: "text", value: "乙" }] },
    ];
    assert.equal(toString({ type: "paragraph", children }), "甲\n乙");
    assert.equal(toString(children), "甲\n乙");
  });

  test("toHtml puts headline, lead, picture and body together", () => {
    const html = toHtml(article);
    assert.match(
      html,
      /^<h1>.*<\/h1>\n<p class="lead">.*<\/p>\n<figure><img src="[^"]*" alt="[^"]*"/,
    );
    const bare = toHtml(article, { title: false, lead: false, image: false });
    assert.ok(article.html.endsWith(bare));
    assert.equal(toHtml(article, { title: false, image: false }), article.html);
  });

  test("toHtml escapes what it adds", () => {
    const hostile = '"><script>alert(1)</script>';
    const image = {
      url: hostile,
      alt: hostile,
      width: 1,
      height: 2,
      caption: hostile,
      credit: hostile,
    };
    const html = toHtml({ ...article, title: hostile, image });
    assert.doesNotMatch(html, /<script/);
    assert.doesNotMatch(html, /="">/);
  });

  test("toMarkdown leaves parts out", () => {
    assert.match(toMarkdown(article), /^# /);
    assert.equal(toMarkdown(article, { title: false, image: false }), article.markdown);
    const body = toMarkdown(article, { title: false, image: false, lead: false });
    assert.ok(article.markdown.endsWith(body));
    assert.ok(body.length < article.markdown.length);
  });

  test("front matter is YAML that says what the article says", () => {
    const { parse } = createRequire(pathToFileURL(tool("yaml/package.json")))("yaml");
    const title = 'A: "title" # with – everything: yes\u2028\u0085';
    const tags = ["null", "12", "- x", "标签"];
    const given = { ...article, title, tags };
    const [, matter, rest] = toMarkdown(given, { frontMatter: true }).split(/^---$/m);
    const fields = parse(matter, { schema: "core" });
    assert.equal(fields.title, title);
    assert.deepEqual(fields.tags, tags);
    assert.deepEqual(fields.authors, article.authors);
    assert.equal(fields.date, article.published);
    assert.equal(fields.publisher, article.publisher.name);
    assert.doesNotMatch(rest.trimStart(), /^# /);
  });

  test("front matter leaves out what is absent", () => {
    const matter = toMarkdown(parseArticle("<p>Bonjour.</p>"), { frontMatter: true });
    assert.doesNotMatch(matter, /null|tags|authors|date/);
  });

  test("toJsonLd is a NewsArticle", () => {
    const data = toJsonLd(article);
    assert.equal(data["@type"], "NewsArticle");
    assert.equal(data.headline, article.title);
    assert.equal(data.datePublished, article.published);
    assert.deepEqual(
      data.author,
      article.authors.map((name) => ({ "@type": "Person", name })),
    );
    assert.equal(data.image.url, article.image.url);
    assert.ok(!Object.values(data).includes(null));
    const bare = toJsonLd(parseArticle("<p>Bonjour.</p>"));
    for (const key of ["author", "datePublished", "image", "publisher"]) assert.ok(!(key in bare));
  });

  test("toMdast has nodes of mdast only, and none is lost", () => {
    const root = toMdast(article);
    const known =
      "root paragraph heading blockquote list listItem table tableRow tableCell code thematicBreak text strong emphasis delete inlineCode link break image footnoteReference footnoteDefinition".split(
        " ",
      );
    const visit = (node) => {
      assert.ok(known.includes(node.type), node.type);
      node.children?.forEach(visit);
    };
    visit(root);
    assert.equal(toString(root.children[0]), article.title);
  });
});
