// A library of 20,000 articles: few rows are in the page, and every one of them can be reached.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { openLibrary } from "./support/library.mjs";

const COUNT = 20_000;
/** Rows that a window of 800 pixels may need, with those beyond its edges. */
const MOST = 60;

/** So many lines in the database, the newest first when they are listed. */
const fill = async (count) => {
  const asked = (request) =>
    new Promise((done) => (request.onsuccess = () => done(request.result)));
  const db = await asked(indexedDB.open("lisible"));
  const writing = db.transaction("articles", "readwrite");
  const store = writing.objectStore("articles");
  for (let index = 0; index < count; index++) {
    const url = `https://valley.example/letters/${index}`;
    const added = Date.UTC(2024, 0, 1) - index * 60_000;
    store.put({
      ...{ id: `letter-${index}`, doc: index + 1, address: url, url, title: `第${index + 1}封信` },
      ...{ publisher: "山谷新闻", column: null, authors: [], lang: "zh-Hans", dir: "ltr" },
      ...{ published: null, excerpt: "从山谷寄出的信，走了很久才到。".repeat(4), minutes: 3 },
      ...{ added, saved: added, opened: null, archived: null, starred: false, deleted: null },
      ...{ tags: [], notes: 0, position: null, page: null, item: null, part: "page", parser: "t" },
    });
  }
  await new Promise((done) => {
    writing.oncomplete = done;
  });
  db.close();
};

/** Run in the page: scrolls all the way, frame by frame, and counts what is in the page meanwhile. */
const scrollThrough = async (frames) => {
  const frame = () => new Promise(requestAnimationFrame);
  const height = document.documentElement.scrollHeight - innerHeight;
  const times = [];
  let rows = 0;
  let bare = 0;
  for (let step = 1, before = await frame(); step <= frames; step++) {
    scrollTo(0, (height * step) / frames);
    const now = await frame();
    times.push(now - before);
    before = now;
    rows = Math.max(rows, document.querySelectorAll(".row").length);
    const middle = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    if (!middle?.closest(".row")) bare += 1;
  }
  times.sort((a, b) => a - b);
  return {
    rows,
    bare,
    usual: times[Math.floor(frames / 2)],
    slow: times[Math.floor(frames * 0.95)],
  };
};

inBothBrowsers("a library of 20,000 articles", (context) => {
  const visible = (tab, index) =>
    tab.waitFor((at) => {
      const row = document.querySelector(`.row[data-index="${at}"]`);
      const box = row?.getBoundingClientRect();
      const within = box && box.bottom > 0 && box.top < innerHeight;
      return within && row.querySelector(".row-title")?.textContent.trim();
    }, index);

  test("few of its rows are in the page at any place, and it scrolls without gaps", async (t) => {
    const { driver } = context;
    const first = await openLibrary(driver, 0);
    await first.evaluate(fill, COUNT);
    await first.close();
    const tab = await openLibrary(driver, 1);
    await tab.waitFor(() =>
      document.querySelector(".count")?.textContent.includes("20,000 articles"),
    );
    assert.equal(await visible(tab, 0), "第1封信");
    const { rows, bare, usual, slow } = await tab.evaluate(scrollThrough, 200);
    t.diagnostic(`a frame ${usual.toFixed(1)} ms, one in twenty ${slow.toFixed(1)} ms`);
    assert.ok(rows > 0 && rows <= MOST, `${rows} rows in the page`);
    assert.equal(bare, 0, "frames without a row in the middle");
    assert.equal(await visible(tab, COUNT - 1), `第${COUNT}封信`);
    const state = await tab.evaluate(() => {
      const last = document.querySelector(".rows").lastElementChild;
      const box = last.getBoundingClientRect();
      const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      return { size: last.ariaSetSize, place: last.ariaPosInSet, clear: last.contains(there) };
    });
    assert.deepEqual(state, { size: `${COUNT}`, place: `${COUNT}`, clear: true });
    // In the middle, at once, and back to the top.
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await tab.waitFor(() => {
      const row = document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.closest(".row");
      return Math.abs(Number(row?.dataset.index) - 10_000) < 100 && row.querySelector(".row-title");
    });
    await tab.evaluate(() => scrollTo(0, 0));
    assert.equal(await visible(tab, 0), "第1封信");
    await tab.close();
  });

  test("the keyboard goes from row to row, beyond what was in the page", async () => {
    const tab = await openLibrary(context.driver, 1);
    for (let step = 0; step < 60; step++) {
      await tab.evaluate(() => {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
      });
    }
    assert.equal(await visible(tab, 59), "第60封信");
    await tab.waitFor(() => document.activeElement.closest(".row")?.dataset.index === "59");
    assert.ok((await tab.evaluate(() => document.querySelectorAll(".row").length)) <= MOST);
    await tab.close();
  });

  test("all of them are chosen and starred at once, and the last is found on a phone too", async () => {
    const tab = await openLibrary(context.driver, 1);
    await tab.resize(390, 844);
    await tab.waitFor(() => innerWidth === 390);
    await tab.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    assert.equal(await visible(tab, COUNT - 1), `第${COUNT}封信`);
    await tab.evaluate(() => scrollTo(0, 0));
    await visible(tab, 0);
    await tab.click('.row[data-index="0"] input');
    await tab.click("#bulk-all");
    await tab.waitFor(() =>
      document.querySelector(".bulk strong")?.textContent.includes("20,000 selected"),
    );
    assert.ok((await tab.evaluate(() => document.querySelectorAll(".row").length)) <= MOST);
    await tab.click("#bulk-star");
    // On a busy machine thousands of transactions take their time.
    const longest = 180_000;
    await tab.waitFor(() => document.querySelector(".bulk") === null, undefined, longest);
    const starred = () =>
      document.querySelector("[data-view=starred] small").textContent === "20,000";
    await tab.waitFor(starred, undefined, longest);
    await tab.close();
  });
});
