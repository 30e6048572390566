// What comes out: the seven views, feeds, rules.
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";
import { scenes } from "./support/demo-scenes.mjs";

/** The part of the source that is selected. */
const selection = (page) =>
  page
    .locator("textarea.source-text")
    .evaluate((area) => area.value.slice(area.selectionStart, area.selectionEnd));

inDemo("the demo's views", (open, name) => {
  test("Markdown, HTML, text and JSON show what the parser gives", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      await demo.article();
      assert.match(await demo.code("markdown"), /^## 从盐到纸$/m);
      assert.match(await demo.code("html"), /<h2>从盐到纸<\/h2>/);
      const text = await demo.code("text");
      assert.ok(text.includes("谁来读，怎么读") && !text.includes("<"));
      const article = JSON.parse(await demo.code("json"));
      assert.equal(article.column, "法国风光");
      assert.equal(article.extraction.rules, "rfi");
      await demo.page.locator(".status .item", { hasText: "rules: rfi" }).waitFor();
      assert.equal(article.published, "2024-03-12T17:40:00+01:00");
    }));

  test("each line of the structure leads to its place in the source", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      await demo.article();
      await demo.view("structure");
      const lines = demo.page.locator(".outline button:enabled");
      await lines.first().waitFor();
      assert.equal(await demo.page.locator(".outline button:disabled").count(), 0);
      await demo.page.locator(".outline button", { hasText: "heading 2" }).first().click();
      assert.equal(await selection(demo.page), "从盐到纸");
      await demo.page.locator(".outline button", { hasText: "image" }).first().click();
      assert.match(await selection(demo.page), /harbour\.webp$/);
    }));

  test("removed parts have a reason and a place in the source", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      await demo.article();
      await demo.view("removed");
      const reasons = await demo.page.locator(".reason h3").allInnerTexts();
      for (const reason of ["Became a field", "Share links", "Feed’s footer"]) {
        assert.ok(
          reasons.some((shown) => shown.startsWith(reason)),
          reason,
        );
      }
      const section = (text) => demo.page.locator(".reason", { hasText: text });
      await section("Share links").locator("button:enabled").first().click();
      assert.equal(await selection(demo.page), "分享 :");
      await section("Feed’s footer").locator("button:enabled").first().click();
      assert.match(await selection(demo.page), /^获取更多RSS/);
    }));

  test("the reader's toolbar leads to how the page was read, a doubt stands above it", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("page.html");
      await demo.article();
      await page.getByRole("button", { name: /12 parts left out.*surely an article/ }).click();
      assert.equal(await page.locator("#tab-removed").getAttribute("aria-selected"), "true");
      assert.match(await page.locator(".why").textContent(), /no rules.*%: this is an article/s);
      const letter = page.locator(".reason", { hasText: "Newsletter" });
      await letter.getByText("Invitations to subscribe by e-mail.").waitFor();
      assert.equal(await page.locator(".doubt").count(), 0);
      await scenes.doubtful(demo);
      await page.locator(".doubt").getByRole("button").click();
      await page.locator(".why").getByText("this may be no article").waitFor();
      await scenes["front-page"](demo);
      await page.getByRole("button", { name: "See what was left out" }).click();
      await page.locator(".reason").first().waitFor();
    }));

  test("a feed is a list with search, j and k, and each item opens", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("feed.xml");
      const items = page.locator(".feed-item");
      await items.first().waitFor();
      assert.equal(await items.count(), 6);
      await page.keyboard.press("/");
      await page.keyboard.type("怀表");
      await page.getByText("1 of 6").waitFor();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      assert.equal(await demo.title(), "旧货市场里的修表学徒");
      await page.keyboard.press("u");
      await page.locator(".feed-search input").fill("");
      await page.locator(".feed h1").click();
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
      assert.match(await focused(), /雨后第一趟早班渡轮/);
      await page.keyboard.press("Enter");
      assert.match(await demo.title(), /雨后第一趟早班渡轮/);
      await page.keyboard.press("j");
      await page.locator("lisible-reader h1", { hasText: "气象学者" }).waitFor();
      await page.getByRole("button", { name: "Back to the list" }).click();
      await items.first().waitFor();
      const feed = JSON.parse(await demo.code("json"));
      assert.equal(feed.articles.length, 6);
    }));

  test("own rules act at once, and errors stand at their line", () =>
    open(async ({ page }) => {
      const html =
        '<title>Une nuit | Example</title><div class="story"><h1>Une nuit</h1><p>La nuit tombe sur le port, et personne ne parle.</p><p>Follow us on the radio every day.</p><p>Les lampes s’allument une à une le long du quai.</p></div>';
      await page.locator("textarea.source-text").fill(html);
      await page.locator("input[type=url]").fill("https://example.org/night");
      const content = page.locator("lisible-reader .content");
      await content.getByText("Les lampes").waitFor();
      await page.locator(".rules summary").click();
      const rules = page.locator(".rules textarea");
      await rules.fill('{\n  "id": "example",\n  "hosts": ["example.org"]\n  "remove": []\n}');
      const problem = page.locator("#rules-problem");
      await problem.getByText('Line 4: unexpected "remove"').waitFor();
      assert.equal(await page.locator(".rules li.bad").count(), 1);
      await rules.fill(
        '{\n  "id": "example",\n  "hosts": ["example.org"],\n  "body": [\n    "p:["\n  ]\n}',
      );
      await problem.getByText(/^Line [45]: /).waitFor();
      await page.getByRole("button", { name: "Insert an example" }).click();
      await page.getByText("In force").waitFor();
      await content.getByText("Follow us").waitFor({ state: "detached" });
      assert.ok(await content.getByText("Les lampes").isVisible());
    }));

  test("sharing round-trips by the address alone", () =>
    open(async (demo, server) => {
      const { page } = demo;
      await demo.paste(sampleText("wire.md"));
      await demo.article();
      await demo.view("markdown");
      await page.getByRole("button", { name: "Share" }).click();
      const link = await page.locator("dialog.share input").inputValue();
      assert.ok(link.startsWith(`${server.url}#s=`));
      await page.goto("about:blank");
      await page.goto(link);
      await page.locator(".code-view pre", { hasText: "反射镜" }).waitFor();
      assert.equal(await page.locator("#tab-markdown").getAttribute("aria-selected"), "true");
      assert.equal(await page.locator("textarea.source-text").inputValue(), sampleText("wire.md"));
    }));

  test("what is too large for a link says so; a broken link says so", () =>
    open(async ({ page }, server) => {
      const noise = Array.from({ length: 30_000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36));
      await page.locator("textarea.source-text").fill(`<p>${noise.join(" ")}</p>`);
      await page.getByRole("button", { name: "Share" }).click();
      await page.getByText("too large for a link").waitFor();
      await page.goto("about:blank");
      await page.goto(`${server.url}#s=AAAA`);
      await page.getByText("damaged or incomplete").waitFor();
    }));

  test(`a narrow screen makes the source a view of its own (${name})`, () =>
    open(
      async (demo) => {
        await demo.sample("editorial.md");
        await demo.article();
        await demo.view("structure");
        await demo.page.locator(".outline button:enabled").nth(2).click();
        assert.equal(await demo.page.locator("#tab-source").getAttribute("aria-selected"), "true");
        assert.ok((await selection(demo.page)).length > 0);
      },
      { viewport: { width: 390, height: 800 } },
    ));
});
