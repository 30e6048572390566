// Draws the icons from icons/lisible.svg with the installed Chromium.
// Usage: node www/extension/build/icons.mjs (after a change of the drawing; the PNGs are committed)
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { ensureBrowsers } from "../../../scripts/browsers.mjs";

const folder = new URL("../icons/", import.meta.url);
const drawing = await readFile(new URL("lisible.svg", folder), "utf8");
const { chromium: executablePath } = await ensureBrowsers();
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(new URL(`${size}.png`, folder), png);
}
await browser.close();
