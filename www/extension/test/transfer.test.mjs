// Files of other reading tools, and our own as Markdown.
import assert from "node:assert/strict";
import { test } from "node:test";
import { JSDOM } from "jsdom";
import { load } from "../../test/bundle.mjs";

globalThis.DOMParser = new JSDOM("").window.DOMParser;
const { readCsv } = await load("../src/transfer/csv.ts", import.meta.url);
const { readEntries, omnivore } = await load("../src/transfer/imports.ts", import.meta.url);

const short = ({ url, title, tags, archived, starred }) =>
  [url, title, tags.join("+"), archived ? "archived" : "", starred ? "starred" : ""].join(" | ");

test("CSV with quotes, line ends and commas in its cells", () => {
  const rows = readCsv(
    '\ufefftitle,url\r\n"a ""b"", c\nd",https://a.example/\r\n,https://b.example/\n\nlast,x',
  );
  assert.deepEqual(rows, [
    { title: 'a "b", c\nd', url: "https://a.example/" },
    { title: "", url: "https://b.example/" },
    { title: "last", url: "x" },
  ]);
  assert.deepEqual(readCsv(""), []);
  assert.deepEqual(readCsv('a,b\n1"2,3'), [{ a: '1"2', b: "3" }]);
});

test("Pocket's CSV", () => {
  const text = `title,url,time_added,tags,status
山谷小镇,https://valley.example/a,1709891880,新闻|法国,unread
,https://valley.example/b,1709891881,,archive
bad,javascript:alert(1),1,,unread`;
  const entries = readEntries("part_000000.csv", text);
  assert.deepEqual(entries.map(short), [
    "https://valley.example/a | 山谷小镇 | 新闻+法国 |  | ",
    "https://valley.example/b | https://valley.example/b |  | archived | ",
  ]);
  assert.equal(entries[0].added, 1_709_891_880_000);
});

test("Pocket's older HTML", () => {
  const text = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body>
<h1>Unread</h1><ul><li><a href="https://valley.example/a" time_added="1709891880" tags="un,deux">A</a></li></ul>
<h1>Read Archive</h1><ul><li><a href="https://valley.example/b" time_added="1" tags="">B</a></li></ul></body></html>`;
  assert.deepEqual(readEntries("ril_export.html", text).map(short), [
    "https://valley.example/a | A | un+deux |  | ",
    "https://valley.example/b | B |  | archived | ",
  ]);
});

test("Instapaper's CSV: folders are states or tags", () => {
  const text = `URL,Title,Selection,Folder,Timestamp,Tags
https://a.example/,A,,Unread,1709891880,"[""x"",""y""]"
https://b.example/,B,,Archive,1709891880,[]
https://c.example/,C,,Starred,1709891880,
https://d.example/,D,,Reisen,1709891880,`;
  assert.deepEqual(readEntries("instapaper-export.csv", text).map(short), [
    "https://a.example/ | A | x+y |  | ",
    "https://b.example/ | B |  | archived | ",
    "https://c.example/ | C |  |  | starred",
    "https://d.example/ | D | Reisen |  | ",
  ]);
});

test("Omnivore's metadata, with the text that lies beside it", () => {
  const items = [
    {
      slug: "a-1",
      title: "A",
      url: "https://a.example/",
      state: "Archived",
      labels: ["x"],
      savedAt: "2024-03-08T09:58:00.000Z",
    },
    { slug: "b-2", title: "B", url: "https://b.example/", state: "Active", labels: [] },
    { title: "no address" },
  ];
  const entries = omnivore(JSON.stringify(items), (slug) => (slug === "a-1" ? "<p>x</p>" : null));
  assert.deepEqual(entries.map(short), [
    "https://a.example/ | A | x | archived | ",
    "https://b.example/ | B |  |  | ",
  ]);
  assert.deepEqual(
    entries.map(({ content }) => content),
    ["<p>x</p>", null],
  );
});

test("what is no export is none", () => {
  assert.equal(readEntries("feed.json", `{"version":"https://jsonfeed.org/version/1"}`), null);
  assert.equal(
    readEntries("page.html", "<title>News</title><li><a href='https://a.example/'>A</a>"),
    null,
  );
  assert.equal(readEntries("numbers.csv", "a,b\n1,2"), null);
  assert.equal(readEntries("x.json", "{"), null);
});
