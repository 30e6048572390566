// `explain`: what became of every block, from the package and from the command line.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { createParser, parseArticle, parseFeed } from "lisible";
import { validator } from "./support/schema.mjs";

const program = fileURLToPath(new URL("../../pkg/cli/bin.js", import.meta.url));

const item = `<!--1600000000000-->
[港口之夜](https://www.rfi.fr/cn/国际/20200913-a)
------

<div>13/09/2020 - 14:26</div><p><strong>灯塔亮了。</strong></p>
<div><p>第一段。</p><div data-selfpromo-newsletter>订阅每日新闻</div><p>最后一段。</p></div>`;

/** @param {import("lisible").Article} article */
const ofLetter = ({ explanation }) => explanation?.find(({ text }) => text.startsWith("订阅"));

describe("explain", () => {
  test("is there only where it is asked for, and fits the types", () => {
    const problem = validator("Article");
    const article = parseArticle(item, { explain: true });
    assert.equal(problem(article), "");
    assert.equal("explanation" in parseArticle(item), false);
    assert.equal("explanation" in parseArticle(item, { explain: false }), false);
    const { explanation: _, ...rest } = article;
    assert.deepEqual(rest, parseArticle(item));
    assert.throws(() => parseArticle(item, /** @type {any} */ ({ explain: "yes" })), {
      code: "invalid-options",
    });
  });

  test("names the rule by which a block went", () => {
    const letter = ofLetter(parseArticle(item, { explain: true }));
    assert.equal(letter?.kept, false);
    assert.equal(letter?.reason, "newsletter");
    assert.match(letter?.step ?? "", /^rules rfi: remove\[\d+\] \S/);
  });

  test("reaches feeds and workers", async () => {
    const rss = `<rss version="2.0"><channel><title>F</title><item><title>T</title><description>&lt;p&gt;Une phrase.&lt;/p&gt;</description></item></channel></rss>`;
    assert.equal(parseFeed(rss, { explain: true }).articles[0]?.explanation?.length, 1);
    const parser = createParser();
    assert.ok(ofLetter(await parser.parseArticle(item, { explain: true })));
    parser.close();
  });

  test("is printed by the command line", () => {
    const print = (...args) =>
      execFileSync(process.execPath, [program, "-", "--quiet", ...args], {
        input: item,
      }).toString();
    assert.match(
      print("--explain"),
      /✗ 订阅每日新闻\n {4}rules rfi: remove\[\d+\] .* \(newsletter\)/,
    );
    assert.match(print("--explain"), /✓ 第一段。\n {4}blocks/);
    assert.ok(ofLetter(JSON.parse(print("--explain", "--format", "json"))));
  });
});
