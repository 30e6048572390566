// Every kind of document a tab can hold, and what the extension makes of it.
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { archivedItem, ending, headline, secondHeadline } from "./support/extension-pages.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";

const browserPage = { chromium: "chrome://version/", firefox: "about:license" };

inBothBrowsers("the extension", (context, name) => {
  const read = async (path) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitForUrl("reader.html");
    return tab;
  };

  /** Presses the button where nothing can be read, and gives the notice that opens beside. */
  const refused = async (address) => {
    const tab = await context.driver.open(address);
    await tab.press();
    const beside = await context.driver.find("problem=");
    const kind = await beside.notice();
    assert.equal(await tab.url().catch(() => address), address, "the tab stays as it is");
    await beside.close();
    await tab.close();
    return kind;
  };

  const listed = (tab) =>
    tab.waitFor(() => {
      const titles = Array.from(document.querySelectorAll(".items h2"), (h2) => h2.textContent);
      return titles.length > 0 ? titles : null;
    });

  test("a sandboxed page with a strict CSP", async () => {
    const tab = await read("/sandboxed");
    assert.equal((await tab.article())[0], headline);
    await tab.close();
  });

  for (const path of ["/feed.xml", "/atom"]) {
    test(`the XML feed ${path}: a list, each item in the reader, and back`, async () => {
      const tab = await read(path);
      const titles = await listed(tab);
      assert.equal(titles.length, 3);
      assert.match(titles[0], new RegExp(headline));
      await tab.click(".items li:nth-child(2) a");
      await tab.waitForUrl("item=1");
      assert.match((await tab.article()).join(), /第4个来寄信的/);
      // The way on stands as wide as the text above it.
      const [text, back, on] = await tab.waitFor(() => {
        const steps = ["#previous-item", "#next-item"].map((id) => document.querySelector(id));
        const content = document
          .querySelector("lisible-reader")
          .shadowRoot.querySelector(".content");
        const boxes = [content, ...steps].map((element) => element?.getBoundingClientRect());
        return boxes.every(Boolean) && boxes.map(({ left, right }) => ({ left, right }));
      });
      assert.ok(Math.abs(back.left - text.left) < 1, `${back.left} below ${text.left}`);
      assert.ok(Math.abs(on.right - text.right) < 1, `${on.right} below ${text.right}`);
      await tab.click("#back");
      assert.equal((await listed(tab)).length, 3);
      await tab.click(".items li:nth-child(3) a");
      await tab.waitForUrl("item=2");
      await tab.reload();
      assert.match((await tab.article()).join(), /第6个来寄信的/);
      await tab.press();
      await tab.waitForUrl(context.site.url + path);
      await tab.close();
    });
  }

  // Firefox shows JSON in a viewer that no extension may read: there the notice says what to do.
  test("a JSON feed", async () => {
    if (name === "firefox") {
      assert.equal(await refused(`${context.site.url}/feed.json`), "json-viewer");
      return;
    }
    const tab = await read("/feed.json");
    assert.equal((await listed(tab)).length, 3);
    await tab.close();
  });

  test("an XHTML page, whose empty elements close themselves", async () => {
    const tab = await read("/xhtml");
    const texts = await tab.article();
    assert.equal(texts[0], headline);
    assert.equal(texts.at(-1), ending);
    await tab.close();
  });

  test("a frameset: the frame that has the text", async () => {
    const tab = await read("/frameset");
    assert.match((await tab.article()).join(), /6\. Chaque soir/);
    assert.equal((await tab.article())[0], secondHeadline);
    await tab.press();
    await tab.waitForUrl("/frameset");
    await tab.close();
  });

  test("a page of 3 MB", async () => {
    const tab = await read("/large");
    const texts = await tab.article();
    assert.equal(texts[0], headline);
    assert.ok(texts.includes(ending));
    await tab.close();
  });

  test("a page in GB18030, with a character of four bytes", async () => {
    const tab = await read("/gb18030");
    const texts = await tab.article();
    assert.equal(texts[0], "渡口的老船工");
    assert.match(texts.join(), /𠮷老汉已经把缆绳解开/);
    await tab.close();
  });

  test("an archived item opened as a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lisible-file-"));
    const file = join(folder, "item.md");
    await writeFile(file, archivedItem());
    const tab = await context.driver.open(pathToFileURL(file).href);
    await tab.press();
    await tab.waitForUrl("reader.html");
    const texts = await tab.article();
    assert.equal(texts[0], headline);
    assert.doesNotMatch(texts.join(), /feedx/);
    await tab.press();
    await tab.waitForUrl("item.md");
    await tab.close();
    await rm(folder, { recursive: true });
  });

  test("a page of the browser itself", async () => {
    assert.equal(await refused(browserPage[name]), "browser-page");
  });

  test("a PDF", async () => {
    assert.equal(await refused(`${context.site.url}/report.pdf`), "pdf");
  });

  test("a page that is no article says so, offers its whole text, and goes back", async () => {
    const tab = await read("/start");
    assert.equal(await tab.notice(), "not-an-article");
    await tab.click("#whole");
    assert.match((await tab.article()).join(), /栏目 60/);
    await tab.press();
    await tab.waitForUrl("/start");
    await tab.history(1);
    assert.equal(await tab.notice(), "not-an-article");
    await tab.click("#back");
    await tab.waitForUrl("/start");
    await tab.close();
  });

  test("a copy that is not kept any more offers the original", async () => {
    const url = encodeURIComponent(`${context.site.url}/second`);
    const address = context.driver.address(`reader.html?id=none&url=${url}`);
    const tab = await context.driver.open(address);
    assert.equal(await tab.notice(), "gone");
    await tab.click("#original");
    await tab.waitForUrl("/second");
    await tab.close();
  });
});
