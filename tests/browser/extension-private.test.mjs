// Private windows: the extension works there once it is let in, and leaves nothing behind.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { headline, rss } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";

/** Everything that is written down for good, in the database of kept pages and in the storage. */
const written = async () => {
  const database = await new Promise((done, fail) => {
    const request = indexedDB.open("lisible");
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
    // What does not exist yet holds nothing.
    request.onupgradeneeded = () => request.transaction.abort();
  }).catch(() => null);
  const urls = (store) =>
    new Promise((done) => {
      if (!database) return done([]);
      const request = database.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => done(request.result.map(({ url }) => url));
    });
  const pages = [...(await urls("pages")), ...(await urls("articles"))];
  return { pages, stored: await chrome.storage.local.get() };
};

inBothBrowsers("private windows", (context) => {
  test("a page is read and left again, and nothing of it is written down", async () => {
    const { driver, site } = context;
    const url = `${site.url}/editorial?private`;
    const tab = await driver.openPrivate(url);
    await tab.waitFor(() => document.readyState === "complete" && document.querySelector("h1"));
    await tab.press();
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
    // A file that is dropped there is of the window that it was dropped on.
    const folder = await mkdtemp(join(tmpdir(), "lisible-private-"));
    const file = join(folder, "private.rss");
    await writeFile(file, rss());
    await tab.drop(file);
    await tab.waitFor(() => document.querySelectorAll(".items li").length === 3);
    await rm(folder, { recursive: true });
    const here = await tab.evaluate(written);
    await tab.evaluate(() => history.back());
    await tab.article();
    await tab.press();
    await tab.waitForUrl("/editorial?private");
    await tab.close();
    const own = await driver.open(driver.address("options.html"));
    const outside = await own.evaluate(written);
    for (const [where, { pages, stored }] of Object.entries({ here, outside })) {
      assert.deepEqual(pages, [], where);
      assert.ok(!JSON.stringify(stored).includes("private"), where);
    }
    await own.close();
  });
});
