import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { locate } = await load("../src/locate/locate.ts", import.meta.url);
const { outline } = await load("../src/locate/nodes.ts", import.meta.url);
const { nthStartTag } = await load("../src/locate/element.ts", import.meta.url);

/** What of the source the needles point at. */
const found = (source, ...needles) =>
  locate(
    source,
    needles.map((needle) => (typeof needle === "string" ? { text: needle } : needle)),
  ).map((range) => range && source.slice(range.start, range.end));

test("texts are found across tags, entities and white space", () => {
  const source = "<p>Un <b>mot</b>,\n   puis&nbsp;l&#39;autre &amp; <i>fin</i>.</p>";
  assert.deepEqual(found(source, "Un mot, puis l'autre & fin."), [
    "Un <b>mot</b>,\n   puis&nbsp;l&#39;autre &amp; <i>fin</i>.",
  ]);
});

test("a sentence that stands twice is found where it belongs", () => {
  const source = "<p>同一句话。</p><p>中间。</p><p>同一句话。</p>";
  const ranges = locate(source, [
    { text: "同一句话。" },
    { text: "中间。" },
    { text: "同一句话。" },
  ]);
  assert.deepEqual(
    ranges.map(({ start }) => start),
    [3, 15, 25],
  );
});

test("escaped feeds, CDATA and JSON are looked through", () => {
  assert.deepEqual(found("<d>&lt;p&gt;Deux mots&lt;/p&gt;</d>", "Deux mots"), ["Deux mots"]);
  assert.deepEqual(found("<d><![CDATA[<p>Deux mots</p>]]></d>", "Deux mots"), ["Deux mots"]);
  assert.deepEqual(found('{"html":"<p>\\u4e2d\\u6587<\\/p>"}', "中文"), ["\\u4e2d\\u6587"]);
});

test("scripts, comments and attributes are not text", () => {
  const source =
    '<script>let a="mot cherché"</script><!-- mot cherché --><a title="mot cherché">x</a><p>mot cherché</p>';
  const [range] = locate(source, [{ text: "mot cherché" }]);
  assert.equal(range.start, source.lastIndexOf("mot cherché"));
});

test("a long text with a removed part inside is found by its ends", () => {
  const [head, tail] = [
    "开头的一段文字写得比较长一些，以便于查找和定位，所以再写几个字",
    "结尾的一段文字也写得比较长一些，以便于查找和定位，也多写几个字",
  ];
  const source = `<p>${head}<span>广告</span>${tail}</p>`;
  assert.deepEqual(found(source, head + tail), [`${head}<span>广告</span>${tail}`]);
});

test("pictures are found by address, decoded or by file name", () => {
  const source = '<img src="/a/photo%20one.jpg?x=1&amp;y=2"><img src="https://b.example/二.jpg">';
  const picture = (address) => ({ text: "", address });
  assert.deepEqual(found(source, picture("https://a.example/a/photo%20one.jpg?x=1&y=2")), [
    "photo%20one.jpg",
  ]);
  assert.deepEqual(found(source, picture("https://b.example/%E4%BA%8C.jpg")), [
    "https://b.example/二.jpg",
  ]);
  assert.deepEqual(found(source, picture("https://c.example/none.jpg"), "nowhere"), [null, null]);
});

test("offsets hold for characters outside the basic plane", () => {
  const source = "<p>😀 😀</p><p>卍 ok</p>";
  assert.deepEqual(found(source, "卍 ok"), ["卍 ok"]);
});

test("a megabyte takes well under a second", () => {
  const source = `<p>${"一二三四五六七八九十".repeat(100_000)}</p><p>终于</p>`;
  // The processor's time: other suites run beside this one.
  const started = process.cpuUsage();
  assert.deepEqual(found(source, "终于"), ["终于"]);
  const { user, system } = process.cpuUsage(started);
  assert.ok(user + system < 2_000_000);
});

test("the nth start tag skips comments and scripts", () => {
  const source = '<!-- <div> --><script>"<div>"</script><div a><divider><div b>';
  const range = nthStartTag(source, "div", 1);
  assert.equal(source.slice(range.start, range.end), "<div b>");
  assert.equal(nthStartTag(source, "div", 2), null);
});

test("the outline lists fields and blocks with their depth", () => {
  const text = (value) => ({ type: "text", value });
  const lines = outline({
    title: "题",
    lead: { type: "paragraph", children: [text("导语")] },
    image: { url: "https://a.example/p.jpg", alt: null, caption: "说明", credit: null },
    body: [
      {
        type: "list",
        ordered: false,
        start: null,
        spread: false,
        children: [
          {
            type: "listItem",
            spread: false,
            children: [{ type: "paragraph", children: [text("一")] }],
          },
        ],
      },
      { type: "heading", depth: 3, children: [text("标题")] },
    ],
    credits: [],
    copyright: null,
  });
  assert.deepEqual(
    lines.map(({ type, level }) => [type, level]),
    [
      ["title", 0],
      ["lead", 0],
      ["image", 0],
      ["list", 0],
      ["listItem", 1],
      ["heading 3", 0],
    ],
  );
});
