// Pictures of the demo page, to be looked at. Usage: npm run screenshots [-- OPTION… SCENE…]
// Writes .cache/screenshots: each scene 390 and 1280 pixels wide, light and dark, in Chinese.
//   --docs           the three of the README, into docs/images
//   --locale fr      the interface in another language
//   --theme sepia    one theme in place of light and dark
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serve } from "../../scripts/lib/serve.mjs";
import { launch } from "./support/browsers.mjs";
import { Demo, dist } from "./support/demo.mjs";
import { scenes } from "./support/demo-scenes.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".cache/screenshots");
const docs = join(root, "docs/images");

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    docs: { type: "boolean", default: false },
    locale: { type: "string", default: "zh-CN" },
    theme: { type: "string" },
  },
});

/** The README's: file, scene, width, theme, interface. */
const pictures = [
  ["reader.png", "chinese", 1280, "light", "zh-CN"],
  ["removed.png", "removed", 1280, "light", "en-GB"],
  ["phone.png", "persian", 390, "dark", "en-GB"],
];

async function shoot(browser, url, path, scene, width, theme, locale) {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 844 : 860 },
    deviceScaleFactor: width < 600 ? 2 : 1,
    colorScheme: theme === "dark" ? "dark" : "light",
    locale,
    timezoneId: "Europe/Paris",
  });
  const page = await context.newPage();
  await page.goto(url);
  if (theme === "sepia") {
    await page.evaluate(
      (chosen) => localStorage.setItem("lisible:preferences", chosen),
      '{"theme":"sepia"}',
    );
    await page.reload();
  }
  await page.locator(".masthead").waitFor();
  await scenes[scene](new Demo(page, "chromium"));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(600);
  await page.screenshot({ path });
  await context.close();
}

const browser = await launch("chromium");
const server = await serve(dist);
if (options.docs) {
  mkdirSync(docs, { recursive: true });
  for (const [file, ...how] of pictures) {
    await shoot(browser, server.url, join(docs, file), ...how);
    console.log(join("docs/images", file));
  }
} else {
  mkdirSync(folder, { recursive: true });
  const { locale } = options;
  const themes = options.theme ? [options.theme] : ["light", "dark"];
  for (const scene of positionals.length > 0 ? positionals : Object.keys(scenes)) {
    for (const width of [1280, 390]) {
      for (const theme of themes) {
        const path = join(folder, `${scene}-${locale}-${width}-${theme}.png`);
        await shoot(browser, server.url, path, scene, width, theme, locale);
      }
    }
    console.log(`${scene}: 390 and 1280 pixels wide, ${themes.join(" and ")}`);
  }
  console.log(`in ${folder}`);
}
await browser.close();
await server.close();
