// No network request of our own, ever: everything that is requested in a session is written down.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inBothBrowsers } from "./support/extension-suite.mjs";
import { downloaded, openLibrary, search } from "./support/library.mjs";

const own = /^(chrome-extension|moz-extension|chrome|about|data|blob|resource):/;

inBothBrowsers("the network", (context, name) => {
  test("a session of reading, keeping, searching and exporting requests nothing but the article's pictures", async () => {
    const { driver, site } = context;
    const page = await driver.open(`${site.url}/editorial?network`);
    const feed = await driver.open(`${site.url}/feed.xml?network`);
    await page.waitFor(() => document.readyState === "complete");
    // The browser asks for it when it has time.
    for (let tries = 100; tries > 0 && !site.requests.includes("/favicon.ico"); tries--)
      await new Promise((done) => setTimeout(done, 100));
    // From here on no page is loaded any more: what is requested, the extension requests.
    driver.requests.length = 0;
    site.requests.length = 0;

    await page.press();
    await page.waitForUrl("reader.html");
    await page.article();
    await page.waitFor(() => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const picture = root.querySelector("img");
      picture?.scrollIntoView();
      return picture?.complete;
    });
    await feed.press();
    await feed.waitFor(() => document.querySelector(".items a") !== null);
    await feed.click(".items a");
    await feed.article();
    await feed.waitFor(() => document.querySelector("#save") !== null);
    await feed.click("#save");
    await driver.willAllow("*://127.0.0.1/*");
    await page.click("#notes");
    await page.click("input[name=keep-pictures]");
    await page.waitFor(() => document.querySelector(".said")?.textContent.includes("are kept"));
    const library = await openLibrary(driver, 2);
    await search(library, "邮局", null);
    await library.click("#transfer");
    await downloaded(library, () => library.click("#export-json"));
    await library.close();
    for (const path of ["options.html", "welcome.html", "library.html", "reader.html?id=sample"]) {
      const tab = await driver.open(driver.address(path));
      await tab.waitFor(() => document.querySelector("h1, lisible-reader") !== null);
      await tab.close();
    }
    await new Promise((done) => setTimeout(done, 1000));

    const asked = driver.requests.filter((address) => !own.test(address) && !ofBrowser(address));
    assert.deepEqual([...new Set(asked)], [`${site.url}/picture.svg`]);
    assert.deepEqual([...new Set(site.requests)], ["/picture.svg"]);
  });

  /** Firefox asks its maker's hosts for updates of its own lists; Chromium is started without. */
  function ofBrowser(address) {
    return name === "firefox" && /\.(mozilla\.(org|com|net)|firefox\.com)\//.test(address);
  }
});
