// Long articles of the archive, where it is at hand, and how the demo is told to show one.
import { existsSync } from "node:fs";
import { archived, articles } from "../../corpus/support/corpus.mjs";

export const isAtHand = existsSync(archived);

const isChinese = ({ article }) => /^zh/.test(article.lang ?? "");
const isForeign = ({ article }) => article.lang !== null && !/^(?:zh|ja|ko)/.test(article.lang);

/** So many, from all over the list. */
const spread = (list, count) =>
  Array.from({ length: Math.min(count, list.length) }, (_, index) =>
    list.at(Math.floor((index * list.length) / Math.min(count, list.length))),
  );
const long = () => articles().filter(({ article }) => article.body.length >= 6);

export const chinese = (count) => spread(long().filter(isChinese), count);

/** In languages that are set neither in Chinese faces nor in related ones. */
export const foreign = (count) => spread(long().filter(isForeign), count);

/** Shows a text in the demo and waits until its lines stand. */
export async function show(page, text) {
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
