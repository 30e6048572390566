// What goes in: paste, typing, drop, files, samples, large texts.
import { serve } from "../../scripts/lib/serve.mjs";
import { assert, dist, inDemo, sampleText, test } from "./support/demo.mjs";

const headline = "旧盐仓变身图书馆：一座港城与它的“纸上记忆”";

inDemo("the demo's input", (open) => {
  test("a paste shows the article at once", () =>
    open(async (demo) => {
      await demo.paste(sampleText("editorial.md"));
      assert.equal(await demo.title(), headline);
      const status = demo.page.locator(".status");
      await demo.page.locator(".status .item", { hasText: "characters" }).waitFor();
      assert.match(await status.textContent(), /ms.*in.*out.*characters.*parser \d+\.\d+\.\d+/s);
    }));

  test("typing parses after a pause, and the last text wins", () =>
    open(async ({ page }) => {
      const source = page.locator("textarea.source-text");
      await source.fill(
        "<article><h1>Un titre</h1><p>Une phrase assez longue pour être lue.</p></article>",
      );
      const content = page.locator("lisible-reader .content");
      await content.getByText("Une phrase assez longue").waitFor();
      await source.press("ControlOrMeta+End");
      await source.pressSequentially("<p>Et une deuxième phrase, tapée ensuite.</p>", { delay: 5 });
      await content.getByText("Et une deuxième phrase").waitFor();
    }));

  test("before the first byte of the parser has come, the page says that it waits for it", async () => {
    let release;
    const held = new Promise((done) => {
      release = done;
    });
    const server = await serve(dist, { before: (path) => path.endsWith(".wasm") && held });
    try {
      await open(async ({ page }) => {
        await page.goto(server.url);
        await page
          .locator("textarea.source-text")
          .fill(
            "<article><h1>Un titre</h1><p>Une phrase assez longue pour être lue.</p></article>",
          );
        await page.locator(".activity [role=status]", { hasText: "Loading the parser…" }).waitFor();
        release();
        await page.locator("lisible-reader .content", { hasText: "Une phrase assez" }).waitFor();
        await page.locator(".activity.idle").waitFor({ state: "attached" });
      });
    } finally {
      release();
      await server.close();
    }
  });

  test("a dropped file is read", () =>
    open(async (demo) => {
      await demo.page.evaluate((text) => {
        const data = new DataTransfer();
        data.items.add(new File([text], "item.md", { type: "text/markdown" }));
        const event = (type) =>
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event("dragover"));
        document.body.dispatchEvent(event("drop"));
      }, sampleText("wire.md"));
      assert.match(await demo.title(), /^智利高山天文台启用新镜/);
      await demo.page.getByText("File: item.md").waitFor();
    }));

  test("dropped text is taken", () =>
    open(async (demo) => {
      await demo.page.evaluate((text) => {
        const data = new DataTransfer();
        data.setData("text/plain", text);
        document.body.dispatchEvent(
          new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }, sampleText("editorial.md"));
      assert.equal(await demo.title(), headline);
    }));

  test("a chosen file is read in its declared encoding", () =>
    open(async (demo) => {
      const html =
        '<meta charset="gbk"><article><h1>X</h1><p>X, and some words after it.</p></article>';
      // 中文 in GBK.
      const bytes = Buffer.concat(
        html
          .split("X")
          .flatMap((part) => [Buffer.from(part), Buffer.from([0xd6, 0xd0, 0xce, 0xc4])]),
      ).subarray(0, -4);
      await demo.page
        .locator("input[type=file]")
        .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: bytes });
      await (await demo.article()).locator(".content").getByText("中文, and some words").waitFor();
    }));

  for (const file of [
    "editorial.md",
    "wire.md",
    "taiwan.md",
    "welle.md",
    "times.md",
    "voice.md",
    "persian.html",
    "page.html",
    "hostile.html",
  ]) {
    test(`the sample ${file} opens in the reader`, () =>
      open(async (demo) => {
        await demo.sample(file);
        assert.ok((await demo.title()).length > 5);
        assert.ok((await demo.page.locator("lisible-reader .content p").count()) >= 3);
      }));
  }

  const sentence = "很长的一段文字，".repeat(40);
  for (const [what, text] of [
    ["page", `<article><h1>很长</h1>${`<p>${sentence}</p>`.repeat(4000)}</article>`],
    // Made into HTML before the parser gets it: nothing runs yet that could be ended.
    ["Markdown", `# 很长\n\n${`${sentence}\n\n`.repeat(4000)}`],
  ]) {
    test(`a large text (${what}) shows progress, keeps the page alive and can be stopped`, () =>
      open(async (demo) => {
        const { page } = demo;
        // With the parser at hand, it is parsed as soon as it is read.
        await page.evaluate(() => document.querySelector("lisible-demo").session.warm());
        // Pressed by the page itself, at once: parsing takes a second, which may be over before a test has looked.
        await page.evaluate(() => {
          const watch = new MutationObserver(() => {
            const activity = document.querySelector(".activity");
            if (!activity?.textContent.includes("Parsing")) return;
            watch.disconnect();
            activity.querySelector("button").click();
            window.stopped = true;
          });
          watch.observe(document.body, { subtree: true, childList: true, characterData: true });
        });
        await page.locator("input[type=file]").setInputFiles({
          name: "large",
          mimeType: "text/plain",
          buffer: Buffer.from(text),
        });
        await page.waitForFunction(() => window.stopped);
        await page.locator(".activity.idle").waitFor({ state: "attached" });
        await page.getByText("too many to edit here").waitFor();
        // The parser answers one after the other: by now it would have shown what was given up.
        await page.evaluate(() => document.querySelector("lisible-demo").session.warm());
        assert.equal(await page.locator("lisible-reader").count(), 0);
        // The page goes on working with a new worker.
        await page.getByRole("button", { name: "Clear" }).click();
        await page.locator('[data-sample="wire.md"]').click();
        await page.locator("lisible-reader article h1").waitFor();
      }));
  }

  test("an empty result says so, and what to do", () =>
    open(async ({ page }) => {
      await page.locator("textarea.source-text").fill("<div> </div>");
      await page.getByText("No article was found").waitFor();
    }));

  test("too deep a page is a real error, and the next one parses", () =>
    open(async (demo) => {
      await demo.page.locator("textarea.source-text").fill("<div>".repeat(60_000));
      const failure = demo.page.locator(".failure, .empty");
      await failure.first().waitFor();
      await demo.page.locator("textarea.source-text").fill(sampleText("wire.md"));
      assert.match(await demo.title(), /天文台/);
    }));
});
