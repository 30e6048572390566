// Pictures that are kept because somebody asked for it.
import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { unzipSync } from "fflate";
import { headline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { downloaded, openLibrary, said } from "./support/library.mjs";

const origins = () => chrome.permissions.getAll().then((all) => all.origins);

const keptPictures = () =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
      const request = result.transaction("pictures").objectStore("pictures").getAll();
      request.onsuccess = () => {
        result.close();
        done(request.result.map(({ address, blob }) => [address, blob.type]));
      };
    };
  });

/** A deletion can be taken back for ten seconds. */
const keptNone = () =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
      const request = result.transaction("pictures").objectStore("pictures").count();
      request.onsuccess = () => {
        result.close();
        done(request.result === 0);
      };
    };
  });

/** Where the article's first picture was taken from, once it is there. */
const shownFrom = () => {
  const picture = document.querySelector("lisible-reader")?.shadowRoot.querySelector("img");
  picture?.scrollIntoView();
  return picture?.complete && picture.naturalWidth > 0 && picture.currentSrc;
};

inBothBrowsers("kept pictures", (context) => {
  const read = async (path) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor(() => document.querySelector("#notes"));
    await tab.click("#notes");
    await tab.waitFor(() => document.querySelector("input[name=keep-pictures]"));
    return tab;
  };
  const told = (tab, words) =>
    tab.waitFor((text) => document.querySelector(".said")?.textContent.includes(text), words);

  test("without leave nothing is kept, and that is said", async () => {
    const { driver } = context;
    const tab = await read("/editorial?refused");
    await driver.refusing(() => tab.click("input[name=keep-pictures]"), tab);
    await told(tab, "Nothing was kept");
    await tab.waitFor(() => !document.querySelector("input[name=keep-pictures]").checked);
    assert.deepEqual(await tab.evaluate(keptPictures), []);
    await tab.close();
  });

  test("with it they are there without their site, and the leave is given back", async () => {
    const { driver, site } = context;
    await driver.willAllow("*://127.0.0.1/*");
    const tab = await read("/editorial?pictures");
    await tab.click("input[name=keep-pictures]");
    await told(tab, "The pictures are kept");
    assert.deepEqual(await tab.evaluate(keptPictures), [[`${site.url}/picture.svg`, "image/webp"]]);
    await tab.waitFor(() => document.querySelector("#save").ariaPressed === "true");
    await tab.waitFor(() => chrome.permissions.getAll().then((all) => all.origins.length === 0));
    assert.deepEqual(await tab.evaluate(origins), []);
    site.requests.length = 0;
    await tab.reload();
    assert.match(await tab.waitFor(shownFrom), /^blob:/);
    const library = await openLibrary(driver, 1);
    await library.waitFor((title) => document.body.textContent.includes(title), headline);
    await library.evaluate(() => document.querySelector(".row-text").click());
    await library.waitForUrl("reader.html?article=");
    assert.match(await library.waitFor(shownFrom), /^blob:/);
    assert.deepEqual(site.requests, []);
    await library.close();
    await tab.close();
  });

  test("they go out with the library, into books, and come back", async () => {
    const { driver } = context;
    const tab = await openLibrary(driver, 1);
    await tab.click("#transfer");
    const lines = (await downloaded(tab, () => tab.click("#export-json"))).toString();
    const { picture } = JSON.parse(lines.split("\n").find((line) => line.startsWith('{"picture"')));
    assert.equal(picture.type, "image/webp");
    assert.equal(Buffer.from(picture.data, "base64").subarray(8, 12).toString(), "WEBP");
    const book = unzipSync(await downloaded(tab, () => tab.click("#export-epub")));
    assert.ok(
      Object.keys(book).some((name) => /picture-1\.jpg$/.test(name)),
      Object.keys(book).join(),
    );
    await tab.go(driver.address("welcome.html"));
    await tab.evaluate(
      () => new Promise((done) => (indexedDB.deleteDatabase("lisible").onsuccess = () => done(1))),
    );
    const file = join(await mkdtemp(join(tmpdir(), "lisible-pictures-")), "library.jsonl");
    await writeFile(file, lines);
    await tab.go(driver.address("library.html"));
    await tab.waitFor(() => document.querySelector(".empty") !== null);
    await tab.click("#transfer");
    await tab.chooseFile("input[name=import]", file);
    await tab.waitFor(() => document.querySelector("#transfer-sheet .said").textContent);
    assert.deepEqual(await tab.evaluate(keptPictures), [[picture.address, "image/webp"]]);
    const again = (await downloaded(tab, () => tab.click("#export-json"))).toString();
    assert.equal(again, lines);
    await tab.close();
  });

  test("they go when somebody says so, and with their article", async () => {
    const { driver } = context;
    const tab = await read("/editorial?pictures");
    await tab.waitFor(() => document.querySelector("input[name=keep-pictures]").checked);
    await tab.click("input[name=keep-pictures]");
    await told(tab, "no longer kept");
    assert.deepEqual(await tab.evaluate(keptPictures), []);
    await driver.willAllow("*://127.0.0.1/*");
    await tab.click("input[name=keep-pictures]");
    await told(tab, "The pictures are kept");
    await tab.close();
    const library = await openLibrary(driver, 1);
    await library.click('.row[data-index="0"] [data-act=delete]');
    await said(library, "1 article was deleted.");
    await library.waitFor(keptNone);
    await library.close();
  });
});
