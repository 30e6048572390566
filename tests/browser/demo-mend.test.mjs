// Mending what the parser got wrong, where it stands.
import { findViolations } from "./support/axe.mjs";
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";

const left = "Recevez chaque samedi";
const kept = "La métropole, d’abord inquiète";

inDemo("mending an article", (open) => {
  const opened = async (demo) => {
    await demo.sample("page.html");
    const article = await demo.article();
    await article.locator(".gap").first().waitFor({ state: "attached" });
    return article;
  };
  /** The mark behind which a part is, opened. */
  const part = async (article, words) => {
    const marks = article.locator(".gap-mark");
    for (let index = 0; index < (await marks.count()); index += 1) {
      await marks.nth(index).click();
      const found = article.locator(".gap").nth(index).locator(".gap-part", { hasText: words });
      if ((await found.count()) > 0) return found;
      await marks.nth(index).click();
    }
    return assert.fail(`no mark of “${words}”`);
  };

  test("a mark says what was left out and why, and puts it back where it stood", () =>
    open(async (demo) => {
      const { page } = demo;
      const article = await opened(demo);
      const content = article.locator(".content");
      const before = await content.locator("> p").allTextContents();
      const ad = await part(article, "Publicité");
      assert.match(await ad.locator(".why").textContent(), /Advertisement/);
      await ad.getByRole("button", { name: "Put it back" }).click();
      const back = content.locator("> p", { hasText: "Publicité" });
      await back.waitFor();
      const next = await back.evaluate((element) => {
        let following = element.nextElementSibling;
        while (following.matches(".gap, .leave")) following = following.nextElementSibling;
        return following.textContent;
      });
      assert.ok(next.startsWith(kept), next);
      assert.match(await demo.code("markdown"), /\n\nPublicité\n\nLa métropole/);
      assert.match(await demo.code("html"), /<p>Publicité<\/p>\n<p>La métropole/);
      await demo.view("reader");
      await page.locator("lisible-reader .mend-undo").click();
      await back.waitFor({ state: "detached" });
      assert.deepEqual(await content.locator("> p").allTextContents(), before);
    }));

  test("a block is left out by the button beside it, and comes back from its mark", () =>
    open(async (demo) => {
      const { page } = demo;
      const article = await opened(demo);
      await page.getByRole("button", { name: "Correct the article" }).click();
      await page.getByRole("button", { name: /^Leave this out: La métropole/ }).click();
      const block = article.locator(".content > p", { hasText: kept });
      await block.waitFor({ state: "detached" });
      assert.ok(!(await demo.code("text")).includes(kept));
      assert.ok(
        JSON.parse(await demo.code("json")).removed.some(({ text }) => text.includes(kept)),
      );
      await demo.view("reader");
      const gone = await part(article, kept);
      await gone.getByRole("button", { name: "Put it back" }).click();
      await block.waitFor();
      await page.getByRole("button", { name: "Done correcting" }).click();
      assert.equal(await article.locator(".leave").count(), 0);
    }));

  test("by the keyboard alone, and in the script that was chosen", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      const article = await demo.article();
      await article.locator(".gap").first().waitFor({ state: "attached" });
      await page.keyboard.press("c");
      await article.locator("h1", { hasText: "舊鹽倉" }).waitFor();
      await article.locator(".gap-mark").last().focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await article.locator(".content > p", { hasText: /^分享/ }).waitFor();
      await article.locator("h1", { hasText: "舊鹽倉" }).waitFor();
      const undo = page.locator("lisible-reader .mend-undo");
      assert.ok(await undo.evaluate((element) => element.getRootNode().activeElement === element));
      await page.keyboard.press("Enter");
      await article.locator(".content > p", { hasText: /^分享/ }).waitFor({ state: "detached" });
    }));

  test("a reload keeps what was done", () =>
    open(async (demo) => {
      const { page } = demo;
      const article = await opened(demo);
      const ad = await part(article, "Publicité");
      await ad.getByRole("button", { name: "Put it back" }).click();
      const back = article.locator(".content > p", { hasText: "Publicité" });
      await back.waitFor();
      await page.waitForFunction(() => sessionStorage.getItem("lisible:visit")?.includes('"act"'));
      await page.reload();
      await back.waitFor();
    }));

  test("as a rule it holds for the whole site, and stands in the rules editor", () =>
    open(async (demo) => {
      const { page } = demo;
      const source = sampleText("page.html").replaceAll(
        "{{site}}",
        "https://gazette-du-nord.example/",
      );
      await page.locator("textarea.source-text").fill(source);
      const article = await demo.article();
      await article.locator(".gap").first().waitFor({ state: "attached" });
      const letter = await part(article, left);
      await letter.getByRole("button", { name: "Put it back" }).click();
      const content = article.locator(".content");
      await content.locator("> p", { hasText: left }).waitFor();
      await page.getByRole("button", { name: "Always on gazette-du-nord.example" }).click();
      await page.locator("lisible-reader .mend-bar", { hasText: "From now on" }).waitFor();
      const rules = JSON.parse(await page.locator(".rules textarea").inputValue());
      assert.deepEqual(rules, [
        {
          id: "gazette-du-nord.example",
          hosts: ["gazette-du-nord.example"],
          mend: [{ act: "back", selector: "div.newsletter" }],
        },
      ]);
      await page.getByText("In force").waitFor();
      const other = source
        .replaceAll("Roubaix", "Tourcoing")
        .replace("Recevez chaque samedi", "Lisez chaque dimanche");
      await page.locator("textarea.source-text").fill(other);
      await article.locator("h1", { hasText: "Tourcoing" }).waitFor();
      await content.locator("> p", { hasText: "Lisez chaque dimanche" }).waitFor();
      await page.locator(".rules textarea").fill('[{ "id": "x", "mend": [{ "act": "away" }] }]');
      await page.locator("#rules-problem", { hasText: "mend[0]" }).waitFor();
      await page.getByRole("button", { name: "Remove" }).click();
      await content.locator("> p", { hasText: "Lisez" }).waitFor({ state: "detached" });
    }));

  test("axe-core finds nothing in it, and on a phone nothing runs over the edge", () =>
    open(
      async (demo) => {
        const { page } = demo;
        const article = await opened(demo);
        await page.getByRole("button", { name: "Correct the article" }).click();
        const ad = await part(article, "Publicité");
        assert.deepEqual(await page.evaluate(`(${findViolations})()`), []);
        await ad.getByRole("button", { name: "Put it back" }).click();
        await page.locator("lisible-reader .mend-undo").waitFor();
        assert.deepEqual(await page.evaluate(`(${findViolations})()`), []);
        const reach = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(reach <= 390, String(reach));
      },
      { bypassCSP: true, reducedMotion: "reduce", viewport: { width: 390, height: 800 } },
    ));
});
