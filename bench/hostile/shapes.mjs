// Inputs that grow: each shape makes one of about so many bytes. Every element, attribute and field that the code
// treats specially stands in one of them, repeated, nested, unclosed or misnested.
import { attached, contents, units } from "./units.mjs";

/** A piece as often as it fits. */
const fill = (bytes, piece) => {
  const parts = [];
  let length = 0;
  for (let at = 0; length < bytes; at++) {
    const part = typeof piece === "string" ? piece : piece(at);
    parts.push(part);
    length += part.length;
  }
  return parts.join("");
};

const prose = "The keeper lit the lamp at dusk, and the ships came in one after the other. ";
const page = (body, head = "") =>
  `<!doctype html><html lang="en"><head><title>The harbour at night</title>${head}</head><body>` +
  `<article><h1>The harbour at night</h1><p>${prose.repeat(4)}</p>${body}</article></body></html>`;
const json = (value) => `<script type="application/ld+json">${value}</script>`;
const news = (fields) =>
  json(`{"@type":"NewsArticle","headline":"The harbour at night",${fields}}`);
const item = (inner) =>
  `<rss><channel><title>F</title><item><title>T</title>${inner}</item></channel></rss>`;
const archive = (title, body) =>
  `<!--1600000000000-->\n[${title}](https://www.rfi.fr/cn/a)\n------\n\n${body}`;

const fragments = {
  paragraphs: "<p>x",
  "paragraphs of prose": `<p>${prose}`,
  text: prose,
  "chinese text": "港口的灯塔在黄昏亮起，船只一艘接一艘地驶入。",
  "one long word": "a",
  spaces: " ",
  breaks: "a<br>",
  "two breaks": "a<br><br>",
  rules: "<hr>",
  bold: "<b>a</b> ",
  "bold unclosed": "<b>a",
  "marks misnested": "<b>a<i>b</b>c</i>",
  "marks in marks": "<b><i><s><sup><sub>a</sub></sup></s></i></b>",
  "font unclosed in p": "<p><font>a",
  "nobr and a unclosed": "<a href=//a.example/><nobr>b",
  links: "<a href=//a.example/b>c</a> ",
  "links, relative": "<a href=b>c</a> ",
  headings: "<h2>Title</h2><p>a",
  "list items": "<li>a",
  lists: "<ul><li>a<li>b</ul>",
  definitions: "<dl><dt>a<dd>b</dl>",
  details: "<details><summary>a</summary>b</details>",
  quotations: "<blockquote><p>a</blockquote>",
  code: "<pre><code class=language-js>a\nb</code></pre>",
  "inline code": "a <code>b`c</code> ",
  ruby: "<ruby>漢<rt>kan</ruby>",
  figures: "<figure><img src=//a.example/b.jpg><figcaption>c</figcaption></figure>",
  "captions without pictures": "<figure><figcaption>c</figcaption></figure>",
  "captions in one figure": (at) =>
    at ? "<figcaption>c</figcaption>" : "<figure><img src=//a.example/b.jpg>",
  "capitals in a caption": (at) => (at ? "A " : "<figure><img src=//a.example/b.jpg><figcaption>"),
  "headings with buttons": "<h2>c<button>b</button></h2><p>",
  "links behind spaces in a heading": (at) => (at ? "<a>".padStart(40) : "<h2>"),
  "cards between paragraphs": `<p>${prose}</p><div class=card><p>Wear it.</p></div>`,
  "posts of a thread": "<div class=comment><div><p>a said b.</p></div></div>",
  "panels with controls":
    "<h3><button aria-controls=a>b</button></h3><div id=a hidden><p>c d e.</p></div>",
  "linked headings": (at) => `<article><h3><a href=/${at}>c</a></h3><p>${prose}</p></article>`,
  "boxes of lists": "<div><h3>c</h3><ul><li>a</li><li>b</li></ul></div>",
  "clocks over paragraphs": `<div>10:05</div><p>${prose}</p>`,
  "times in a list": (at) =>
    at ? "<li><time datetime=2024-05-03>May 3</time> a</li>" : `<p>${prose}</p><ul>`,
  "centred pictures and lines":
    "<p align=center><img src=//a.example/b.jpg></p><p align=center>The pier in May</p>",
  "lists of other sites":
    "<ol><li><a href=//b.example/c>c</a> d</li><li><a href=//b.example/e>e</a> f</li></ol>",
  "indented lines": `\u3000\u3000${prose}<br>`,
  pictures: (at) => `<p>x<img src=//a.example/${at}.jpg alt=c>`,
  "the same picture": "<img src=//a.example/b.jpg>",
  "pictures in picture": "<picture><source srcset='//a.example/b.jpg 1x'><img src=c.jpg></picture>",
  "sources in one picture": (at) =>
    at ? "<source srcset='//a.example/b.jpg 2x'>" : "<picture><img data-x=y>",
  noscript: "<noscript><img src=//a.example/b.jpg></noscript>",
  "data urls": "<img src='data:image/png;base64,iVBORw0KGgo='>",
  videos: "<video src=//a.example/b.mp4></video>",
  "audio with sources": "<audio><source src=//a.example/b.mp3></audio>",
  frames: "<iframe src=https://www.youtube.com/embed/abc></iframe>",
  objects: "<object data=//a.example/b></object>",
  svg: "<svg><path d=M0/></svg>",
  math: "<math><mi>x</mi></math>",
  tables: "<table><tr><td>a<td>b<tr><td>c<td>d</table>",
  rows: (at) => (at ? "<tr><td>a<td>b" : "<table>"),
  "cells in a row": (at) => (at ? "<td>a" : "<table><tr>"),
  "rows with spans": (at) => (at ? "<tr><td colspan=1000>a<td rowspan=1000>b" : "<table>"),
  "text in a table": (at) => (at ? "a<td>b" : "<table>"),
  templates: "<template><p>a</template>",
  hidden: "<p hidden>a",
  "hidden by style": '<p style="display:none">a',
  comments: "<!-- a -->",
  "comments unclosed": "<!-- a ",
  instructions: "<?a>",
  cdata: "<![CDATA[a]]>",
  "end tags": "</p></b></x>",
  "open signs": "<",
  entities: "&amp;&copy;&#x41;&eacute",
  "entities unclosed": "&notit",
  "nul and U+FEFF": "a\u0000\uFEFF",
  "bidi and invisible": "a\u202E\u200B\u00AD\u200D",
  "quotation marks": '"',
  "stars and brackets": "*[_`~|",
  buttons: "<button aria-expanded=false>Why?</button><p>a",
  forms: "<form><input><select><option>a</select><textarea>b</textarea></form>",
  select: (at) => (at ? "<option>a" : "<select>"),
  scripts: "<script>a<b</script>",
  styles: "<style>a{b:c}</style>",
  titles: "<title>a</title>",
  times: "<time datetime=2024-01-02T03:04:05Z>2 January 2024</time><p>a",
  notes: (at) =>
    `<p>a<sup><a href=#n${at} id=r${at}>${at}</a></sup><p id=n${at}><a href=#r${at}>^</a> b`,
  "glued tags": '<divclass="a">b',
  "custom elements": "<x-a><x-b>c",
  "footnote list": (at) => `<ol><li id=fn${at}>a <a href=#fnref${at}>↩</a></ol>`,
};

const nested = {
  div: "<div>",
  blockquote: "<blockquote>",
  list: "<ul><li>",
  table: "<table><tr><td>",
  b: "<b>",
  "a in object": "<a href=//a.example/><object>",
  ruby: "<ruby>a<rt>",
  figure: "<figure>",
  svg: "<svg><g>",
  template: "<template>",
  select: "<select><option>",
  button: "<button>",
  details: "<details><summary>a</summary>",
  noscript: "<noscript>",
};

const heads = {
  meta: '<meta property="og:title" content="a">',
  "meta of many names": (at) => `<meta name=a${at} content=b>`,
  canonical: "<link rel=canonical href=https://a.example/b>",
  "links in head": "<link rel=alternate type=application/rss+xml href=/f>",
  bases: "<base href=https://a.example/>",
  "ld blocks": json('{"@type":"NewsArticle","headline":"a","author":"b"}'),
  "ld broken": json('{"@type":"NewsArticle",,"headline":"a\n",}'),
};

const linked = {
  "ld body": (bytes) =>
    page(
      fill(bytes / 2, (at) => `<p>Not in it: ${at}.`),
      news(`"articleBody":"${fill(bytes / 2, prose)}"`),
    ),
  "ld body of one letter": (bytes) =>
    page(fill(bytes / 2, "<p>aab"), news(`"articleBody":"${"a".repeat(bytes / 2)}"`)),
  "ld authors": (bytes) => page("", news(`"author":[${fill(bytes, (at) => `"A${at}",`)}"B"]`)),
  "ld authors by id": (bytes) =>
    page(
      "",
      json(
        `{"@graph":[{"@id":"#a","name":[${fill(bytes / 2, '"Ann Lee",')}"B"]},${fill(bytes / 2, '{"@type":"NewsArticle","author":{"@id":"#a"}},')}{}]}`,
      ),
    ),
  "ld articles": (bytes) =>
    page("", json(`[${fill(bytes, '{"@type":"NewsArticle","headline":"a"},')}{}]`)),
  "ld keywords": (bytes) => page("", news(`"keywords":[${fill(bytes, (at) => `"k${at}",`)}"z"]`)),
  "ld deep": (bytes) => page("", json(fill(bytes, '{"@graph":['))),
  "ld text": (bytes) => page("", news(`"description":"${fill(bytes, "&amp;quot; ")}"`)),
};

const places = {
  attributes: (bytes) => `<p ${fill(bytes, (at) => `a${at}=b `)}>x`,
  "attributes with references": (bytes) => `x&amp;<p =a ${fill(bytes, (at) => `a${at}=&copy `)}>x`,
  "body attributes": (bytes) => `<!doctype html><body>${fill(bytes, (at) => `<body a${at}=b>`)}x`,
  "one long attribute": (bytes) => `<img src=//a.example/b.jpg alt="${fill(bytes, prose)}"><p>x`,
  classes: (bytes) => page(`<div class="${fill(bytes, (at) => `c${at} `)}"><p>a</div>`),
  ids: (bytes) => page(fill(bytes, (at) => `<p id=i${at}>a`)),
  srcset: (bytes) => `<img srcset="${fill(bytes, (at) => `//a.example/${at}.jpg ${at}w, `)}">`,
  "srcset without sizes": (bytes) => `<img srcset="${fill(bytes, "a,")}">`,
  "json in an attribute": (bytes) => `<img data-a='[${fill(bytes, '"https:\\/\\/b",')}]'>`,
  style: (bytes) => `<p style="${fill(bytes, "display:none;")}">a`,
  "same as the title": (bytes) => page(fill(bytes, "<p>The harbour at night</p>")),
  "long title": (bytes) =>
    page("", `<title>${fill(bytes, "Night - Harbour | ")}</title>`).replace(
      "<title>The harbour at night</title>",
      "",
    ),
  "long heading": (bytes) => page(`<h2>${fill(bytes, "Night: ")}</h2>`),
  "heading and title": (bytes) =>
    `<!doctype html><title>${fill(bytes / 2, (at) => `w${at} - `)}</title><h1>${fill(bytes / 2, (at) => `w${at} `)}</h1><p>${prose}`,
  "link around lines": (bytes) =>
    `<a href="//a.example/${"b".repeat(300)}">${fill(bytes, "<p>x")}</a>`,
  "long address around lines": (bytes) =>
    `<a href="//a.example/${"b".repeat(bytes / 2)}">${fill(bytes / 2, "<p>x")}</a>`,
  "long base": (bytes) =>
    page(
      fill(bytes / 2, "<p>y <a href=x>z</a>"),
      `<base href="https://a.example/${"b".repeat(bytes / 2)}/">`,
    ),
  "long host": (bytes) =>
    `<a href="//${fill(bytes, (at) => String.fromCodePoint(0x4e00 + (at % 20000)))}/">x</a>`,
  hosts: (bytes) =>
    fill(
      bytes,
      (at) => `<a href="//${String.fromCodePoint(0x4e00 + (at % 20000))}国.example/">x</a> `,
    ),
  proxied: (bytes) =>
    `<p>a<img src="https://t.example/${fill(bytes, "unsafe/https://t.example/")}b.jpg">`,
  queries: (bytes) => `<a href="//a.example/?${fill(bytes, "utm_a=b&c=d&")}">x</a>`,
  "quotations around lines": (bytes) => `${"<blockquote>".repeat(200)}${fill(bytes, "a<br>")}`,
  "lists around lines": (bytes) => `${"<ul><li>".repeat(120)}${fill(bytes, "<p>a")}`,
  "hidden, deep": (bytes) => `${"<div>".repeat(400)}${fill(bytes, "<p hidden>a")}`,
  "hidden for ears, deep": (bytes) =>
    `${"<div>".repeat(400)}${fill(bytes, "<p>a<b class=sr-only>b</b>")}`,
  "rows, deep": (bytes) => `${"<div>".repeat(400)}<table>${fill(bytes, "<tr><td>a<td>b")}`,
  "wide row": (bytes) =>
    `<table><tr>${fill(bytes / 2, "<td>a")}${fill(bytes / 2, "<tr><td>a<td>b")}</table>`,
  streamed: (bytes) =>
    page(
      fill(
        bytes,
        (at) =>
          `<template id="B:${at}"></template><div>wait</div><!--/$--><div hidden id="S:${at}"><p>x</div>`,
      ),
    ),
  "streamed in its stopgap": (bytes) =>
    page(
      fill(
        bytes,
        (at) =>
          `<template id="B:${at}"></template><div>wait<div hidden id="S:${at}"><p>x</div></div><!--/$-->`,
      ),
    ),
  "boxes of links": (bytes) =>
    page(
      fill(
        bytes,
        (at) => `<div class=card><h3><a href=/${at}>Another title ${at}</a></h3><p>More</div>`,
      ),
    ),
  "related labels": (bytes) => page(fill(bytes, (at) => `<p>Label ${at >> 1}: <a href=/x>y</a>`)),
  bylines: (bytes) => page(fill(bytes, (at) => `<p class=byline>By Ann Lee${at}`)),
  "comments below": (bytes) =>
    page(
      `<section id=comments>${fill(bytes, (at) => `<div class=comment><b>u${at}</b><p>I think so</div>`)}</section>`,
    ),
  "one section": (bytes) =>
    page(fill(bytes, (at) => `<section><h2>Part ${at}</h2><p>${prose}</section>`)),
  "streams of small boxes": (bytes) =>
    page(fill(bytes, (at) => `<div><div><span>${at}</span></div></div>`)),
  "misnested tables": (bytes) => page(fill(bytes, "<table><b><tr><i>a")),
  frameset: (bytes) => `<!doctype html><html><frameset>${fill(bytes, "<frame src=a>")}`,
};

const archives = {
  "front matter": (bytes) => `---\n${fill(bytes, (at) => `key${at}: value\n`)}---\n<p>x`,
  "front matter unclosed": (bytes) => `---\n${fill(bytes, "\n---a")}`,
  "links below a long line of an item": (bytes) => {
    const links = fill(bytes / 2, "<ul><li><a href=/cn/b>abcd</a></ul>");
    return archive("a", `<p>${fill(bytes / 2, prose)}：</p>${links}<hr>${links}`);
  },
  "title of an item": (bytes) => archive(fill(bytes, "[a](b) "), "<p>x"),
  "item of rfi": (bytes) =>
    archive("a", `<div>13/09/2020 - 14:26</div>${fill(bytes, "<p>法新社北京电</p>")}`),
  "links of rfi": (bytes) =>
    archive(
      "a",
      `<div>13/09/2020 - 14:26</div>${fill(bytes, "<p><strong>相关：</strong><a href=https://www.rfi.fr/b>c</a></p>")}`,
    ),
  "headings between links of rfi": (bytes) =>
    archive("a", `<p>x${fill(bytes, "<h2>a</h2><p>延伸阅读：<a href=/cn/b>c</a></p>")}`),
  "one long link of rfi": (bytes) =>
    archive(
      "a",
      `<p>x</p><aside><div data-article-list><a data-article-item-link href=/cn/${fill(bytes, "a/")}><h2>b`,
    ),
};

const feeds = {
  items: "<item><title>a</title></item>",
  "empty items": "<item/>",
  "nested items": "<item>",
  "items of html": "<item><title>a</title><description>&lt;p>b&lt;/p></description></item>",
  "items in cdata": "<item><title>a</title><description><![CDATA[<p>b]]></description></item>",
};
const fields = {
  categories: (at) => `<category>c${at}</category>`,
  authors: (at) => `<author>a${at}</author>`,
  enclosures: (at) => `<enclosure url="http://a.example/${at}.mp3" type="audio/mpeg"/>`,
  "media groups": '<media:group><media:content url="http://a.example/b.mp3"/></media:group>',
  "media in one group": (at) =>
    at ? `<media:content url="http://a.example/${at}.mp4"/>` : "<media:group>",
  thumbnails: '<media:thumbnail url="http://a.example/b.jpg"/>',
  titles: "<title>a</title>",
  "titles unclosed": "<title>a",
  links: "<link>http://a.example/</link>",
  keywords: "<itunes:keywords>a, b, c</itunes:keywords>",
  descriptions: "<description>a</description>",
  unknown: "<a><b><c><d><e><f>g",
  "end tags": "</a></b>",
  "cdata unclosed": "<description><![CDATA[a</description>",
  entities: "&lt;&#x41;&amp;",
  quotes: '<a b="c',
};
const wholeFeeds = {
  namespaces: (bytes) =>
    `<rss ${fill(bytes / 2, (at) => `xmlns:a${at}="b" `)}><channel>${fill(bytes / 2, "<item><title>a</title><x:y>b</x:y></item>")}`,
  doctype: (bytes) =>
    `<!DOCTYPE rss [${fill(bytes, '<!ENTITY a "b">')}]><rss><channel><item><title>a`,
  "long head": (bytes) =>
    `<rss><channel><title>${"a".repeat(bytes / 3)}</title><generator>${"b".repeat(bytes / 3)}</generator>${fill(bytes / 3, "<item><title>a</title></item>")}`,
  "authors of the feed": (bytes) =>
    `<feed>${fill(bytes / 2, (at) => `<author><name>a${at}</name></author>`)}${fill(bytes / 2, "<entry><title>a</title></entry>")}</feed>`,
  "xml:base": (bytes) =>
    `<feed><entry xml:base="http://a.example/${"b".repeat(bytes / 2)}/"><title>a</title><content type="html">${fill(bytes / 2, "&lt;a href=x>y&lt;/a> ")}</content></entry></feed>`,
  "json items": (bytes) =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[${fill(bytes, '{"id":"1","content_text":"a"},')}{}]}`,
  "json numbers": (bytes) =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[${fill(bytes, "1,")}1]}`,
  "json tags": (bytes) =>
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","tags":[${fill(bytes, (at) => `"t${at}",`)}"z"]}]}`,
  "json deep": (bytes) => `{"items":${"[".repeat(bytes)}`,
};

const url = "https://x.example/a";
const own = (rules) => ({
  url,
  publishers: [{ id: "x", name: "X", hosts: ["x.example"], ...rules }],
});
const ruled = {
  "rule: selectors": [
    own({
      remove: [{ selector: "p:has(> b:only-child) + p, div p:nth-of-type(2n) > i", reason: "ad" }],
    }),
    "<div><p><b>a</b><p>c<i>d</i></div>",
  ],
  "rule: nth-child": [
    own({ remove: [{ selector: "p:nth-last-child(3n+1)", reason: "ad" }] }),
    "<p>a",
  ],
  "rule: siblings": [own({ remove: [{ selector: "h2 ~ p ~ b", reason: "ad" }] }), "<h2>a</h2><p>b"],
  "rule: text": [own({ remove: [{ text: "^(?:a|b)+c$", reason: "ad" }] }), "<p>ab"],
  "rule: edges": [
    own({
      edges: [
        { at: "start", pattern: "^a$", reason: "ad" },
        { at: "end", pattern: "^a$", reason: "ad" },
      ],
    }),
    "<p>a",
  ],
  "rule: fields": [own({ fields: [{ field: "authors", selector: "i" }] }), "<i>Ann Lee</i><p>b"],
};

const simple = (pieces, name, around, call = "article", options) =>
  Object.entries(pieces).map(([id, piece]) => ({
    id: name ? `${name}: ${id}` : id,
    call,
    make: (bytes) => ({ input: around(fill(bytes, piece)), options }),
  }));
const whole = (makers, call = "article") =>
  Object.entries(makers).map(([id, make]) => ({
    id,
    call,
    make: (bytes) => ({ input: make(bytes) }),
  }));

/** All shapes: `make` gives an input of about so many bytes. */
export const shapes = [
  ...simple(fragments, "", (all) => all),
  ...simple(fragments, "page", (all) => page(all)),
  ...simple(units, "", (all) => page(all)),
  ...simple(units, "fragment", (all) => all),
  ...simple(nested, "nested", (all) => all),
  ...simple(heads, "head", (all) => page("", all)),
  ...whole(linked),
  ...whole(places),
  ...whole(archives),
  ...simple(feeds, "feed", (all) => `<rss><channel>${all}`, "feed"),
  ...simple(fields, "item", item, "feed"),
  ...simple(contents, "content", (all) => item(`<description>${all}</description>`), "feed"),
  ...simple(attached, "item", item, "feed"),
  ...whole(wholeFeeds, "feed"),
  ...Object.entries(ruled).map(([id, [options, piece]]) => ({
    id,
    call: "article",
    make: (bytes) => ({ input: fill(bytes, piece), options }),
  })),
];
