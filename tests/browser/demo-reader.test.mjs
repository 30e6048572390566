// The reader: typography, preferences, Chinese scripts, pictures, keyboard, export.
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";

const style = (locator, property) =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

inDemo("the reader", (open) => {
  test("Chinese paragraphs stand two characters in, leads and short ones do not", () =>
    open(async (demo) => {
      await demo.sample("editorial.md");
      const article = await demo.article();
      const paragraph = article.locator(".content > p:not(.lead)").first();
      const size = Number.parseFloat(await style(paragraph, "font-size"));
      assert.equal(Number.parseFloat(await style(paragraph, "text-indent")), 2 * size);
      assert.equal(Number.parseFloat(await style(article.locator("p.lead"), "text-indent")), 0);
      const leading = Number.parseFloat(await style(paragraph, "line-height")) / size;
      assert.ok(Math.abs(leading - 1.8) < 0.02, String(leading));
      assert.equal(await style(paragraph, "line-break"), "strict");
    }));

  test("Persian runs from right to left", () =>
    open(async (demo) => {
      await demo.sample("persian.html");
      const article = await demo.article();
      assert.equal(await article.getAttribute("dir"), "rtl");
      assert.equal(await article.getAttribute("lang"), "fa");
      assert.equal(await style(article.locator(".content p").first(), "direction"), "rtl");
    }));

  test("preferences act, and are remembered", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      const content = (await demo.article()).locator(".content");
      const before = Number.parseFloat(await style(content, "font-size"));
      await demo.choose("typeface", "sans");
      await demo.choose("leading", "loose");
      await demo.choose("measure", "narrow");
      await page.keyboard.press("+");
      await demo.choose("theme", "sepia");
      const check = async () => {
        const shown = (await demo.article()).locator(".content");
        // The article may be there a moment before its style is.
        while (Number.parseFloat(await style(shown, "font-size")) <= before) await pause(50);
        assert.doesNotMatch(await style(shown, "font-family"), /Serif CJK SC"/);
        const reader = page.locator("lisible-reader");
        assert.equal(await reader.getAttribute("data-theme"), "sepia");
        assert.equal(await reader.getAttribute("data-measure"), "narrow");
        assert.equal(await style(reader, "background-color"), "rgb(245, 234, 215)");
      };
      await check();
      await page.reload();
      await demo.sample("editorial.md");
      await check();
    }));

  test("the interface speaks four languages, by the browser and by hand", async () => {
    const words = { en: "Reader", fr: "Lecture", "zh-Hans": "阅读", "zh-Hant": "閱讀" };
    for (const [locale, tag] of [
      ["fr-FR", "fr"],
      ["zh-TW", "zh-Hant"],
      ["zh-CN", "zh-Hans"],
      ["de-DE", "en"],
    ]) {
      await open(
        async ({ page }) => {
          assert.equal((await page.locator("#tab-reader").textContent()).trim(), words[tag]);
          assert.equal(await page.locator("html").getAttribute("lang"), tag);
        },
        { locale },
      );
    }
    await open(async (demo) => {
      await demo.sample("editorial.md");
      await demo.article();
      for (const [tag, word] of Object.entries(words)) {
        await demo.page.locator("select.language").selectOption(tag);
        await demo.page.locator("#tab-reader", { hasText: word }).waitFor();
        assert.equal(await demo.page.locator("lisible-reader").getAttribute("lang"), tag);
      }
      await demo.page.reload();
      await demo.page.locator("#tab-reader", { hasText: words["zh-Hant"] }).waitFor();
    });
  });

  test("the date is on the publisher's clock, the reader's own is at hand", () =>
    open(
      async (demo) => {
        await demo.sample("editorial.md");
        const time = (await demo.article()).locator("time");
        assert.match(await time.textContent(), /12 mars 2024.*17:40 \(UTC\+01:00\)/);
        assert.match(await time.getAttribute("title"), /13 mars 2024.*01:40/);
      },
      { locale: "fr-FR", timezoneId: "Asia/Tokyo" },
    ));

  test("simplified becomes traditional and back; what is copied is what is shown", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      const article = await demo.article();
      const original = await article.locator(".content").textContent();
      const script = page.locator("lisible-reader button.script");
      await script.click();
      await article.locator("h1", { hasText: "舊鹽倉變身圖書館" }).waitFor();
      assert.equal(await article.getAttribute("lang"), "zh-Hant");
      assert.match(await demo.code("markdown"), /這座倉庫建於1784年/);
      const json = JSON.parse(await demo.code("json"));
      assert.equal(
        json.url,
        "https://www.rfi.fr/cn/%E6%96%87%E5%8C%96/20240312-%E6%97%A7%E7%9B%90%E4%BB%93%E5%8F%98%E8%BA%AB%E5%9B%BE%E4%B9%A6%E9%A6%86",
      );
      assert.equal(json.lang, "zh-Hant");
      await demo.view("reader");
      await script.click();
      await article.locator("h1", { hasText: "旧盐仓变身图书馆" }).waitFor();
      assert.equal(await article.locator(".content").textContent(), original);
    }));

  test("traditional becomes simplified", () =>
    open(async (demo) => {
      await demo.sample("taiwan.md");
      await demo.article();
      await demo.page.keyboard.press("c");
      await demo.page.locator("lisible-reader h1", { hasText: "坪林老茶园转作百年" }).waitFor();
    }));

  test("nothing is loaded for a conversion that nobody asked for", () =>
    open(async (demo) => {
      const asked = [];
      demo.page.on("request", (request) => asked.push(request.url()));
      await demo.sample("editorial.md");
      await demo.article();
      assert.deepEqual(
        asked.filter((url) => /cn2t|t2cn/.test(url)),
        [],
      );
    }));

  test("pictures of other sites wait for consent, and then come without a referrer", () =>
    open(async (demo) => {
      const { page } = demo;
      const seen = [];
      await page.route("https://pictures.example/**", async (route) => {
        seen.push(await route.request().allHeaders());
        const path = new URL("../../www/demo/public/samples/dome.webp", import.meta.url);
        await route.fulfill({ body: readFileSync(path), contentType: "image/webp" });
      });
      const source = sampleText("wire.md").replaceAll("{{site}}", "https://pictures.example/");
      await page.locator("textarea.source-text").fill(source);
      const article = await demo.article();
      await page.getByText("They come from pictures.example").waitFor();
      assert.equal(await article.locator("img").count(), 0);
      const frame = article.locator(".frame");
      const before = await frame.boundingBox();
      await page.getByRole("button", { name: "Load pictures" }).click();
      await article.locator("img").waitFor();
      await page.waitForFunction(() => {
        const reader = document.querySelector("lisible-reader");
        return reader.shadowRoot.querySelector(".frame img")?.naturalWidth > 0;
      });
      assert.equal(seen.length, 1);
      assert.equal(seen[0].referer, undefined);
      const after = await frame.boundingBox();
      assert.equal(after.height, before.height);
      // Consent was for this text: another one asks again.
      await page.locator("textarea.source-text").fill(source.replaceAll("智利", "秘鲁"));
      await page.locator("lisible-reader h1", { hasText: "秘鲁" }).waitFor();
      assert.equal(await article.locator("img").count(), 0);
    }));

  test("the still of a film is one of the pictures that wait, and moves nothing", () =>
    open(async (demo) => {
      const { page } = demo;
      const asked = [];
      page.on("request", (request) => {
        if (request.url().includes("pictures.example")) asked.push(request.url());
      });
      const words = "Une phrase assez longue pour être lue, et une autre encore. ".repeat(4);
      await page
        .locator("textarea.source-text")
        .fill(
          `<article><h1>Un titre</h1><p>${words}</p><video src="https://films.example/a.mp4" poster="https://pictures.example/still.webp"></video><p id="below">${words}</p></article>`,
        );
      await demo.article();
      const video = page.locator("lisible-reader video");
      await video.waitFor();
      const box = await video.boundingBox();
      assert.ok(Math.abs(box.width / box.height - 16 / 9) < 0.05);
      assert.equal(await video.getAttribute("poster"), null);
      assert.deepEqual(asked, []);
      await page.locator("lisible-reader .notice button").click();
      await page.waitForFunction(() =>
        document.querySelector("lisible-reader").shadowRoot.querySelector("video[poster]"),
      );
      assert.equal(await video.getAttribute("poster"), "https://pictures.example/still.webp");
      assert.ok(Math.abs((await video.boundingBox()).height - box.height) < 1);
    }));

  test("a picture opens large by the keyboard, zooms, and closes where it began", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("persian.html");
      const frame = (await demo.article()).locator("button.frame").first();
      await frame.focus();
      await page.keyboard.press("Enter");
      const large = page.locator("dialog.lightbox[open]");
      await large.waitFor();
      const picture = await large.locator(".stage img").elementHandle();
      /** Its width, once it is at least so wide and grows no more. */
      const width = async (least) =>
        (
          await page.waitForFunction(
            ([element, wanted]) => {
              const { width } = element.getBoundingClientRect();
              const rests = element.getAnimations().length === 0;
              return rests && width > wanted && width;
            },
            [picture, least],
          )
        ).jsonValue();
      const before = await width(0);
      await page.keyboard.press("+");
      const zoomed = await width(before * 1.3);
      await large.locator(".stage").evaluate((stage) => {
        const touch = (type, pointerId, clientX) =>
          stage.dispatchEvent(
            new PointerEvent(type, { pointerType: "touch", pointerId, clientX, clientY: 300 }),
          );
        touch("pointerdown", 1, 300);
        touch("pointerdown", 2, 400);
        touch("pointermove", 2, 450);
        touch("pointerup", 2, 450);
      });
      await width(zoomed * 1.3);
      await page.keyboard.press("Escape");
      await large.waitFor({ state: "detached" }).catch(() => {});
      assert.equal(await page.locator("dialog.lightbox[open]").count(), 0);
      assert.ok(await frame.evaluate((element) => element.getRootNode().activeElement === element));
    }));

  test("the table of contents leads to its headings", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("editorial.md");
      await demo.article();
      await page.keyboard.press("o");
      const link = page.locator("lisible-reader .contents a", { hasText: "谁来读，怎么读" });
      await link.click();
      const heading = page.locator("lisible-reader h2#section-3");
      assert.ok(
        await heading.evaluate((element) => element.getRootNode().activeElement === element),
      );
      await page.waitForFunction(
        (element) => {
          const { y } = element.getBoundingClientRect();
          return y > 60 && y < 700;
        },
        await heading.elementHandle(),
      );
    }));

  test("everything can be reached and done by the keyboard", () =>
    open(async (demo) => {
      const { page } = demo;
      const path = [];
      const focused = () =>
        page.evaluate(() => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          return (
            element?.dataset.sample ??
            element?.getAttribute("aria-label") ??
            element?.textContent?.trim() ??
            ""
          );
        });
      for (let i = 0; i < 30 && !path.includes("editorial.md"); i += 1) {
        await page.keyboard.press("Tab");
        path.push(await focused());
      }
      assert.ok(path.includes("editorial.md"), path.join(" | "));
      await page.keyboard.press("Enter");
      await demo.article();
      await page.keyboard.press("?");
      await page.getByRole("dialog", { name: "Keyboard" }).waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("2");
      await page.locator(".outline").waitFor();
      await page.keyboard.press("1");
      await page.keyboard.press("t");
      assert.equal(await page.locator("lisible-reader").getAttribute("data-theme"), "light");
      await page.locator("#tab-reader").focus();
      await page.keyboard.press("ArrowRight");
      assert.equal(await page.locator("#tab-structure").getAttribute("aria-selected"), "true");
      await page.keyboard.press("e");
      assert.ok(
        await page
          .locator("textarea.source-text")
          .evaluate((area) => area === document.activeElement),
      );
    }));

  test("shortcuts can be turned off", () =>
    open(async (demo) => {
      const { page } = demo;
      await demo.sample("wire.md");
      await demo.article();
      await page.keyboard.press("?");
      await page.locator("lisible-reader").getByLabel("Single-key shortcuts").uncheck();
      await page.keyboard.press("Escape");
      await page.keyboard.press("t");
      assert.equal(await page.locator("lisible-reader").getAttribute("data-theme"), "auto");
    }));
});
