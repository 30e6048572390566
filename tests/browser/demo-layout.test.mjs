// Where things stand: narrow screens, fingers, late pictures, very long articles.
import { assert, inDemo, test } from "./support/demo.mjs";
import { scenes } from "./support/demo-scenes.mjs";
import { holds, printed } from "./support/pdf.mjs";

/** The controls on show that are lower than a finger needs, each by its name. */
const lowControls = (page) =>
  page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll("*")].map((node) => node.shadowRoot)];
    const controls = roots
      .filter(Boolean)
      .flatMap((root) => [
        ...root.querySelectorAll("button, select, summary, .file, input[type=url]"),
      ]);
    return controls
      .filter((control) => control.checkVisibility() && control.offsetHeight < 44)
      .map((control) => `${control.localName}.${control.className} ${control.offsetHeight}`);
  });

/** The choices and buttons of the open panel whose words are cut off, or that stand outside of what holds them. */
const cutOff = (page) =>
  page.evaluate(() => {
    const root = document.querySelector("lisible-reader").shadowRoot;
    const panel = [...root.querySelectorAll(".panel")].find((each) => each.checkVisibility());
    return [...panel.querySelectorAll(".segments > *, button")]
      .filter((choice) => {
        const own = choice.getBoundingClientRect();
        const around = choice.parentElement.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(choice);
        const text = words.getBoundingClientRect();
        const within = (box) =>
          box.left >= around.left - 1 &&
          box.right <= around.right + 1 &&
          box.bottom <= around.bottom + 1;
        return (
          !within(own) || !within(text) || text.right > own.right + 1 || text.left < own.left - 1
        );
      })
      .map((choice) => choice.textContent.trim());
  });

const looked = [
  "start",
  "page",
  "structure",
  "removed",
  "json",
  "mend",
  "mended",
  "pairs",
  "explained",
  "appearance",
  "export",
  "item",
  "contents",
  "rules",
  "error",
  "empty",
  "tables",
  "long-title",
  "doubtful",
];

inDemo("the demo's layout", (open, name) => {
  for (const locale of ["fr-FR", "en-GB", "zh-CN"]) {
    test(`every choice of the panels is whole in ${locale}`, () =>
      open(
        async (demo) => {
          for (const width of [390, 320]) {
            await demo.page.setViewportSize({ width, height: 844 });
            for (const scene of ["appearance", "export"]) {
              await demo.clear();
              await scenes[scene](demo);
              assert.deepEqual(await cutOff(demo.page), [], `${scene} at ${width} px`);
            }
          }
        },
        { locale, viewport: { width: 390, height: 844 } },
      ));
  }

  for (const [locale, width] of [
    ["fr-FR", 320],
    ["zh-TW", 390],
  ]) {
    test(`${width} pixels in ${locale}: nothing runs over the edge, everything fits a finger`, () =>
      open(
        async (demo) => {
          for (const scene of looked) {
            await demo.clear();
            await scenes[scene](demo);
            const reach = await demo.page.evaluate(() => document.documentElement.scrollWidth);
            assert.ok(reach <= width, `${scene}: ${reach}`);
            assert.deepEqual(await lowControls(demo.page), [], scene);
          }
        },
        { locale, viewport: { width, height: 700 } },
      ));
  }

  for (const width of [320, 390]) {
    test(`${width} pixels: the tools of a feed's item stand in order, and leave on the way down`, () =>
      open(
        async (demo) => {
          const { page } = demo;
          await scenes.item(demo);
          const bar = page.locator("lisible-reader .toolbar");
          await page.locator("lisible-reader .tool.mend").waitFor();
          const rows = await bar.evaluate((strip) => {
            const steps = [...strip.getRootNode().host.querySelectorAll(".steps button")];
            const tools = [...strip.querySelectorAll("button")];
            return [steps, tools].map((group) => {
              const seen = group.filter((tool) => tool.checkVisibility());
              const middles = seen.map((tool) => {
                const { top, bottom } = tool.getBoundingClientRect();
                return Math.round((top + bottom) / 16);
              });
              return [...new Set(middles)];
            });
          });
          const [steps, tools] = rows;
          assert.deepEqual([steps.length, tools.length], [1, 1]);
          // Eight tools that a finger can meet are wider than 320 pixels.
          if (width > 360) assert.deepEqual(steps, tools);
          assert.equal(await page.locator("lisible-reader .tool.help").isVisible(), false);
          const tabs = page.locator(".result-head");
          const hidden = async (wanted) => {
            for (let tries = 50; tries > 0; tries--) {
              const [above, below] = await Promise.all([tabs.boundingBox(), bar.boundingBox()]);
              const away = below.y + below.height < above.y + above.height + 5;
              if (away === wanted) return;
              await page.waitForTimeout(40);
            }
            assert.fail(wanted ? "the toolbar stays" : "the toolbar stays away");
          };
          await hidden(false);
          await page.evaluate(() => scrollTo(0, 400));
          await hidden(true);
          await page.evaluate(() => scrollTo(0, 330));
          await hidden(false);
          await page.evaluate(() => scrollTo(0, 430));
          await hidden(true);
          // By the keyboard it is reached all the same.
          await page.evaluate(() => {
            const { shadowRoot } = document.querySelector("lisible-reader");
            shadowRoot.querySelector(".tool.mend").focus({ preventScroll: true });
          });
          await hidden(false);
        },
        { viewport: { width, height: 700 } },
      ));
  }

  test("in a wide table no figure and no name of a place is broken over lines", () =>
    open(
      async (demo) => {
        await scenes.tables(demo);
        const table = demo.page.locator("lisible-reader .table").first();
        const lines = await table.locator("td, th").evaluateAll((cells) =>
          cells.map((cell) => {
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
          }),
        );
        assert.equal(Math.max(...lines), 1);
        assert.ok(await table.evaluate((box) => box.scrollWidth > box.clientWidth));
      },
      { viewport: { width: 390, height: 800 } },
    ));

  test("a picture that comes late moves no text, whether its size is known or not", () =>
    open(async (demo) => {
      const { page } = demo;
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="900"/>';
      let release;
      const held = new Promise((done) => {
        release = done;
      });
      await page.route("https://pictures.example/**", async (route) => {
        await held;
        await route.fulfill({ contentType: "image/svg+xml", body: svg });
      });
      const text =
        "<p>Un paragraphe assez long pour que la page soit un article, et pas une légende.</p>";
      await page
        .locator("textarea.source-text")
        .fill(
          `<article><h1>Une photo tardive</h1>${text}<img src="https://pictures.example/a.svg">${text}<img src="https://pictures.example/b.svg" width="800" height="450">${text}</article>`,
        );
      const article = await demo.article();
      await page.keyboard.press("Escape");
      await page.locator("lisible-reader .notice button").click();
      const places = () =>
        article
          .locator(".content > *")
          .evaluateAll((blocks) => blocks.map((block) => block.offsetTop));
      const before = await places();
      assert.ok(before.length >= 5);
      release();
      await article.locator("img").evaluateAll((pictures) =>
        Promise.all(
          pictures.map((picture) => {
            picture.loading = "eager";
            return picture.decode();
          }),
        ),
      );
      assert.deepEqual(await places(), before);
    }));

  test("of a very long article, what is far below is laid out late, found and printed", () =>
    open(async (demo) => {
      const { page } = demo;
      const paragraphs = Array.from(
        { length: 300 },
        (_, index) => `<p>第${index + 1}封信到了，邮差说山路上还有雪，下一封要等到月底才会来。</p>`,
      );
      await page
        .locator("textarea.source-text")
        .fill(`<article><h1>三百封信</h1>${paragraphs.join("")}</article>`);
      const last = (await demo.article()).locator(".content > p").last();
      assert.equal(
        await last.evaluate((block) => getComputedStyle(block).contentVisibility),
        "auto",
      );
      await last.scrollIntoViewIfNeeded();
      assert.ok(await last.isVisible());
      const { text } = await printed(page, name);
      assert.ok(holds(text, "第300封信到了"));
      assert.ok(holds(text, "第150封信到了"));
    }));
});
