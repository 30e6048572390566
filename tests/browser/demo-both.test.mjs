// Chinese in both scripts at once, the theme by the clock, code in colours, what decided over each block.
import { assert, inDemo, test } from "./support/demo.mjs";

inDemo("two scripts, and more", (open) => {
  for (const [pairs, width] of [
    ["columns", 1280],
    ["lines", 1280],
    ["columns", 390],
  ]) {
    test(`both scripts, ${pairs}, at ${width} pixels`, () =>
      open(
        async (demo) => {
          const { page } = demo;
          await demo.sample("editorial.md");
          const article = await demo.article();
          const own = await article.locator(".content > p").count();
          if (width > 1000) await page.locator(".toggle-source").click();
          await demo.choose("pairs", pairs);
          const twins = article.locator(".content > .twin");
          await twins.nth(3).waitFor();
          assert.equal(await article.locator(".content > p:not(.twin)").count(), own);
          assert.equal(await article.locator(".content > p.twin").count(), own);
          assert.match(await twins.first().textContent(), /舊鹽倉|鹽/);
          assert.equal(await twins.first().getAttribute("lang"), "zh-Hant");
          assert.match(await article.locator("h1 .twin").textContent(), /^舊鹽倉變身/);
          const [first, second] = await twins.nth(2).evaluate((twin) => {
            const box = (element) => element.getBoundingClientRect().toJSON();
            return [box(twin.previousElementSibling), box(twin)];
          });
          const beside = Math.abs(first.top - second.top) < 3 && second.left >= first.right;
          assert.equal(beside, pairs === "columns" && width > 1000);
          assert.equal(await article.locator("figure.lead-image").count(), 1);
          const reach = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(reach <= width, String(reach));
          // In the other script the two change places.
          await page.locator("lisible-reader button.script").click();
          await article.locator("h1 .twin", { hasText: "旧盐仓变身" }).waitFor();
          assert.ok(!(await demo.code("markdown")).includes("旧盐仓"));
          await demo.view("reader");
          await demo.choose("pairs", "none");
          await twins.first().waitFor({ state: "detached" });
        },
        { viewport: { width, height: 900 } },
      ));
  }

  test("by the clock it is dark in the evening and light by day", () =>
    open(
      async ({ page }) => {
        await page.clock.install({ time: "2024-05-01T18:59:00+08:00" });
        await page.reload();
        await page.evaluate(() =>
          localStorage.setItem("lisible:preferences", JSON.stringify({ theme: "clock" })),
        );
        const key = await page.evaluate(() => Object.keys(localStorage)[0]);
        assert.ok(key);
        await page.reload();
        const theme = (wanted) =>
          page.waitForFunction((name) => document.documentElement.dataset.theme === name, wanted);
        await theme("light");
        await page.clock.fastForward("01:30");
        await theme("dark");
        await page.clock.fastForward("12:00:00");
        await theme("light");
      },
      { timezoneId: "Asia/Shanghai" },
    ));

  test("Markdown, HTML and JSON have colours, and stay one text", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      await demo.article();
      const coloured = (name) =>
        page.waitForFunction((wanted) => {
          const highlight = CSS.highlights.get(`code-${wanted}`);
          return (
            highlight &&
            [...highlight].map((range) =>
              range.startContainer.data.slice(range.startOffset, range.endOffset),
            )
          );
        }, name);
      const words = async (name) => (await coloured(name)).jsonValue();
      await demo.view("markdown");
      assert.ok((await words("heading")).includes("## 从盐到纸"));
      assert.ok((await words("key")).includes("title:"));
      await demo.view("json");
      await page.locator(".code-view pre", { hasText: '"title"' }).waitFor();
      await page.waitForFunction(() =>
        [...(CSS.highlights.get("code-key") ?? [])].some((range) =>
          range.startContainer.data.slice(range.startOffset).startsWith('"title"'),
        ),
      );
      assert.ok((await words("mark")).includes("null"));
      assert.equal(
        await page.locator(".code-view code").evaluate(({ childNodes }) => childNodes.length),
        1,
      );
      await demo.view("html");
      await page.locator(".code-view pre", { hasText: "<h2>" }).waitFor();
      await page.waitForFunction(() =>
        [...(CSS.highlights.get("code-mark") ?? [])].some((range) =>
          range.startContainer.data.slice(range.startOffset).startsWith("<h2"),
        ),
      );
    }));

  test("what decided over each block is said", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("page.html");
      await demo.article();
      await demo.view("removed");
      await page.getByText("Block by block: what decided").click();
      const blocks = page.locator(".explained li");
      const letter = blocks.filter({ hasText: "Recevez chaque samedi" });
      assert.match(await letter.textContent(), /Newsletter.*finder.*odds/s);
      const text = blocks.filter({ hasText: "Le conducteur" });
      assert.match(await text.textContent(), /^\s*kept/);
    }));

  test("headings of Chinese texts break between words", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      const heading = (await demo.article()).locator(".content h2").last();
      assert.ok((await heading.locator("wbr").count()) > 0);
      assert.equal(
        await heading.evaluate((element) => getComputedStyle(element).wordBreak),
        "keep-all",
      );
    }));

  test("a sample has an address, which goes when its text is changed", () =>
    open(
      async (demo, server) => {
        const { page } = demo;
        assert.match(await demo.title(), /天文台/);
        await demo.sample("editorial.md");
        await page.locator("lisible-reader h1", { hasText: "旧盐仓" }).waitFor();
        assert.equal(page.url(), `${server.url}#sample=editorial.md`);
        await page.reload();
        await page.locator("lisible-reader h1", { hasText: "旧盐仓" }).waitFor();
        await page.locator("textarea.source-text").fill("<p>Un autre texte, bien plus court.</p>");
        await page.waitForFunction(() => location.hash === "");
      },
      {},
      "#sample=wire.md",
    ));
});
