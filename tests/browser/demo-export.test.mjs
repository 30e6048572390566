// What one takes away: copies, files, books.
import { unzipSync } from "fflate";
import { assert, inDemo, sampleText, test } from "./support/demo.mjs";

const panel = "[data-disclosure=export] > button";

/**
 * Keeps what is saved and what is copied: Firefox tells nothing of downloads over WebDriver BiDi, and gives no test the
 * clipboard.
 */
async function watch(page) {
  await page.evaluate(() => {
    window.saved = [];
    window.copied = [];
    const make = URL.createObjectURL;
    let blob;
    URL.createObjectURL = (made) => {
      blob = made;
      return make.call(URL, made);
    };
    HTMLAnchorElement.prototype.click = function click() {
      const { download } = this;
      const bytes = blob.arrayBuffer().then((buffer) => [...new Uint8Array(buffer)]);
      window.saved.push(bytes.then((found) => ({ name: download, bytes: found })));
    };
    navigator.clipboard.writeText = async (text) => void window.copied.push(text);
    navigator.clipboard.write = async ([item]) =>
      void window.copied.push(await (await item.getType("text/html")).text());
  });
}

async function lastSaved(page, count) {
  await page.waitForFunction((wanted) => window.saved.length === wanted, count);
  const { name, bytes } = await page.evaluate((index) => window.saved[index], count - 1);
  const file = Uint8Array.from(bytes);
  return { name, file, text: new TextDecoder().decode(file) };
}

async function save(demo, label) {
  const { page } = demo;
  const before = await page.evaluate(() => window.saved.length);
  await page.locator(panel).click();
  await page.getByRole("button", { name: `Save as ${label}` }).click();
  return lastSaved(page, before + 1);
}

async function copy({ page }, name) {
  const before = await page.evaluate(() => window.copied.length);
  await page.locator(panel).click();
  await page.getByRole("button", { name }).click();
  // The toast of the copy before still stands there: only the clipboard says that this one is done.
  await page.waitForFunction((count) => window.copied.length > count, before);
  await page.locator("lisible-reader .toast", { hasText: "copied" }).waitFor();
  return page.evaluate(() => window.copied.at(-1));
}

/** What must come back: headline, time, and each block of the text. */
async function parts(demo) {
  const article = await demo.article();
  const blocks = article.locator(".content :is(p, h2, h3, li, td, th):not(figure *)");
  return {
    title: await demo.title(),
    time: await article.locator("time").first().getAttribute("datetime"),
    blocks: (await blocks.allTextContents()).map((text) => text.trim()),
  };
}

function asText({ blocks, ...rest }) {
  return { ...rest, text: blocks.join("").replace(/\s+/g, "") };
}

inDemo("what one takes away", (open) => {
  const title = "智利高山天文台启用新镜 首夜捕捉到双星掩食";

  test("each file is whole: headline, byline, date, picture and source", () =>
    open(async (demo) => {
      const { page } = demo;
      await watch(page);
      await demo.sample("wire.md");
      await demo.article();
      const markdown = await save(demo, "Markdown");
      assert.equal(markdown.name, `${title}.md`);
      assert.match(markdown.text, /^---\ntitle: ".*"\ndate: 2020-12-10T07:05:00\+01:00\n/);
      const html = await save(demo, "HTML");
      assert.equal(html.name, `${title}.html`);
      assert.match(html.text, /^<!doctype html>\n<html lang="zh-Hans">/);
      assert.ok(html.text.includes(`<title>${title}</title>`));
      const text = await save(demo, "Plain text");
      assert.match(
        text.text,
        /^智利.*\nAFP · 法国国际广播电台 · 2020-12-10 07:05 \(UTC\+01:00\)\n\n/,
      );
      const json = await save(demo, "JSON");
      assert.equal(JSON.parse(json.text).title, title);
    }));

  test("what was saved and copied opens again as the same article", () =>
    open(async (demo) => {
      const { page } = demo;
      await watch(page);
      for (const file of ["wire.md", "page.html"]) {
        await demo.sample(file);
        const shown = await parts(demo);
        const saved = new Map();
        for (const label of ["HTML", "Markdown", "Plain text", "JSON"]) {
          saved.set(label, (await save(demo, label)).text);
        }
        saved.set("copied HTML", await copy(demo, "Copy as HTML"));
        for (const [label, text] of saved) {
          await page.getByRole("button", { name: "Clear" }).click();
          await page.locator("textarea.source-text").fill(text);
          const again = await parts(demo);
          // A text has no lists, headings and tables.
          const same = label === "Plain text" ? [shown, again].map(asText) : [shown, again];
          assert.deepEqual(same[1], same[0], `${file} as ${label}`);
        }
      }
    }));

  test("pictures go into the file when that is asked, and the choice is remembered", () =>
    open(async (demo) => {
      const { page } = demo;
      await watch(page);
      await demo.sample("editorial.md");
      await demo.article();
      assert.doesNotMatch((await save(demo, "HTML")).text, /data:image/);
      await page.locator(panel).click();
      await page.getByLabel("HTML with its pictures inside").check();
      await page.getByLabel("Markdown with front matter").uncheck();
      await page.locator(panel).click();
      assert.match((await save(demo, "HTML")).text, /<img src="data:image\/webp;base64,/);
      assert.match((await save(demo, "Markdown")).text, /^# 旧盐仓/);
      assert.match(await demo.code("markdown"), /^# 旧盐仓/);
      await page.reload();
      await demo.sample("editorial.md");
      await demo.article();
      await page.locator(panel).click();
      assert.ok(await page.getByLabel("HTML with its pictures inside").isChecked());
    }));

  test("an article and a whole feed are books", () =>
    open(async (demo) => {
      const { page } = demo;
      await watch(page);
      await demo.sample("editorial.md");
      await demo.article();
      const { name, file } = await save(demo, "EPUB");
      assert.match(name, /\.epub$/);
      const book = unzipSync(file);
      const opf = new TextDecoder().decode(book["EPUB/package.opf"]);
      assert.match(opf, /media-type="image\/jpeg" properties="cover-image"/);
      assert.deepEqual([...book["EPUB/picture-1.jpg"].subarray(0, 2)], [0xff, 0xd8]);
      await page.reload();
      await watch(page);
      await demo.sample("feed.xml");
      await page.getByRole("button", { name: "Save all as EPUB" }).click();
      const whole = unzipSync((await lastSaved(page, 1)).file);
      assert.ok("EPUB/chapter-6.xhtml" in whole);
    }));

  test("what makes books comes when one is wanted, and where it does not come that is said", () =>
    // A service worker's own requests pass by what a test puts in the way.
    open(
      async (demo) => {
        const { page } = demo;
        const asked = [];
        let cut = true;
        await page.route("**/assets/book-*", (route) => {
          asked.push(route.request().url());
          return cut ? route.abort() : route.continue();
        });
        await watch(page);
        await demo.sample("feed.xml");
        const saveAll = page.getByRole("button", { name: "Save all as EPUB" });
        await saveAll.waitFor();
        assert.equal(asked.length, 0);
        await saveAll.click();
        await page.locator(".toast", { hasText: "The file could not be made" }).first().waitFor();
        cut = false;
        // Firefox keeps in mind, until the page is loaded anew, that a script did not come.
        await page.reload();
        await watch(page);
        await demo.sample("wire.md");
        await demo.article();
        assert.match((await save(demo, "EPUB")).name, /\.epub$/);
        assert.ok(asked.length > 0);
      },
      { serviceWorkers: "block" },
    ));

  test("copies are whole, and so are citation and link", () =>
    open(async (demo) => {
      await watch(demo.page);
      await demo.sample("wire.md");
      await demo.article();
      assert.match(await copy(demo, "Copy as Plain text"), /^智利高山天文台.*\nAFP · /);
      assert.match(await copy(demo, "Copy as HTML"), /<h1[^>]*>智利.*<time datetime="2020/s);
      assert.match(await copy(demo, "Copy as Markdown"), /^---\ntitle: /);
      assert.match(
        await copy(demo, "Copy citation"),
        /^AFP，《智利.*》，法国国际广播电台，2020-12-10。https/,
      );
      assert.match(await copy(demo, "Copy link"), /^https:\/\/www\.rfi\.fr\/cn\//);
    }));

  test("every reading key and panel works on an article without an address", () =>
    open(async (demo) => {
      await watch(demo.page);
      await demo.page
        .locator("textarea.source-text")
        .fill(sampleText("wire.md").replace(/https?:[^)\s"]+/g, ""));
      await demo.article();
      await demo.page.locator(panel).click();
      assert.ok(await demo.page.getByRole("button", { name: "Copy link" }).isDisabled());
    }));
});
