// The helpers over real articles: what they put together is what the core has rendered.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { toHtml, toMarkdown, toMdast, toString } from "lisible";
import { project, tool } from "../npm/support/consumer.mjs";
import { articles as parsed } from "./support/corpus.mjs";

const articles = parsed().map(({ id, article }) => [id, article]);
const bare = { title: false, image: false };

before(project);

describe("helpers over the archive", () => {
  test("lead and rest are the rendered fields", () => {
    for (const [id, article] of articles) {
      assert.equal(toHtml(article, bare).replace(/\s+/g, ""), article.html.replace(/\s+/g, ""), id);
      assert.equal(toMarkdown(article, bare), article.markdown, id);
    }
  });

  test("the lead can be left out", () => {
    for (const [id, article] of articles) {
      if (!article.lead) continue;
      assert.doesNotMatch(toHtml(article, { ...bare, lead: false }), /class="lead"/, id);
      const whole = toMarkdown(article, bare);
      const rest = toMarkdown(article, { ...bare, lead: false });
      assert.ok(whole.endsWith(rest) && rest.length < whole.length, id);
    }
  });

  test("front matter is YAML with the article's own title", () => {
    const { parse } = createRequire(pathToFileURL(tool("yaml/package.json")))("yaml");
    for (const [id, article] of articles) {
      const [, matter] = toMarkdown(article, { frontMatter: true }).split(/^---$/m);
      const { title, tags } = parse(matter, { schema: "core" }) ?? {};
      assert.equal(title ?? "", article.title, id);
      assert.deepEqual(tags ?? [], article.tags, id);
    }
  });

  test("mdast tools write every tree", async () => {
    const { toMarkdown: write } = await import(
      pathToFileURL(tool("mdast-util-to-markdown/index.js"))
    );
    const { gfmToMarkdown } = await import(pathToFileURL(tool("mdast-util-gfm/index.js")));
    const { toHast } = await import(pathToFileURL(tool("mdast-util-to-hast/index.js")));
    for (const [id, article] of articles) {
      const root = toMdast(article);
      assert.equal(typeof write(root, { extensions: [gfmToMarkdown()] }), "string", id);
      assert.equal(toHast({ type: "root", children: article.body }).type, "root", id);
    }
  });

  test("toString gives the text of every paragraph", () => {
    for (const [id, { body, text }] of articles) {
      const [first] = body.filter(({ type }) => type === "paragraph");
      const [line] = first ? toString(first).split("\n") : [""];
      if (line.trim()) assert.ok(text.includes(line.trim()), id);
    }
  });
});
