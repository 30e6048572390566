// The way into the reader and back, as a person goes it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { ending, headline, lead, secondHeadline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";

const scrolled = () => Math.round(scrollY);

inBothBrowsers("the extension", (context, name) => {
  const open = (path) => context.driver.open(context.site.url + path);

  /** Opens a page of the site in the reader. */
  const read = async (path) => {
    const tab = await open(path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    return tab;
  };

  test("the button shows the article of a page with a strict CSP", async () => {
    const tab = await read("/editorial?button");
    const texts = await tab.article();
    assert.equal(texts[0], headline);
    assert.ok(texts.includes(ending), "the last paragraph is there");
    assert.ok(texts.join().includes(lead), "the lead is there");
    const furniture = texts.filter((text) => /每日新闻头条|最受欢迎|版权所有/.test(text));
    assert.deepEqual(furniture, []);
    assert.equal(await tab.evaluate(() => document.title), headline);
    await tab.close();
  });

  test("the page itself is not changed", async () => {
    const tab = await open("/editorial?unchanged");
    await tab.waitFor(() => document.readyState === "complete");
    const before = await tab.evaluate(() => document.documentElement.outerHTML);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.press();
    await tab.waitForUrl("/editorial?unchanged");
    await tab.waitFor(() => document.readyState === "complete");
    assert.equal(await tab.evaluate(() => document.documentElement.outerHTML), before);
    await tab.close();
  });

  test("pressing again goes back to the same place of the page", async () => {
    const tab = await open("/editorial?scroll");
    await tab.evaluate(() => scrollTo(0, 900));
    const place = await tab.evaluate(scrolled);
    assert.ok(place > 400, `the page scrolls: ${place}`);
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor(() => scrollY > 0);
    await tab.press();
    await tab.waitForUrl("/editorial?scroll");
    await tab.waitFor((wanted) => Math.abs(scrollY - wanted) < 4, place);
    await tab.close();
  });

  test("the reader starts where the page was being read", async () => {
    const tab = await open("/editorial?anchor");
    await tab.evaluate(() => scrollTo(0, 1200));
    const seen = await tab.evaluate(() => {
      const blocks = Array.from(document.querySelectorAll(".t-content__body p"));
      const block = blocks.find((entry) => entry.getBoundingClientRect().top > innerHeight * 0.2);
      return block.textContent.slice(0, 12);
    });
    await tab.press();
    await tab.waitForUrl("reader.html");
    await tab.article();
    await tab.waitFor((text) => {
      const blocks = document.querySelector("lisible-reader").shadowRoot.querySelectorAll("p");
      const block = Array.from(blocks).find((entry) => entry.textContent.startsWith(text));
      const { top, bottom } = block.getBoundingClientRect();
      return scrollY > 0 && bottom > 0 && top < innerHeight;
    }, seen);
    await tab.close();
  });

  test("the browser's back, forward and reload do what they always do", async () => {
    const tab = await read("/editorial?history");
    await tab.article();
    await tab.history(-1);
    await tab.waitForUrl("/editorial?history");
    await tab.history(1);
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
    await tab.reload();
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
    await tab.press();
    await tab.waitForUrl("/editorial?history");
    await tab.close();
  });

  test("the reader's own button goes back too", async () => {
    const tab = await read("/editorial?own");
    await tab.article();
    await tab.click("#back");
    await tab.waitForUrl("/editorial?own");
    await tab.close();
  });

  test("“open the original” opens the page", async () => {
    const tab = await read("/second?original");
    await tab.article();
    await tab.click("a[slot=start]");
    await tab.waitForUrl("/second?original");
    await tab.close();
  });

  test("two tabs keep to themselves", async () => {
    const [first, second] = [await read("/editorial?two"), await read("/second?two")];
    assert.equal((await second.article())[0], secondHeadline);
    assert.equal((await first.article())[0], headline);
    await first.press();
    await first.waitForUrl("/editorial?two");
    assert.equal((await second.article())[0], secondHeadline);
    await first.close();
    await second.close();
  });

  test("two quick presses open one reader", async () => {
    const tab = await open("/editorial?twice");
    await Promise.all([tab.press(), tab.press()]);
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
    await tab.close();
  });

  // Chromium's menu cannot be opened without a screen: there the event is simulated, and the site allowed first.
  test("the context menu reads the page", async () => {
    if (name === "chromium") await context.driver.allow("http://127.0.0.1/*");
    const tab = await open("/editorial?menu");
    await tab.menu("read-page");
    await tab.waitForUrl("reader.html");
    assert.equal((await tab.article())[0], headline);
    await tab.close();
  });

  test("the context menu reads the selection, and only that", async () => {
    const tab = await open("/second?selection");
    await tab.evaluate(() => {
      const [, chosen] = document.querySelectorAll("article p");
      getSelection().selectAllChildren(chosen);
    });
    await tab.menu("read-selection");
    await tab.waitForUrl("part=selection");
    const texts = await tab.article();
    assert.equal(texts.length, 2);
    assert.match(texts[1], /^2\. Chaque soir/);
    await tab.close();
    if (name === "chromium") await context.driver.disallow("http://127.0.0.1/*");
  });

  test("the reader's tab survives a restart of the browser", async () => {
    const tab = await read("/editorial?restart");
    await tab.article();
    const address = await tab.url();
    await context.driver.restart();
    const restored = await context.driver.find("reader.html");
    assert.equal(await restored.url(), address);
    assert.equal((await restored.article())[0], headline);
    await restored.press();
    await restored.waitForUrl("/editorial?restart");
  });
});
