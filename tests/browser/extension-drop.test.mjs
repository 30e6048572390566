// Files that are dropped on the reader: what browsers download in place of showing, and what was saved.
import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { editorial, headline, rss, secondHeadline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { openLibrary, titles } from "./support/library.mjs";

/** A page as Chromium saves it in one file. */
const mhtml = (html) =>
  `From: <Saved by Blink>
Snapshot-Content-Location: https://valley.example/saved
Subject: =?utf-8?B?${Buffer.from(headline).toString("base64")}?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="----valley"

------valley
Content-Type: text/html; charset=utf-8
Content-Transfer-Encoding: base64
Content-Location: https://valley.example/saved

${Buffer.from(html).toString("base64").replace(/.{76}/g, "$&\n")}
------valley--
`.replaceAll("\n", "\r\n");

const instapaper = `URL,Title,Selection,Folder,Timestamp,Tags
https://insta.example/lamp,灯塔,,Unread,1709891880,"[""海"",""光""]"
https://insta.example/pear,梨,,Archive,1709891881,[]
https://insta.example/pear,梨,,Starred,1709891882,[]
`;

inBothBrowsers("files on the reader", (context) => {
  let folder;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lisible-drop-"));
  });
  after(() => rm(folder, { recursive: true }));

  const file = async (name, content) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const read = async (path, shown) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitFor((selector) => document.querySelector(selector) !== null, shown);
    return tab;
  };
  const listed = (tab, count) =>
    tab.waitFor((wanted) => document.querySelectorAll(".items li").length === wanted, count);

  test("a feed opens as a feed, whatever the browser called it, and its items open", async () => {
    const tab = await read("/editorial?drop", "#save");
    await tab.drop(await file("feed", rss()));
    await listed(tab, 3);
    assert.doesNotMatch(await tab.url(), /editorial/);
    await tab.click(".items li:nth-child(2) a");
    assert.match((await tab.article()).join(), /第4个来寄信的/);
    await tab.click("#back");
    await listed(tab, 3);
    // On a list too; and the way back leads to what stood there.
    await tab.drop(await file("other.rss", rss().replaceAll("邮局", "驿站")));
    await tab.waitFor(() => document.querySelector(".items h2")?.textContent.includes("驿站"));
    await tab.history(-1);
    await tab.waitFor(() => document.querySelector(".items h2")?.textContent.includes("邮局"));
    await tab.close();
  });

  test("a saved page opens in its own charset, and one in MHTML as the page it was", async () => {
    const tab = await read("/second?drop", "lisible-reader");
    const gb = fileURLToPath(new URL("pages/gb18030.html", import.meta.url));
    await cp(gb, join(folder, "saved.html"));
    await tab.drop(join(folder, "saved.html"));
    await tab.waitFor(() => document.title === "渡口的老船工");
    assert.match((await tab.article()).join(), /𠮷老汉已经把缆绳解开/);
    await tab.drop(await file("saved.mhtml", mhtml(editorial())));
    await tab.waitFor((wanted) => document.title === wanted, headline);
    assert.ok((await tab.article()).length > 10);
    const original = await tab.waitFor(() => document.querySelector('a[slot="start"].tool')?.href);
    assert.equal(original, "https://valley.example/saved");
    // There is no page to go back to, but what was read before.
    await tab.click("#back");
    await tab.waitFor(() => document.title === "渡口的老船工");
    await tab.close();
  });

  test("an export of Instapaper goes into the library, once", async () => {
    const path = await file("instapaper-export.csv", instapaper);
    const tab = await read("/second?drop", "lisible-reader");
    await tab.drop(path);
    await tab.waitForUrl("library.html");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length >= 2);
    assert.ok((await titles(tab)).includes("灯塔"));
    const tags = await tab.evaluate(() =>
      Array.from(document.querySelectorAll(".row-tag"), (tag) => tag.textContent),
    );
    assert.deepEqual(tags.sort(), ["光", "海"].sort());
    await tab.click("[data-view=archived]");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 1);
    assert.deepEqual(await titles(tab), ["梨"]);
    // Dropped on the library itself it says so.
    await tab.drop(path);
    await tab.waitFor(
      (wanted) => document.querySelector("#transfer-sheet .said").textContent === wanted,
      "0 articles came in, 3 were here already.",
    );
    await tab.close();
  });

  test("Instapaper's older export comes in with its folders", async () => {
    const html = `<!DOCTYPE html><html><head><title>Instapaper: Export</title></head><body>
<h1>Unread</h1><ol><li><a href="https://insta.example/old">旧信</a></li></ol>
<h1>Starred</h1><ol><li><a href="https://insta.example/star">星</a></li></ol>
<h1>Archive</h1><ol><li><a href="https://insta.example/lamp">灯塔</a></li></ol></body></html>`;
    const tab = await openLibrary(context.driver, 1);
    await tab.drop(await file("instapaper-export.html", html));
    await tab.waitFor(
      (wanted) => document.querySelector("#transfer-sheet .said").textContent === wanted,
      "2 articles came in, 1 was here already.",
    );
    await tab.click("#transfer-close");
    await tab.click("[data-view=starred]");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 1);
    assert.deepEqual(await titles(tab), ["星"]);
    await tab.close();
  });

  test("what is neither is said to be nothing, and the article stays", async () => {
    const tab = await read("/second?drop", "#save");
    await tab.drop(await file("picture.png", Buffer.from("89504e470d0a1a0a", "hex")));
    await tab.waitFor(() =>
      document.querySelector(".said")?.textContent.includes("nothing to read"),
    );
    assert.equal((await tab.article())[0], secondHeadline);
    await tab.close();
  });
});
