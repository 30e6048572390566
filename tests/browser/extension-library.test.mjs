// The library: what was read and saved is listed, found, kept in order and brought back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { headline, secondHeadline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { consistency, openLibrary, said, search, select, titles } from "./support/library.mjs";

/** Whether the database knows where somebody stopped. */
const written = () =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result } }) => {
      const request = result.transaction("articles").objectStore("articles").getAll();
      request.onsuccess = () => {
        result.close();
        done(request.result.some(({ position }) => position?.progress > 0.1));
      };
    };
  });

inBothBrowsers("the library", (context) => {
  const read = async (path) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    return tab;
  };
  const savedState = (tab, state) =>
    tab.waitFor((wanted) => document.querySelector("#save")?.ariaPressed === wanted, state);
  const pressKey = (tab, key) =>
    tab.evaluate((name) => {
      document.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    }, key);

  test("what is read is listed until it goes, what is saved stays", async () => {
    const first = await read("/editorial?library");
    await first.article();
    await savedState(first, "false");
    await first.click("#save");
    await savedState(first, "true");
    const second = await read("/second?library");
    assert.equal((await second.article())[0], secondHeadline);
    await savedState(second, "false");
    const tab = await openLibrary(context.driver, 2);
    assert.deepEqual(await titles(tab), [secondHeadline, headline]);
    const rows = await tab.evaluate(() =>
      Array.from(document.querySelectorAll(".row"), (row) => row.textContent),
    );
    assert.match(rows[0], /Kept until/);
    assert.doesNotMatch(rows[1], /Kept until/);
    await first.close();
    await second.close();
    await tab.close();
  });

  test("a whole feed is saved at once, and its items have unread marks", async () => {
    const tab = await read("/feed.xml?library");
    await tab.waitFor(() => document.querySelectorAll(".items .fresh").length === 3);
    await tab.click("#save-all");
    await tab.waitFor(() => document.querySelector(".feed-tools")?.textContent.includes("3 saved"));
    await pressKey(tab, "j");
    await pressKey(tab, "j");
    await tab.waitFor(
      () =>
        document.activeElement.closest("li")?.querySelector("h2").textContent ===
        "集市上的十二种梨",
    );
    await tab.evaluate(() => document.activeElement.click());
    assert.equal((await tab.article())[0], "集市上的十二种梨");
    await pressKey(tab, "j");
    await tab.waitFor(() => document.title === "河水退去之后");
    await tab.click("#back");
    await tab.waitFor(() => document.querySelectorAll(".items [data-read=true]").length === 2);
    await tab.evaluate(() => {
      const field = document.querySelector("#feed-search");
      field.value = "十二種";
      field.dispatchEvent(new Event("input"));
    });
    await tab.waitFor(() => document.querySelectorAll(".items li").length === 1);
    await tab.reload();
    await tab.waitFor(() => document.querySelectorAll(".items .fresh").length === 1);
    await tab.close();
  });

  test("it is searched in Chinese of either script and in French, with phrases and filters", async () => {
    const tab = await openLibrary(context.driver, 5);
    assert.deepEqual(await search(tab, "集市 梨", 1), ["集市上的十二种梨"]);
    assert.deepEqual(await search(tab, "河水退去之後", 1), ["河水退去之后"]);
    assert.equal((await search(tab, "小鎮郵局", 2)).length, 2);
    assert.deepEqual(await search(tab, "COULEUR carreaux", 1), [secondHeadline]);
    assert.deepEqual(await search(tab, "cou", 1), [secondHeadline], "a word that is being typed");
    assert.deepEqual(await search(tab, '"la couleur de la mer"', 1), [secondHeadline]);
    assert.deepEqual(await search(tab, '"la mer de la couleur"', 0), []);
    assert.deepEqual(await search(tab, "“山谷小鎮的郵局”", 2).then((found) => found.length), 2);
    assert.equal((await search(tab, "after:2024 before:2025", 4)).length, 4);
    assert.deepEqual(await search(tab, "publisher:127.0.0.1 phare", 1), [secondHeadline]);
    await search(tab, "信箱", 2);
    const marks = await tab.evaluate(() =>
      Array.from(document.querySelectorAll(".row mark"), (mark) => mark.textContent),
    );
    assert.deepEqual([...new Set(marks)], ["信箱"]);
    await tab.reload();
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 2);
    await search(tab, "", 5);
    await tab.close();
  });

  test("articles are starred, tagged, archived, deleted, and brought back", async () => {
    const tab = await openLibrary(context.driver, 5);
    await select(tab, 0);
    await select(tab, 1);
    await tab.evaluate(() => {
      document.querySelector("input[name=tag]").value = "待读";
    });
    await tab.click("#tag-add");
    await tab.waitFor(() => document.querySelectorAll(".row-tag").length === 2);
    await search(tab, "tag:待讀", 2);
    await search(tab, "", 5);
    await tab.click("#bulk-star");
    await tab.waitFor(() => document.querySelector(".bulk") === null);
    await tab.click("[data-view=starred]");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 2);
    await tab.click("[data-view=newest]");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 5);
    await tab.click('.row[data-index="4"] [data-act=archive]');
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 4);
    const [gone] = await titles(tab);
    await tab.click('.row[data-index="0"] [data-act=delete]');
    await said(tab, "1 article was deleted.");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 3);
    await tab.click("#undo");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 4);
    assert.equal((await titles(tab))[0], gone);
    await tab.click("[data-view=archived]");
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 1);
    await tab.click('.row[data-index="0"] [data-act=archive]');
    await tab.waitFor(() => document.querySelectorAll(".row-title").length === 0);
    await tab.close();
  });

  test("what was begun stands on top, and opens where its reader stopped", async () => {
    const tab = await read("/editorial?library");
    await tab.article();
    await savedState(tab, "true");
    await tab.evaluate(() => scrollTo(0, 1800));
    const seen = await tab.evaluate(() => scrollY);
    await tab.waitFor(written);
    await tab.close();
    const library = await openLibrary(context.driver, 5);
    const link = await library.waitFor(() => document.querySelector(".unfinished a")?.href);
    await library.click(".unfinished a");
    await library.waitForUrl("reader.html?article=");
    assert.equal((await library.article())[0], headline);
    await library.waitFor((y) => Math.abs(scrollY - y) < 500 && scrollY > 500, seen);
    assert.equal(await library.url(), link);
    await library.click("#back");
    await library.waitForUrl("library.html");
    await library.close();
  });

  test("it is filtered by language and tag, one within the other, also after a reload", async () => {
    const tab = await openLibrary(context.driver, 5);
    const choose = (facet, value) =>
      tab.waitFor(
        ([name, wanted]) => {
          const select = document.querySelector(`select[name=${name}]`);
          const offered = [...(select?.options ?? [])].some((option) => option.value === wanted);
          if (!offered) return false;
          select.value = wanted;
          select.dispatchEvent(new Event("change"));
          return true;
        },
        [facet, value],
      );
    const rows = (count) =>
      tab.waitFor((wanted) => document.querySelectorAll(".row-title").length === wanted, count);
    await choose("lang", "fr");
    await rows(1);
    assert.deepEqual(await titles(tab), [secondHeadline]);
    await choose("lang", "");
    await rows(5);
    await choose("tag", "待读");
    await rows(2);
    const [first, second] = await titles(tab);
    const languages = await tab.evaluate(() =>
      Array.from(document.querySelectorAll("select[name=lang] option"), ({ value }) => value),
    );
    await choose("lang", languages.at(-1));
    await tab.waitFor(() => document.querySelector(".row-title") !== null);
    assert.ok([first, second].includes((await titles(tab))[0]), "a filter within a filter");
    await tab.reload();
    await tab.waitFor(() => document.querySelector("select[name=tag]")?.value === "待读");
    await choose("lang", "");
    await rows(2);
    await choose("tag", "");
    await rows(5);
    await tab.close();
  });

  test("a whole feed is marked as read at once", async () => {
    const tab = await read("/long.xml?all-read");
    await tab.waitFor(() => document.querySelectorAll(".items .fresh").length === 60);
    await tab.click("#all-read");
    await tab.waitFor(() => document.querySelectorAll(".items .fresh").length === 0);
    assert.match(
      await tab.evaluate(() => document.querySelector(".count").textContent),
      /· 0 unread/,
    );
    await tab.reload();
    await tab.waitFor(() => document.querySelectorAll(".items [data-read=true]").length === 60);
    await tab.close();
  });

  test("everything in the database belongs together", async () => {
    const tab = await openLibrary(context.driver, 5);
    const state = await tab.evaluate(consistency);
    const { articles, parsed, titles: _, pending, ...faults } = state;
    assert.deepEqual([articles, parsed], [5, 5]);
    for (const [name, count] of Object.entries(faults)) assert.equal(count, 0, name);
    await tab.close();
  });
});
