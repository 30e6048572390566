// What must not be lost: pages kept before there was a library, and articles while the browser dies.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  editorial,
  headline,
  second,
  secondHeadline,
  startPage,
} from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { consistency, indexed, openLibrary, search, titles } from "./support/library.mjs";

/** The database as it was before there was a library, with these pages in it. */
const oldDatabase = async (pages) => {
  const asked = (request) =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
    });
  await asked(indexedDB.deleteDatabase("lisible"));
  const opening = indexedDB.open("lisible", 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore("pages", { keyPath: "id" }).createIndex("seen", "seen");
  const database = await asked(opening);
  const store = database.transaction("pages", "readwrite").objectStore("pages");
  for (const page of pages) await asked(store.put(page));
  database.close();
  return pages.length;
};

const keptPage = (id, content, seen) => ({
  ...{ id, content, seen, selection: null, url: `https://valley.example/${id}`, title: id },
  ...{ contentType: "text/html", lang: null, anchor: null, characters: null, incognito: false },
});

inBothBrowsers("the library's database", (context) => {
  test("pages kept by an older version are listed, and their tabs still work", async () => {
    const { driver } = context;
    const tab = await driver.open(driver.address("welcome.html"));
    const now = Date.now();
    const pages = [
      keptPage("old-editorial", editorial(), now - 3_000),
      keptPage("old-second", second(), now - 2_000),
      keptPage("old-start", startPage(), now - 1_000),
    ];
    assert.equal(await tab.evaluate(oldDatabase, pages), 3);
    await tab.go(driver.address("reader.html?id=old-second&url=https%3A%2F%2Fvalley.example%2F"));
    assert.equal((await tab.article())[0], secondHeadline);
    await tab.close();
    const library = await openLibrary(driver, 2);
    await library.waitFor((wanted) => document.body.textContent.includes(wanted), headline);
    assert.deepEqual((await titles(library)).sort(), [secondHeadline, headline].sort());
    assert.deepEqual(await search(library, "郵差", 1), [headline]);
    await library.close();
  });

  test("an index of another version is made anew", async () => {
    const { driver } = context;
    const tab = await driver.open(driver.address("welcome.html"));
    // As it was: no pictures, and nothing of this version's index.
    await tab.evaluate(async () => {
      const asked = (request) => new Promise((done) => (request.onsuccess = () => done(request)));
      const { result: now } = await asked(indexedDB.open("lisible"));
      const names = [...now.objectStoreNames].filter((name) => name !== "pictures");
      const kept = {};
      for (const name of names) {
        const store = now.transaction(name).objectStore(name);
        const { keyPath, autoIncrement } = store;
        const { result: values } = await asked(store.getAll());
        const { result: keys } = await asked(store.getAllKeys());
        const indexes = [...store.indexNames].map((index) => {
          const { keyPath: path, unique } = store.index(index);
          return { index, path, unique };
        });
        kept[name] = { keyPath, autoIncrement, values, keys, indexes };
      }
      now.close();
      await asked(indexedDB.deleteDatabase("lisible"));
      const opening = indexedDB.open("lisible", 2);
      opening.onupgradeneeded = () => {
        for (const [name, { keyPath, autoIncrement, values, keys, indexes }] of Object.entries(
          kept,
        )) {
          const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
          for (const { index, path, unique } of indexes) store.createIndex(index, path, { unique });
          if (name === "segments" || name === "pieces") continue;
          for (const [at, value] of values.entries()) {
            if (keyPath) store.put(value);
            else store.put(value, keys[at]);
          }
        }
      };
      (await asked(opening)).result.close();
    });
    await tab.close();
    const library = await openLibrary(driver, 2);
    await indexed(library);
    assert.deepEqual(await search(library, "郵差", 1), [headline]);
    assert.deepEqual(await search(library, '"la couleur de la mer"', 1), [secondHeadline]);
    await library.close();
  });

  test("a browser that dies amid fifty saves leaves every article whole or absent", async () => {
    const { driver, site } = context;
    const tab = await driver.open(`${site.url}/long.xml`);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.waitFor(() => document.querySelectorAll(".items li").length === 60);
    await tab.click("#save-all");
    await tab.waitFor(
      () => Number(/\d+/.exec(document.querySelector(".feed-tools").textContent)?.[0]) >= 20,
    );
    await driver.crash();
    const library = await openLibrary(driver, 1);
    await indexed(library);
    const state = await library.evaluate(consistency);
    const { articles, titles: names, parsed, pending, ...faults } = state;
    for (const [name, count] of Object.entries(faults)) assert.equal(count, 0, name);
    const letters = names.filter((name) => /^第\d+封信$/.test(name));
    assert.ok(letters.length >= 15 && letters.length <= 60, `${letters.length} letters`);
    assert.equal(parsed, articles);
    assert.equal(new Set(letters).size, letters.length);
    // Each of them is found, as is the editorial of the test before, which has both words too; no more is.
    const wanted = names.filter((name) => letters.includes(name) || name === headline);
    assert.equal(wanted.length, letters.length + 1);
    const found = await search(library, "封信 牧羊人", null);
    assert.ok(found.length > 0 && found.every((name) => wanted.includes(name)), found.join());
    await library.waitFor(
      (count) => Number.parseInt(document.querySelector(".count").textContent, 10) === count,
      wanted.length,
    );
    await library.evaluate(() => document.querySelector(".row-text").click());
    await library.waitForUrl("reader.html?article=");
    assert.ok((await library.article()).length >= 9);
    await library.close();
  });
});
