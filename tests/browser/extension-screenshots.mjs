// Writes pictures of every screen of the extension: npm run screenshots:extension [-- OPTION… SCREEN…]
// Into .cache/screenshots-extension: 390 and 1280 pixels wide, in several languages and themes.
//   --docs              those that docs/extension.md shows, into docs/images
//   --browser firefox   in one browser
//   --language fr       the interface in one language
//   --theme dark        in one theme
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchExtension } from "./support/extension.mjs";
import { screens } from "./support/extension-screens.mjs";
import { serveSite } from "./support/extension-site.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sizes = { desktop: [1280, 800], phone: [390, 844] };
/** Screens of the guide. */
const documented = [
  ...["article", "feed", "not-an-article", "options", "welcome"],
  ...["library", "notes", "mend"],
];
const looks = [
  { browser: "chromium", language: "en", theme: "light" },
  { browser: "chromium", language: "zh-Hans", theme: "dark" },
  { browser: "chromium", language: "zh-Hant", theme: "sepia" },
  { browser: "chromium", language: "fr", theme: "light" },
  { browser: "firefox", language: "zh-Hans", theme: "light" },
];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    docs: { type: "boolean", default: false },
    browser: { type: "string" },
    language: { type: "string" },
    theme: { type: "string" },
  },
});

async function prefer(driver, reader) {
  const setter = await driver.open(driver.address("welcome.html"));
  await setter.evaluate((chosen) => chrome.storage.local.set({ reader: chosen }), reader);
  await setter.close();
}

/** The guide's pictures: English, light, on a desktop. */
async function illustrate(folder, site) {
  const driver = await launchExtension("chromium");
  await prefer(driver, { theme: "light" });
  for (const name of documented) {
    const tab = await screens[name](driver, site);
    await tab.resize(1100, 700);
    if (name !== "mend") await tab.evaluate(() => scrollTo(0, 0));
    await new Promise((done) => setTimeout(done, 800));
    await writeFile(join(folder, `extension-${name}.png`), await tab.capture());
    await tab.close();
  }
  await driver.close();
}

/** One look at every screen in one language and theme. */
async function look(driver, site, folder, { language, theme }) {
  await prefer(driver, { language, theme });
  const wanted = positionals.length > 0 ? positionals : Object.keys(screens);
  for (const name of wanted) {
    const tab = await screens[name](driver, site).catch((error) => {
      console.error(name, error.message);
    });
    if (!tab) continue;
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await tab.resize(width, height);
      if (!tab.stay) await tab.evaluate((end) => scrollTo(0, end ? 1e6 : 0), tab.bottom === true);
      await new Promise((done) => setTimeout(done, 400));
      const file = `${driver.name}-${name}-${language}-${theme}-${size}.png`;
      await writeFile(join(folder, file), await tab.capture());
    }
    await tab.close();
  }
}

/** What was chosen of the looks, or one that is none of them. */
function chosenLooks() {
  const { browser, language, theme } = options;
  const asked = Object.entries({ browser, language, theme }).filter(([, value]) => value);
  const found = looks.filter((entry) => asked.every(([key, value]) => entry[key] === value));
  return found.length > 0 ? found : [{ ...looks[0], ...Object.fromEntries(asked) }];
}

const folder = join(root, options.docs ? "docs/images" : ".cache/screenshots-extension");
mkdirSync(folder, { recursive: true });
const site = await serveSite();
if (options.docs) await illustrate(folder, site);
else {
  for (const wanted of chosenLooks()) {
    const driver = await launchExtension(wanted.browser);
    await look(driver, site, folder, wanted);
    await driver.close();
  }
}
await site.close();
console.log(`in ${folder}`);
