// How Chinese lines and foreign faces stand: 60 Chinese articles of the archive at two widths, 30 foreign ones with a
// Chinese interface, in both browsers. Usage: npm run bench:type [-- chromium|firefox]

import { chinese, foreign, show } from "../tests/browser/support/archive.mjs";
import { launch, serve, withPage } from "../tests/browser/support/browsers.mjs";
import { dist } from "../tests/browser/support/demo.mjs";
import { CHINESE_FACE, glyphOrigins } from "../tests/browser/support/faces.mjs";
import { widestGap } from "../tests/browser/support/lines.mjs";

const browsers = process.argv[2] ? [process.argv[2]] : ["chromium", "firefox"];
const CHINESE = 60;
const FOREIGN = 30;
/** The widest distance of two characters in a line, in em. */
const LIMIT = 1.2;

const articles = { chinese: chinese(CHINESE), foreign: foreign(FOREIGN) };

/** The faces that the glyphs of the body were taken from, as only Chromium tells; beside what both are measured by. */
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
        for (const { id, text } of articles.chinese) {
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
      for (const { id, text, article } of articles.foreign) {
        await show(page, text);
        const { faults: found } = await page.evaluate(`(${glyphOrigins})()`);
        const used = name === "chromium" ? await glyphFaces(page) : "";
        if (found.length > 0 || CHINESE_FACE.test(used))
          faults.push(`${id} ${article.lang} ${used} ${found.slice(0, 3).join("; ")}`);
      }
    },
    { viewport: { width: 1280, height: 844 }, locale: "zh-CN" },
  );
  good &&= faults.length === 0;
  console.log(
    `${name}: ${articles.foreign.length} foreign articles, ${faults.length} with a Chinese face`,
  );
  for (const fault of faults) console.log(`  ${fault}`);
  await browser.close();
}
await server.close();
process.exitCode = good ? 0 : 1;
