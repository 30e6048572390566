import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { parseJson, lineOf } = await load("../src/rules/json.ts", import.meta.url);
const { readRules, lineOfComplaint } = await load("../src/rules/rules.ts", import.meta.url);
const { EXAMPLE } = await load("../src/rules/example.ts", import.meta.url);
const { encode, decode } = await load("../src/share/codec.ts", import.meta.url);
const { clipboardText, pastedText } = await load("../src/input/paste.ts", import.meta.url);
const { readable } = await load("../src/input/readable.ts", import.meta.url);
const { addressOf } = await load("../src/input/address.ts", import.meta.url);
const { isBareAddress, isSavedPage, strangerOf } = await load(
  "../src/input/kind.ts",
  import.meta.url,
);

test("JSON is read as JSON.parse reads it", () => {
  for (const text of ['{"a":[1,-2.5e3,true,null,"\\u4e2d\\n\\"x"],"b":{}}', "[]", ' "x" ', "0"]) {
    assert.deepEqual(parseJson(text).value, JSON.parse(text));
  }
  const proto = parseJson('{"__proto__":{"a":1}}').value;
  assert.equal(proto.a, undefined);
});

test("what JSON.parse refuses is refused, with its place", () => {
  const broken = [
    '{"a":1,}',
    "[1 2]",
    "{a:1}",
    '"\n"',
    "01",
    "[1",
    "",
    '{"a":1}x',
    "'a'",
    '{"a" 1}',
    "tru",
  ];
  for (const text of broken) {
    assert.throws(() => JSON.parse(text), text);
    assert.throws(() => parseJson(text), { name: "Error" }, text);
  }
  assert.throws(() => parseJson(`${"[".repeat(100)}${"]".repeat(100)}`));
});

test("errors stand at their line", () => {
  const text = '{\n  "id": "a"\n  "hosts": []\n}';
  assert.deepEqual(readRules(text), {
    kind: "invalid",
    line: 3,
    problem: "unexpected",
    found: '"hosts"',
  });
  assert.deepEqual(readRules('{\n"id": 1,\n"id": 2}'), {
    kind: "invalid",
    line: 3,
    problem: "duplicate",
    found: "id",
  });
  assert.equal(readRules("[{},\n3]").line, 2);
  assert.equal(readRules("{").problem, "end");
  assert.equal(readRules("  ").kind, "none");
  assert.equal(readRules(EXAMPLE).kind, "valid");
  assert.equal(lineOf("a\nb\nc", 2), 2);
});

test("the parser's complaints are placed by the path that they name", () => {
  const one =
    '{\n  "id": "a",\n  "title": [\n    { "pattern": "x" },\n    { "pattern": "(" }\n  ]\n}';
  const message = "`publishers[0].title[1].pattern`: no pattern: `(`";
  assert.equal(lineOfComplaint(one, message), 5);
  assert.equal(lineOfComplaint(`[\n${one}\n]`, message), 6);
  assert.equal(
    lineOfComplaint('{\n"id": "a",\n"colour": 1}', "publishers[0]: unknown field `colour`"),
    3,
  );
});

test("what is shared comes back whole, and damage is noticed", async () => {
  const shared = {
    text: "<p>中文 😀</p>".repeat(500),
    url: "https://a.example/",
    rules: "{}",
    view: "json",
  };
  const encoded = await encode(shared);
  assert.match(encoded, /^[\w-]+$/);
  assert.ok(encoded.length < 400);
  assert.deepEqual(await decode(encoded), shared);
  await assert.rejects(decode(encoded.slice(0, -12)));
  await assert.rejects(decode("!!!"));
});

test("a few bytes that unpack to gigabytes are refused", async () => {
  const bomb = await encode({ text: " ".repeat(20_000_000), url: "", rules: "", view: "" });
  await assert.rejects(decode(bomb), RangeError);
});

test("a paste takes source as source, and a selection as its HTML", () => {
  const data = (plain, html) => ({ getData: (type) => (type === "text/html" ? html : plain) });
  assert.equal(pastedText(data("<p>x</p>", "<pre>&lt;p&gt;</pre>")), "<p>x</p>");
  assert.equal(pastedText(data("---\ntitle: x", "<p>x</p>")), "---\ntitle: x");
  assert.equal(
    pastedText(data("Mots", "<html><!--StartFragment--><p>Mots</p><!--EndFragment--></html>")),
    "<p>Mots</p>",
  );
  assert.equal(pastedText(data("Mots", "")), "Mots");
});

test("the button takes from the clipboard what a paste would", async (t) => {
  const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
  t.after(() => {
    delete globalThis.navigator;
    if (before) Object.defineProperty(globalThis, "navigator", before);
  });
  const hold = (clipboard) =>
    Object.defineProperty(globalThis, "navigator", { value: { clipboard }, configurable: true });
  const item = (contents) => ({
    types: Object.keys(contents),
    getType: async (type) => new Blob([contents[type]], { type }),
  });
  hold({ read: async () => [item({ "text/plain": "Mots", "text/html": "<p>Mots</p>" })] });
  assert.equal((await clipboardText()).text, "<p>Mots</p>");
  hold({ read: async () => [item({ "text/plain": "<b>x</b>", "text/html": "<i>y</i>" })] });
  assert.equal((await clipboardText()).text, "<b>x</b>");
  hold({ read: async () => [item({ "image/png": "…" })] });
  assert.equal((await clipboardText()).file.type, "image/png");
  hold({ read: async () => [] });
  assert.deepEqual(await clipboardText(), { text: "", file: null });
  hold({ readText: async () => "Mots" });
  assert.equal((await clipboardText()).text, "Mots");
});

test("a page's address is found where it names it, else by its links", () => {
  const from = (text) => addressOf(text);
  assert.deepEqual(from('<base href="https://a.example/x/"><p>x</p>'), {
    url: "https://a.example/x/",
    from: "base",
  });
  assert.deepEqual(
    from('<base href="https://a.example/"><link href=\'/n?a=1&amp;b=2\' rel="canonical">'),
    { url: "https://a.example/n?a=1&b=2", from: "canonical" },
  );
  assert.deepEqual(from('<meta property="og:url" content="https://b.example/1">'), {
    url: "https://b.example/1",
    from: "canonical",
  });
  const link = (href) => `<a class="x" href="${href}">x</a>`;
  const site = [1, 2, 3].map((n) => link(`https://c.example/${n}`)).join("");
  const social = link("https://social.example/share");
  assert.deepEqual(from(site + social), { url: "https://c.example/", from: "links" });
  assert.deepEqual(from(site + link("https://c.example/2024/story#comments") + social), {
    url: "https://c.example/2024/story",
    from: "links",
  });
  for (const none of [
    "<p>x</p>",
    link("https://one.example/"),
    '<link rel="canonical" href="/relative">',
    '<base href="javascript:1">',
    `---\ntitle: x\n---\n${site}`,
    `<?xml version="1.0"?>${site}`,
    [1, 2, 3, 4, 5].map((n) => link(`https://${n}.example/`)).join(""),
  ]) {
    assert.equal(from(none), null, none);
  }
});

test("what is no page is told", () => {
  assert.ok(isBareAddress(" https://a.example/x?y=1\n") && isBareAddress("www.rfi.fr/cn"));
  for (const text of [
    "rfi.fr",
    "www.rfi.fr",
    "zh.rfi.fr/中国?x=1",
    "https://a.example/1\nhttps://a.example/2\n",
    "[InternetShortcut]\r\nURL=https://www.rfi.fr/cn/\r\n",
  ]) {
    assert.ok(isBareAddress(text), text);
  }
  for (const text of ["", " ", "3.14", "只有一句话。", "one.", "Mr.Smith said", "第1.2节"]) {
    assert.ok(!isBareAddress(text), text);
  }
  assert.ok(!isBareAddress("https://a.example/ and more") && !isBareAddress("<p>x</p>"));
  assert.ok(isSavedPage("From: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"));
  assert.ok(!isSavedPage("<p>MIME-Version: 1.0</p>"));
  for (const [type, kind] of [
    ["image/png", "picture"],
    ["application/pdf", "pdf"],
    ["application/epub+zip", "book"],
    ["application/zip", "archive"],
    ["audio/mpeg", "recording"],
    ["application/octet-stream", "binary"],
  ]) {
    assert.equal(strangerOf(type), kind);
  }
});

test("a headline that begins with a bracket is no source", () => {
  const data = (plain, html) => ({ getData: (type) => (type === "text/plain" ? plain : html) });
  const html = "<h1>x</h1>";
  for (const plain of ["[图集] 港口的早晨", "{ Ironie }", "< 返回", "--- 广告 ---"]) {
    assert.equal(pastedText(data(plain, html)), html, plain);
  }
  for (const plain of [
    '{"version": "https://jsonfeed.org"',
    "<!doctype html>",
    "---\ntitle: x",
    "<p>",
  ]) {
    assert.equal(pastedText(data(plain, html)), plain, plain);
  }
});

test("Markdown and saved texts become HTML, nothing else does", async () => {
  const same = [
    "",
    "<p># no heading</p>",
    "---\ntitle: a\n---\n<!--1610366114000-->\n[a](https://a.example/)\n------\n<p>b</p>",
    "---\ntitle: a\n---\n[a](https://a.example/)\n------\n\n<div>b</div>",
    "---\ntitle: a\n---\n<p>b</p>",
    "# no heading, but a comment\n".replace("# ", "#"),
    "First line of a text\nthat goes on below, and ends.\n\nAnd another one.",
    "--- a ---\nb",
    '{"a": 1}',
  ];
  for (const text of same) assert.equal(await readable(text), text);
  const note = await readable(
    '---\ntitle: "A"\nurl: "https://a.example/1"\n---\n\n![x](https://a.example/1.jpg)\n\n*Said, *twice*.*\n\n**B**[^1]\n\n| c | d |\n| - | - |\n| 1 | 2 |\n\n[^1]: e',
  );
  assert.match(note, /^---\ntitle: "A"\nurl: "https:\/\/a\.example\/1"\n---\n/);
  assert.match(note, /<strong>B<\/strong><sup><a [^>]*data-footnote-ref/);
  assert.match(note, /<td>1<\/td>/);
  const bare = await readable(
    "# A \\* b\n\nAnn · Quay News · 2024-05-03 09:10 (UTC+02:00)\n\nC.\n",
  );
  assert.match(bare, /<h1 itemprop="headline">A \* b<\/h1>/);
  assert.match(bare, /<time itemprop="datePublished" datetime="2024-05-03T09:10:00\+02:00">/);
  const text = await readable(
    "A < b\nAnn · 2024-05-03\n\nC\nd\n\n© 2024 Quay\nhttps://a.example/?a=1&b=2\n",
  );
  assert.match(text, /<h1 itemprop="headline">A &lt; b<\/h1>/);
  assert.match(text, /<p>C<br>d<\/p>\n<p class="copyright">© 2024 Quay<\/p>/);
  assert.match(text, /<link rel="canonical" href="https:\/\/a\.example\/\?a=1&amp;b=2">/);
});
