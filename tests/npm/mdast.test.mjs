// The content tree in the tools of the unified ecosystem.
import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { toMdast } from "lisible";
import { project, tool } from "./support/consumer.mjs";
import { specimen } from "./support/specimen.mjs";

const load = (name) => import(pathToFileURL(tool(`${name}/index.js`)));
const own = [
  "figure",
  "audio",
  "video",
  "embed",
  "superscript",
  "subscript",
  "ruby",
  "math",
  "inlineMath",
];
const isStandard = (node) => !own.includes(node.type) && (node.children ?? []).every(isStandard);

describe("mdast tools", () => {
  before(project);

  test("mdast-util-to-markdown writes the tree", async () => {
    const { toMarkdown } = await load("mdast-util-to-markdown");
    const { gfmToMarkdown } = await load("mdast-util-gfm");
    const options = { extensions: [gfmToMarkdown()] };
    const markdown = toMarkdown(toMdast(specimen.full), options);
    assert.match(markdown, /^# /);
    assert.match(markdown, /^\| /m);
    assert.match(markdown, /~~.+~~/);
    // Nodes that mdast knows need no conversion.
    const children = specimen.full.body.filter(isStandard);
    assert.ok(children.length > 5);
    assert.ok(toMarkdown({ type: "root", children }, options).length > 100);
  });

  test("remark-stringify writes the tree", async () => {
    const { unified } = await load("unified");
    const { default: remarkStringify } = await load("remark-stringify");
    const { gfmToMarkdown } = await load("mdast-util-gfm");
    const processor = unified()
      .use(remarkStringify)
      .data("toMarkdownExtensions", [gfmToMarkdown()]);
    assert.match(processor.stringify(toMdast(specimen.full)), /^# /);
  });

  test("mdast-util-to-hast takes the tree as it is", async () => {
    const { toHast } = await load("mdast-util-to-hast");
    const { toHtml } = await load("hast-util-to-html");
    const html = toHtml(toHast({ type: "root", children: specimen.full.body }));
    for (const element of ["<h2>", "<ul>", "<ol", "<table>", "<blockquote>", "<pre>", "<a href="]) {
      assert.ok(html.includes(element), element);
    }
  });

  test("converted to nodes of mdast only, the tree keeps every picture and player", async () => {
    const { toHast } = await load("mdast-util-to-hast");
    const { toHtml } = await load("hast-util-to-html");
    const html = toHtml(toHast(toMdast(specimen.full)));
    for (const block of specimen.full.body) {
      const url = block.type === "figure" ? block.image.url : block.url;
      if (url) assert.ok(html.includes(url), url);
    }
  });
});
