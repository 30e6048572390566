// Keeping: a whole site by itself, for good where the browser promises it, and read again when the parser is a newer one.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ending, headline, lead } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { downloaded, openLibrary, search, titles } from "./support/library.mjs";

const told = (tab, text) =>
  tab.waitFor((wanted) => document.querySelector(".said")?.textContent.includes(wanted), text);
const savedState = (tab, state) =>
  tab.waitFor((wanted) => document.querySelector("#save")?.ariaPressed === wanted, state);

/** Makes the article what an older parser would have read: less of it, under another name. */
const readByOlder = async (title) => {
  const asked = (request) =>
    new Promise((done) => (request.onsuccess = () => done(request.result)));
  const through = async (bytes, stream) => {
    const answer = new Response(new Blob([bytes]).stream().pipeThrough(stream));
    return new Uint8Array(await answer.arrayBuffer());
  };
  const db = await asked(indexedDB.open("lisible"));
  const rows = await asked(db.transaction("articles").objectStore("articles").getAll());
  const row = rows.find((entry) => entry.title === title);
  const { packed } = await asked(db.transaction("bodies").objectStore("bodies").get(row.id));
  const json = new TextDecoder().decode(await through(packed, new DecompressionStream("gzip")));
  const article = JSON.parse(json);
  article.body = article.body.slice(0, 3);
  article.title = "an older title";
  const older = await through(JSON.stringify(article), new CompressionStream("gzip"));
  const writing = db.transaction(["articles", "bodies"], "readwrite");
  writing.objectStore("bodies").put({ id: row.id, packed: older });
  writing.objectStore("articles").put({ ...row, parser: "older", title: "an older title" });
  await new Promise((done) => (writing.oncomplete = done));
  db.close();
  return row.parser;
};

/** By the scissors, and the mark at a paragraph. */
const leaveOut = (tab, words) =>
  tab.waitFor((text) => {
    const root = document.querySelector("lisible-reader").shadowRoot;
    const mend = root.querySelector(".tool.mend");
    if (!mend) return false;
    if (mend.ariaPressed === "false") mend.click();
    const block = [...root.querySelectorAll(".content > p")].find((entry) =>
      entry.textContent.startsWith(text),
    );
    const button = block?.previousElementSibling?.querySelector?.(".leave-mark");
    button?.click();
    return Boolean(button);
  }, words);

/** Whether the database knows of something that was mended. */
const mended = () =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result: db } }) => {
      const request = db.transaction("articles").objectStore("articles").getAll();
      request.onsuccess = () => {
        db.close();
        done(request.result.some(({ mends }) => mends?.length === 1));
      };
    };
  });

const stored = (id) =>
  new Promise((done) => {
    indexedDB.open("lisible").onsuccess = ({ target: { result: db } }) => {
      db.transaction("articles").objectStore("articles").get(id).onsuccess = ({ target }) => {
        db.close();
        done(target.result);
      };
    };
  });

inBothBrowsers("keeping", (context, name) => {
  const read = async (path, site = context.site.url) => {
    const tab = await context.driver.open(site + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor(() => document.querySelector("#save"));
    return tab;
  };

  test("all that is read on a site is saved, once somebody says so, and only there", async () => {
    const { driver } = context;
    const first = await read("/editorial?keep");
    await savedState(first, "false");
    await first.click("#notes");
    await first.click("input[name=save-site]");
    await told(first, "Everything that you read on 127.0.0.1 is saved from now on.");
    await savedState(first, "true");
    const second = await read("/second?keep");
    await savedState(second, "true");
    // Another host, whatever it serves.
    const elsewhere = await read(
      "/second?elsewhere",
      context.site.url.replace("127.0.0.1", "localhost"),
    );
    await savedState(elsewhere, "false");
    const options = await driver.open(driver.address("options.html"));
    const listed = () => document.querySelector(".sites.saved span")?.textContent;
    assert.equal(await options.waitFor(listed), "127.0.0.1");
    await options.click(".sites.saved button");
    await options.waitFor(() => document.querySelector(".sites.saved") === null);
    await options.waitFor(() =>
      document
        .querySelector(".said")
        .textContent.includes("127.0.0.1 was removed. What was saved stays."),
    );
    const third = await read("/second?kept-no-more");
    await savedState(third, "false");
    await third.click("#notes");
    await third.waitFor(() => document.querySelector("input[name=save-site]")?.checked === false);
    const library = await openLibrary(driver, 4);
    const kept = await library.evaluate(() =>
      Array.from(document.querySelectorAll(".row"), (row) => !/Kept until/.test(row.textContent)),
    );
    assert.deepEqual(kept.sort(), [false, false, true, true]);
    for (const tab of [first, second, elsewhere, options, third, library]) await tab.close();
  });

  test("where there is no room left, that is said, and nothing else is lost", async () => {
    const { driver } = context;
    const tab = await read("/second?full");
    await savedState(tab, "false");
    // Simulated: no test fills a disk. The browser refuses to write, as it does then.
    const refuse = (isFull) =>
      tab.evaluate((full) => {
        window.transaction ??= IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (names, mode, ...more) {
          if (full && mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
          return window.transaction.call(this, names, mode, ...more);
        };
      }, isFull);
    await refuse(true);
    await tab.click("#save");
    await told(tab, "Nothing was saved: the browser has no room left.");
    await savedState(tab, "false");
    assert.ok((await tab.article()).length > 2);
    await refuse(false);
    await tab.click("#save");
    await savedState(tab, "true");
    await tab.click("#save");
    await savedState(tab, "false");
    await tab.close();
    const library = await openLibrary(driver, 1);
    await library.evaluate(() => {
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await library.click("[data-act=star]");
    await library.waitFor(() =>
      document.querySelector(".undo")?.textContent.includes("no room left"),
    );
    await library.close();
  });

  // Firefox lets no test into the background.
  if (name === "chromium") {
    test("where not even the page can be kept, it is read all the same", async () => {
      const { driver } = context;
      await driver.evaluate(() => {
        globalThis.transaction = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (names, mode, ...more) {
          if (mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
          return globalThis.transaction.call(this, names, mode, ...more);
        };
      });
      const unkept = await read("/second?unkept");
      await driver.evaluate(() => {
        IDBDatabase.prototype.transaction = globalThis.transaction;
      });
      await unkept.close();
    });
  }

  test("an article is read again by a newer parser, says so, and keeps what a person did with it", async () => {
    const { driver } = context;
    const page = await read("/editorial?keep");
    await page.waitFor(() => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const last = [...root.querySelectorAll(".content p")].at(-1);
      getSelection().selectAllChildren(last);
      return !getSelection().isCollapsed;
    });
    await page.click(".mark-bar [data-colour=green]");
    await page.waitFor(() => CSS.highlights.get("lisible-green")?.size === 1);
    await leaveOut(page, "第2个来寄信的");
    await page.waitFor(mended);
    await page.close();
    const library = await openLibrary(driver, 4);
    const parser = await library.evaluate(readByOlder, headline);
    await library.reload();
    await library.waitFor(() => document.body.textContent.includes("an older title"));
    const at = (await titles(library)).indexOf("an older title");
    await library.click(`.row[data-index="${at}"] .row-title`);
    await library.waitForUrl("reader.html?article=");
    await told(library, "Read again by a newer parser.");
    const texts = await library.article();
    assert.equal(texts[0], headline);
    assert.ok(texts.includes(lead) && texts.includes(ending));
    const id = new URL(await library.url()).searchParams.get("article");
    const row = await library.evaluate(stored, id);
    assert.deepEqual([row.parser, row.title], [parser, headline]);
    assert.ok(row.saved, "still saved");
    // Its mark was nowhere in the older reading; what was left out by hand is so in the newer one.
    await library.waitFor(() => CSS.highlights.get("lisible-green")?.size === 1);
    const leftOut = () => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const text = root.querySelector(".content").textContent;
      return text.includes("第3个来寄信的") && !text.includes("第2个来寄信的");
    };
    await library.waitFor(leftOut);
    // Once is enough.
    await library.reload();
    await library.article();
    await library.waitFor(() => document.querySelector("#save")?.ariaPressed === "true");
    await new Promise((done) => setTimeout(done, 1_000));
    assert.equal(await library.evaluate(() => document.querySelector(".said").textContent), "");
    await library.close();
    const found = await openLibrary(driver, 4);
    assert.deepEqual(await search(found, "骑着自行车走了", 1), [headline]);
    await found.click("#transfer");
    const file = (await downloaded(found, () => found.click("#export-json"))).toString();
    const line = file
      .split("\n")
      .find((text) => text.includes(headline) && text.includes('"entry"'));
    const { article } = JSON.parse(line);
    assert.match(article.text, /第3个来寄信的/);
    assert.doesNotMatch(article.text, /第2个来寄信的/, "what goes out is as it is shown");
    await found.close();
  });

  test("the library says how much room it takes of how much there is", async () => {
    const tab = await openLibrary(context.driver, 4);
    const line = await tab.waitFor(() =>
      document.querySelector(".library-foot p")?.textContent.trim(),
    );
    const [, used, of] =
      /^(\S+ [kM]?B|\S+ bytes?) used of (\S+ [MGT]B) that the browser allows\./.exec(line);
    assert.ok(used && of, line);
    const { usage, quota } = await tab.evaluate(() => navigator.storage.estimate());
    const units = { byte: 1, bytes: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
    const value = (text) => Number.parseFloat(text.replaceAll(",", "")) * units[text.split(" ")[1]];
    assert.ok(usage > 0 && Math.abs(value(of) / quota - 1) < 0.1, `${line} ${usage} of ${quota}`);
    assert.ok(value(used) <= quota);
    await tab.close();
  });

  test("the browser is asked to keep it for good; a no is said and not asked again", async () => {
    const { driver } = context;
    const tab = await openLibrary(driver, 4);
    await tab.waitFor(() => document.querySelector("#persist"));
    await driver.answerPersistence(false);
    await tab.click("#persist");
    await tab.waitFor(() =>
      document.querySelector(".library-foot").textContent.includes("did not promise"),
    );
    assert.equal(await tab.evaluate(() => document.querySelector("#persist")), null);
    assert.equal(await tab.evaluate(() => navigator.storage.persisted()), false);
    await tab.reload();
    await tab.waitFor(() => document.querySelector("#persist"));
    await driver.answerPersistence(true);
    await tab.click("#persist");
    await tab.waitFor(() =>
      document.querySelector(".library-foot").textContent.includes("promised to keep it"),
    );
    assert.equal(await tab.evaluate(() => navigator.storage.persisted()), true);
    await tab.reload();
    await tab.waitFor(() =>
      document.querySelector(".library-foot").textContent.includes("promised to keep it"),
    );
    assert.equal(await tab.evaluate(() => document.querySelector("#persist")), null);
    await tab.close();
  });
});
