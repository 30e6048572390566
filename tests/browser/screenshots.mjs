// Pictures of the demo page, to be looked at. Usage: npm run screenshots   (writes .cache/screenshots;
// with --docs also the three of the README into docs/images)
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/lib/serve.mjs";
import { launch } from "./support/browsers.mjs";
import { Demo, dist } from "./support/demo.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".cache/screenshots");
const docs = join(root, "docs/images");

const start = async () => {};
const sample = (file) => async (demo) => {
  await demo.sample(file);
  await demo.article();
};
const view = (file, name) => async (demo) => {
  await sample(file)(demo);
  await demo.view(name);
};
const reading = (file) => async (demo) => {
  await sample(file)(demo);
  if (await demo.page.locator(".toggle-source").isVisible()) {
    await demo.page.locator(".toggle-source").click();
  }
};
const appearance = async (demo) => {
  await sample("editorial.md")(demo);
  await demo.page.locator("[data-disclosure=appearance] > button").click();
};
const feed = async (demo) => {
  await demo.sample("feed.xml");
  await demo.page.locator(".feed-item").first().waitFor();
};
const help = async (demo) => {
  await sample("wire.md")(demo);
  await demo.page.keyboard.press("?");
};

const scenes = {
  start,
  chinese: reading("editorial.md"),
  persian: reading("persian.html"),
  taiwan: sample("taiwan.md"),
  page: sample("page.html"),
  structure: view("editorial.md", "structure"),
  removed: view("editorial.md", "removed"),
  json: view("wire.md", "json"),
  appearance,
  feed,
  help,
};

const looks = [1280, 390].flatMap((width) =>
  ["light", "dark"].map((colorScheme) => ({ width, colorScheme })),
);

/** The README's: file, scene, width, colours, interface. */
const pictures = [
  ["reader.png", "chinese", 1280, "light", "zh-CN"],
  ["removed.png", "removed", 1280, "light", "en-GB"],
  ["phone.png", "persian", 390, "dark", "en-GB"],
];

async function shoot(browser, url, path, scene, width, colorScheme, locale) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 860 },
    deviceScaleFactor: width < 600 ? 2 : 1,
    colorScheme,
    locale,
    timezoneId: "Europe/Paris",
  });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator(".masthead").waitFor();
  await scenes[scene](new Demo(page, "chromium"));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.screenshot({ path });
  await context.close();
}

const browser = await launch("chromium");
const server = await serve(dist);
const wanted = process.argv.slice(2).filter((name) => name in scenes);
if (process.argv.includes("--docs")) {
  mkdirSync(docs, { recursive: true });
  for (const [file, ...how] of pictures) {
    await shoot(browser, server.url, join(docs, file), ...how);
    console.log(join("docs/images", file));
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const scene of wanted.length > 0 ? wanted : Object.keys(scenes)) {
    for (const { width, colorScheme } of looks) {
      const path = join(folder, `${scene}-${width}-${colorScheme}.png`);
      await shoot(browser, server.url, path, scene, width, colorScheme, "zh-CN");
    }
    console.log(`${scene}: 390 and 1280 pixels wide, light and dark`);
  }
  console.log(`in ${folder}`);
}
await browser.close();
await server.close();
