// Where one was: reload and back bring it back, read items are marked, long articles show how far one is.
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";

const paragraph = (number) =>
  `<p>第${number}段：港口的早晨从一声汽笛开始，渔船一艘接一艘地驶出防波堤，岸上的人挥手。</p>`;
const long = `<html lang="zh"><body><article><h1>很长的早晨</h1>${Array.from({ length: 150 }, (_, index) => paragraph(index + 1)).join("")}</article></body></html>`;

const scrolled = (page) =>
  page.evaluate(() =>
    Math.round(
      (innerWidth >= 960 ? document.querySelector("#panel") : document.scrollingElement).scrollTop,
    ),
  );
/** Scrolls, and waits until the place is written down. */
const scroll = async (page, to) => {
  await page.evaluate((top) => {
    (innerWidth >= 960 ? document.querySelector("#panel") : document.scrollingElement).scrollTo(
      0,
      top,
    );
  }, to);
  await page.waitForFunction(() => {
    const { scrollTop } =
      innerWidth >= 960 ? document.querySelector("#panel") : document.scrollingElement;
    return sessionStorage.getItem("lisible:visit")?.includes(`"reader":${Math.round(scrollTop)}`);
  });
};
/** Once the page stands there. */
const stands = (page, at) =>
  page.waitForFunction((wanted) => {
    const { scrollTop } =
      innerWidth >= 960 ? document.querySelector("#panel") : document.scrollingElement;
    return Math.abs(scrollTop - wanted) < 60;
  }, at);

inDemo("where one was", (open) => {
  for (const width of [390, 1280]) {
    test(`a reload keeps text, view and place at ${width} pixels`, () =>
      open(
        async (demo) => {
          const { page } = demo;
          const source = page.locator("textarea.source-text");
          if (!(await source.isVisible())) await demo.view("source");
          await source.fill(long);
          await demo.view("reader");
          await demo.article();
          await scroll(page, 1500);
          assert.ok((await scrolled(page)) > 1400);
          await page.reload();
          await demo.article();
          await stands(page, 1500);
          await demo.view("markdown");
          await page.reload();
          await page.locator(".code-view pre", { hasText: "很长的早晨" }).waitFor();
          assert.equal(await page.locator("#tab-markdown").getAttribute("aria-selected"), "true");
        },
        { viewport: { width, height: 844 } },
      ));
  }

  test("the way back from another page leads to the same place", () =>
    open(async (demo) => {
      const { page } = demo;
      await page.locator("textarea.source-text").fill(long);
      await demo.article();
      await scroll(page, 900);
      await page.goto("about:blank");
      await page.goBack();
      await demo.article();
      await stands(page, 900);
    }));

  test("the button that clears leaves nothing behind", () =>
    open(async (demo) => {
      const { page } = demo;
      await page.locator("textarea.source-text").fill(sampleText("wire.md"));
      await demo.article();
      await page.waitForFunction(() => sessionStorage.length > 0);
      await page.getByRole("button", { name: "Clear" }).click();
      await page.waitForFunction(() => sessionStorage.length === 0);
      await page.reload();
      await page.locator("[data-sample]").first().waitFor();
      assert.equal(await page.locator("textarea.source-text").inputValue(), "");
    }));

  test("a feed knows what was read, and leads on by button, key and swipe", () =>
    open(
      async (demo) => {
        const { page } = demo;
        await demo.sample("feed.xml");
        const items = page.locator(".feed-item");
        await items.nth(1).click();
        const title = page.locator("lisible-reader h1");
        await title.filter({ hasText: "气象学者" }).waitFor();
        assert.match(await page.title(), /气象学者/);
        await page.getByRole("button", { name: "Next item" }).click();
        await title.filter({ hasText: "夜空保护区" }).waitFor();
        await page.getByRole("button", { name: "Previous item" }).click();
        await title.filter({ hasText: "气象学者" }).waitFor();
        await page.evaluate(() => {
          const touch = (type, list, clientX) => {
            const event = new Event(type, { bubbles: true });
            Object.defineProperty(event, list, { value: [{ clientX, clientY: 300 }] });
            document.querySelector("#panel").dispatchEvent(event);
          };
          touch("touchstart", "touches", 300);
          touch("touchend", "changedTouches", 120);
        });
        await title.filter({ hasText: "夜空保护区" }).waitFor();
        await page.reload();
        await title.filter({ hasText: "夜空保护区" }).waitFor();
        await page.getByRole("button", { name: "Back to the list" }).click();
        await items.first().waitFor();
        assert.equal(await page.locator(".feed-item[data-read]").count(), 2);
        assert.match(await items.nth(2).textContent(), /Read/);
        const focused = await page.evaluate(() => document.activeElement?.dataset.index);
        assert.equal(focused, "2");
      },
      { viewport: { width: 390, height: 844 } },
    ));

  test("a line shows how far a long article is read; a short one has none", () =>
    open(async (demo) => {
      const { page } = demo;
      await page.locator("textarea.source-text").fill(long);
      await demo.article();
      const read = (from, to) =>
        page.waitForFunction(
          ([least, most]) => {
            const bar = document
              .querySelector("lisible-reader")
              .shadowRoot.querySelector(".toolbar");
            const value = Number(getComputedStyle(bar).getPropertyValue("--read"));
            return value >= least && value <= most;
          },
          [from, to],
        );
      await scroll(page, 2000);
      await read(0.05, 0.95);
      await scroll(page, 1e6);
      await read(0.98, 1);
      await page.locator("textarea.source-text").fill(sampleText("wire.md"));
      await page.locator("lisible-reader h1", { hasText: "天文台" }).waitFor();
      await read(0, 0);
    }));
});
