// From the click to the first paragraph on a page of 500 kB, in both browsers, 20 times.
// Usage: npm run bench:extension
import { launchExtension } from "../tests/browser/support/extension.mjs";
import { serveSite } from "../tests/browser/support/extension-site.mjs";

const ROUNDS = 20;

/** One press: milliseconds to the first frame with the article, and those of the parser. */
async function round(driver, address) {
  const tab = await driver.open(address);
  await tab.waitFor(() => document.readyState === "complete");
  const pressed = await tab.press();
  await tab.waitForUrl("reader.html");
  const { shown, parse } = await tab.waitFor(() => {
    const [mark] = performance.getEntriesByName("lisible-shown");
    const [measure] = performance.getEntriesByName("lisible-parse");
    const paragraph = document
      .querySelector("lisible-reader")
      ?.shadowRoot.querySelector(".content p");
    if (!mark || !paragraph) return null;
    return { shown: performance.timeOrigin + mark.startTime, parse: measure.duration };
  });
  await tab.close();
  return { total: shown - pressed, parse };
}

function summary(times) {
  const sorted = times.map(({ total }) => total).toSorted((a, b) => a - b);
  const parse = times.map((time) => time.parse).toSorted((a, b) => a - b);
  const median = (list) =>
    (list[Math.floor((list.length - 1) / 2)] + list[Math.ceil((list.length - 1) / 2)]) / 2;
  const share = (100 * median(parse)) / median(sorted);
  return [
    `median ${median(sorted).toFixed(0)} ms`,
    `worst ${sorted.at(-1).toFixed(0)} ms`,
    `parse ${median(parse).toFixed(0)} ms (${share.toFixed(0)} %)`,
  ].join(", ");
}

const site = await serveSite();
for (const name of ["chromium", "firefox"]) {
  const driver = await launchExtension(name);
  // The first press starts the background and compiles the module: it is said apart.
  const first = await round(driver, `${site.url}/half?first`);
  const times = [];
  for (let index = 0; index < ROUNDS; index++) {
    times.push(await round(driver, `${site.url}/half?${index}`));
  }
  await driver.close();
  console.log(
    `${name}: first ${first.total.toFixed(0)} ms; then ${ROUNDS} times: ${summary(times)}`,
  );
}
await site.close();
