// Accessibility: axe-core in every theme and view, zoom, forced colours, print.
import { findViolations } from "./support/axe.mjs";
import { assert, inDemo, test, usePrintStyles } from "./support/demo.mjs";
import { holds, named, printed } from "./support/pdf.mjs";

/** What axe-core finds, one line for each. */
const violations = (page) => page.evaluate(`(${findViolations})()`);

inDemo("accessibility", (open, name) => {
  const bypass = { bypassCSP: true, reducedMotion: "reduce" };

  // What axe-core looks at comes from the page, not from the browser: one browser sees every theme.
  const themes = name === "chromium" ? ["auto", "light", "sepia", "dark"] : ["dark"];
  for (const theme of themes) {
    test(`axe-core finds nothing in the theme ${theme}`, () =>
      open(
        async (demo) => {
          const { page } = demo;
          assert.deepEqual(await violations(page), []);
          await demo.sample("page.html");
          await demo.article();
          await demo.choose("theme", theme);
          assert.deepEqual(await violations(page), []);
          await page.locator("[data-disclosure=appearance] > button").click();
          assert.deepEqual(await violations(page), []);
          await page.locator("[data-disclosure=export] > button").click();
          assert.deepEqual(await violations(page), []);
          await page.keyboard.press("Escape");
          await page.locator(".masthead select").first().selectOption("editorial.md");
          await page.locator("lisible-reader h1", { hasText: "旧盐仓" }).waitFor();
          assert.deepEqual(await violations(page), []);
          for (const view of ["structure", "removed", "json"]) {
            await demo.view(view);
            await page.locator(`#tab-${view}[aria-selected=true]`).waitFor();
            assert.deepEqual(await violations(page), [], view);
          }
        },
        { ...bypass, colorScheme: theme === "auto" ? "dark" : "light" },
      ));
  }

  test("axe-core finds nothing in a feed, the rules editor, the help sheet, on a phone", () =>
    open(
      async (demo) => {
        const { page } = demo;
        await demo.sample("feed.xml");
        await page.locator(".feed-item").first().waitFor();
        assert.deepEqual(await violations(page), []);
        await demo.view("source");
        await page.locator(".rules summary").click();
        await page.locator(".rules textarea").fill("{");
        assert.deepEqual(await violations(page), []);
        await demo.view("reader");
        await page.locator(".feed-item").first().click();
        await demo.article();
        // Narrow, it has no button.
        await page.keyboard.press("?");
        await page.locator("lisible-help dialog[open]").waitFor();
        assert.deepEqual(await violations(page), []);
      },
      { ...bypass, viewport: { width: 390, height: 800 } },
    ));

  test("200 % zoom needs no sideways scrolling, and pinching is allowed", () =>
    open(
      async (demo) => {
        await demo.sample("page.html");
        await demo.article();
        const width = await demo.page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 640, String(width));
        const viewport = await demo.page.locator("meta[name=viewport]").getAttribute("content");
        assert.doesNotMatch(viewport, /maximum-scale|user-scalable/);
      },
      { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    ));

  test("forced colours leave chosen things recognisable", () =>
    open(
      async (demo) => {
        await demo.sample("wire.md");
        await demo.article();
        await demo.page.locator("[data-disclosure=appearance] > button").click();
        const colour = (which) =>
          demo.page
            .locator(`lisible-reader .appearance [data-value=${which}] span`)
            .evaluate((element) => getComputedStyle(element).backgroundColor);
        assert.notEqual(await colour("auto"), await colour("dark"));
      },
      { forcedColors: "active" },
    ));

  test("on paper there is the article and nothing else", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      await demo.article();
      await usePrintStyles(page);
      for (const hidden of [
        ".masthead",
        ".source",
        ".status",
        ".result-head",
        "lisible-reader .toolbar",
      ]) {
        assert.equal(await page.locator(hidden).first().isVisible(), false, hidden);
      }
      assert.ok(await page.locator("lisible-reader .print-only").isVisible());
      assert.ok(await page.locator("lisible-reader .content p").last().isVisible());
    }));

  test("printed to PDF, the whole text is there as text", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      const article = await demo.article();
      const paragraphs = await article.locator(".content > p, .content > h2").allTextContents();
      const { pages, text } = await printed(demo.page, name);
      assert.ok(pages >= 1 && pages <= 3, `${pages} pages`);
      // Every line of it, but for what a page break cuts in two.
      const lost = paragraphs.filter((paragraph) => !holds(text, paragraph.slice(0, 12)));
      assert.deepEqual(lost, []);
      assert.ok(paragraphs.length > 10);
      assert.ok(holds(text, "旧盐仓变身图书馆：一座港城与它的“纸上记忆”"));
      assert.ok(named(text) > (name === "chromium" ? 0.95 : 0.7), `${named(text)}`);
      assert.ok(!text.includes("feedx"));
      assert.ok(text.includes("https://www.rfi.fr/cn/"), "the address is spelt out");
    }));
});
