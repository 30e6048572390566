// How Chinese lines and foreign faces stand: 60 Chinese articles of the archive at two widths, 30 foreign ones with a
// Chinese interface, in both browsers. Usage: npm run bench:type [-- chromium|firefox]

import { launch, serve, withPage } from "../tests/browser/support/browsers.mjs";
import { dist } from "../tests/browser/support/demo.mjs";
import { bodyFaces, widestGap } from "../tests/browser/support/lines.mjs";
import { articles } from "../tests/corpus/support/corpus.mjs";

const browsers = process.argv[2] ? [process.argv[2]] : ["chromium", "firefox"];
const CHINESE = 60;
const FOREIGN = 30;
/** The widest distance of two characters in a line, in em. */
const LIMIT = 1.2;
const CHINESE_FACE = /CJK|Song|Kai|Fang|SimSun|PingFang|YaHei|JhengHei|Han S/i;

/** So many, from all over the list. */
const spread = (list, count) =>
  Array.from({ length: Math.min(count, list.length) }, (_, index) =>
    list.at(Math.floor((index * list.length) / Math.min(count, list.length))),
  );
const long = articles().filter(({ article }) => article.body.length >= 6);
const isChinese = ({ article }) => /^zh/.test(article.lang ?? "");
const isForeign = ({ article }) => article.lang !== null && !/^(?:zh|ja|ko)/.test(article.lang);
const chinese = spread(long.filter(isChinese), CHINESE);
const foreign = spread(long.filter(isForeign), FOREIGN);

async function show(page, text) {
  // On a phone the source is a view of its own.
  const isNarrow = await page.locator("#tab-source").isVisible();
  if (isNarrow) await page.click("#tab-source");
  await page.evaluate(() => {
    window.shownOnce = false;
    document.addEventListener("lisible-shown", () => (window.shownOnce = true), { once: true });
  });
  await page.locator("textarea.source-text").evaluate((area, value) => {
    area.value = value;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  if (isNarrow) await page.click("#tab-reader");
  await page.waitForFunction(() => window.shownOnce);
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** The faces that the glyphs of the body were taken from; only Chromium tells. */
async function glyphFaces(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("DOM.enable");
  await devtools.send("CSS.enable");
  const { result } = await devtools.send("Runtime.evaluate", {
    expression: `document.querySelector("lisible-reader").shadowRoot.querySelector(".content")`,
  });
  const { nodeId } = await devtools
    .send("DOM.getDocument", { depth: 0 })
    .then(() => devtools.send("DOM.requestNode", { objectId: result.objectId }));
  const { fonts } = await devtools.send("CSS.getPlatformFontsForNode", { nodeId });
  await devtools.detach();
  return fonts.map(({ familyName }) => familyName).join(" | ");
}

let good = true;
const server = await serve(dist);
for (const name of browsers) {
  const browser = await launch(name);
  for (const width of [390, 1280]) {
    const gaps = [];
    await withPage(
      browser,
      async (page) => {
        await page.goto(server.url);
        for (const { id, text } of chinese) {
          await show(page, text);
          const { gap, text: where } = await page.evaluate(`(${widestGap})()`);
          gaps.push({ id, gap, where });
        }
      },
      { viewport: { width, height: 844 }, locale: "zh-CN" },
    );
    const widest = gaps.toSorted((a, b) => b.gap - a.gap);
    const over = widest.filter(({ gap }) => gap > LIMIT);
    good &&= over.length === 0;
    console.log(
      `${name} ${width} px: ${gaps.length} articles, widest ${widest[0].gap.toFixed(2)} em, ${over.length} over ${LIMIT}`,
    );
    for (const { id, gap, where } of over.slice(0, 5))
      console.log(`  ${gap.toFixed(2)} ${id} ${where}`);
  }
  const faults = [];
  await withPage(
    browser,
    async (page) => {
      await page.goto(server.url);
      await page.locator("textarea.source-text").waitFor();
      for (const { id, text, article } of foreign) {
        await show(page, text);
        const asked = await page.evaluate(`(${bodyFaces})()`);
        const used = name === "chromium" ? await glyphFaces(page) : "";
        if (CHINESE_FACE.test(`${asked} ${used}`))
          faults.push(`${id} ${article.lang} ${used || asked}`);
      }
    },
    { viewport: { width: 1280, height: 844 }, locale: "zh-CN" },
  );
  good &&= faults.length === 0;
  console.log(`${name}: ${foreign.length} foreign articles, ${faults.length} with a Chinese face`);
  for (const fault of faults) console.log(`  ${fault}`);
  await browser.close();
}
await server.close();
process.exitCode = good ? 0 : 1;
