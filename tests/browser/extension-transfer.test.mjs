// Out and in again: nothing is lost on the way, and nothing comes twice.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { strFromU8, unzipSync, zipSync } from "fflate";
import { parseArticle } from "lisible";
import { editorial, paragraphs } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { downloaded, openLibrary, search, titles } from "./support/library.mjs";

const COUNT = 1_000;

/** So many articles as an export has them, with all that a person can do with one. */
function libraryFile() {
  const lines = [JSON.stringify({ format: "lisible-library", version: 1 })];
  for (let index = 0; index < COUNT; index++) lines.push(...articleLines(index));
  return `${lines.join("\n")}\n`;
}

const signs = "“引号” \\ <b>&amp;</b> \u2028 😀 𠮷 e\u0301 \u200f";

function articleLines(index) {
  const url = `https://valley.example/letters/${index}`;
  const html = `<html lang="zh"><head><title>第${index}封信</title></head><body><article><h1>第${index}封信${index % 9 === 0 ? ` ${signs}` : ""}</h1>
<p>${paragraphs(3 + (index % 3)).join("</p><p>")}</p></article></body></html>`;
  const article = parseArticle(html, { url });
  const added = Date.UTC(2024, 0, 1) + index * 1_000;
  const page = index % 50 === 0 ? `page-${index}` : null;
  const kept = {
    ...{ content: html, selection: null, url, title: article.title, contentType: "text/html" },
    ...{ lang: null, anchor: null, characters: null, id: page, seen: added, incognito: false },
  };
  const entry = {
    ...{ id: `article-${String(index).padStart(4, "0")}`, address: url, url, title: article.title },
    ...{
      publisher: null,
      column: null,
      authors: [],
      lang: article.lang,
      dir: "ltr",
      published: null,
    },
    ...{ excerpt: article.excerpt, minutes: 1, added, saved: added },
    ...{ opened: index % 2 ? added : null, archived: index % 7 ? null : added },
    ...{
      starred: index % 5 === 0,
      tags: index % 4 ? [] : ["书信", signs],
      notes: index % 10 ? 0 : 1,
    },
    ...{ position: index % 3 ? null : { block: 1, progress: 0.5, when: added } },
    ...{ page, item: null, part: "page", parser: "test" },
  };
  const annotations = index % 10 ? [] : [annotation(index, url)];
  const line = `{"entry":${JSON.stringify(entry)},"annotations":${JSON.stringify(annotations)},"article":${JSON.stringify(article)}}`;
  return page ? [JSON.stringify({ page: kept }), line] : [line];
}

function annotation(index, source) {
  const time = new Date(Date.UTC(2024, 1, 1) + index).toISOString();
  const exact = "往返要花掉半天";
  return {
    ...{
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `urn:uuid:${index}`,
      type: "Annotation",
    },
    ...{ motivation: "commenting", created: time, modified: time },
    body: [{ type: "TextualBody", value: `注${index} *${signs}*`, format: "text/plain" }],
    target: {
      ...{ source, styleClass: "lisible-blue" },
      selector: [
        { type: "TextQuoteSelector", exact, prefix: "", suffix: "" },
        { type: "TextPositionSelector", start: 30, end: 30 + exact.length },
      ],
    },
  };
}

inBothBrowsers("files of the library", (context) => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lisible-transfer-"));
  });
  after(() => rm(folder, { recursive: true }));

  const bring = async (tab, name, content) => {
    const file = join(folder, name);
    await writeFile(file, content);
    await tab.click("#transfer");
    await tab.chooseFile("input[name=import]", file);
    const probe = () => document.querySelector("#transfer-sheet .said").textContent;
    // A thousand articles may take longer than a wait.
    const answer = await tab.waitFor(probe).catch(() => tab.waitFor(probe));
    await tab.click("#transfer-close");
    return answer;
  };
  const take = async (tab, id) => {
    await tab.click("#transfer");
    const file = await downloaded(tab, () => tab.click(id));
    await tab.click("#transfer-close");
    return file;
  };

  test(`${COUNT} articles go out, everything is deleted, and they come back byte for byte`, async () => {
    const { driver } = context;
    const tab = await openLibrary(driver, 0);
    const source = libraryFile();
    assert.equal(
      await bring(tab, "library.jsonl", source),
      "1,000 articles came in, 0 were here already.",
    );
    const first = (await take(tab, "#export-json")).toString();
    const [got, sent] = [first, source].map((text) => text.split("\n"));
    const at = sent.findIndex((line, index) => line !== got[index]);
    assert.equal(got[at], sent[at], `line ${at}`);
    assert.ok(first === source, "what came in goes out");
    assert.equal(
      await bring(tab, "again.jsonl", source),
      "0 articles came in, 1,000 were here already.",
    );
    await tab.go(driver.address("welcome.html"));
    await tab.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase("lisible").onsuccess = () => done(1))),
    );
    await tab.go(driver.address("library.html"));
    await tab.waitFor(() => document.querySelector(".empty") !== null);
    await bring(tab, "back.jsonl", first);
    assert.ok((await take(tab, "#export-json")).toString() === first, "the same bytes");
    await tab.close();
  });

  test("as Markdown each article is a file with front matter and its notes", async () => {
    const tab = await openLibrary(context.driver, 1);
    const files = unzipSync(await take(tab, "#export-markdown"));
    const names = Object.keys(files);
    assert.equal(names.length, COUNT);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, COUNT);
    const name = names.find((entry) => / 第20封信\.md$/.test(entry));
    const text = strFromU8(files[name]);
    assert.match(text, /^---\ntitle: "第20封信"\n/);
    assert.match(text, /\nurl: "https:\/\/valley\.example\/letters\/20"\n/);
    assert.match(text, /\ntags:\n {2}- "书信"\n/);
    assert.match(text, /\nsaved: 2024-01-01T00:00:20\.000Z\nstarred: true\n---\n/);
    assert.match(text, /\n## Notes\n\n> 往返要花掉半天\n\n注20 \\\*/);
    assert.doesNotMatch(text.slice(text.indexOf("\n---\n", 4)), /<b>/);
    await tab.close();
  });

  test("a selection goes out as a book", async () => {
    const tab = await openLibrary(context.driver, 1);
    await tab.click(".row input");
    await tab.waitFor(() => document.querySelector(".bulk") !== null);
    const files = unzipSync(await take(tab, "#export-epub"));
    assert.equal(strFromU8(files.mimetype), "application/epub+zip");
    const chapters = Object.entries(files).filter(([name]) => /\.xhtml$/.test(name));
    assert.ok(chapters.some(([, data]) => strFromU8(data).includes("第999封信")));
    await tab.close();
  });

  test("exports of Pocket and Omnivore come in once", async () => {
    const tab = await openLibrary(context.driver, 1);
    const pocket = `title,url,time_added,tags,status\n灯塔,https://pocket.example/a,1709891880,海,unread\nknown,https://valley.example/letters/1,1,,unread\n`;
    const came = "1 article came in, 1 was here already.";
    assert.equal(await bring(tab, "part_000000.csv", pocket), came);
    assert.equal(
      await bring(tab, "pocket.zip", zipSync({ "part_000000.csv": Buffer.from(pocket) })),
      "0 articles came in, 2 were here already.",
    );
    assert.deepEqual(await search(tab, "tag:海", 1), ["灯塔"]);
    const items = [
      {
        slug: "post",
        title: "x",
        url: "https://omnivore.example/post",
        labels: ["信"],
        savedAt: "2025-01-01T00:00:00Z",
      },
    ];
    const zip = zipSync({
      "metadata_0_to_20.json": Buffer.from(JSON.stringify(items)),
      "content/post.html": Buffer.from(editorial()),
    });
    assert.equal(await bring(tab, "omnivore.zip", zip), "1 article came in, 0 were here already.");
    const [read] = await search(tab, "tag:信 找回了当年的信箱", 1);
    assert.equal(read, "山谷小镇重开旧邮局", "its text was parsed");
    await tab.close();
  });

  test("a file that is nothing is said to be nothing", async () => {
    const tab = await openLibrary(context.driver, 1);
    const nothing = "In this file there is nothing that could be imported.";
    assert.equal(await bring(tab, "numbers.csv", "a,b\n1,2\n"), nothing);
    assert.match(await bring(tab, "broken.zip", "PK"), /^The file could not be read: /);
    assert.match(
      await bring(tab, "broken.jsonl", `{"format":"lisible-library","version":1}\n{`),
      /^The file could not be read: /,
    );
    assert.ok((await titles(tab)).length > 0);
    await tab.close();
  });

  test("a feed that is chosen as a file opens in the reader", async () => {
    const tab = await openLibrary(context.driver, 1);
    const file = join(folder, "feed.rss");
    const { rss } = await import("./support/extension-pages.mjs");
    await writeFile(file, rss());
    await tab.click("#transfer");
    await tab.chooseFile("input[name=import]", file);
    await tab.waitForUrl("reader.html?id=");
    await tab.waitFor(() => document.querySelectorAll(".items li").length === 3);
    await tab.close();
  });
});
