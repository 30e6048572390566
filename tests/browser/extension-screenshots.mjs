// Writes pictures of every screen of the extension: npm run screenshots:extension [-- FOLDER]
// With --docs it writes those that docs/extension.md shows, into docs/images.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launchExtension } from "./support/extension.mjs";
import { archivedItem } from "./support/extension-pages.mjs";
import { serveSite } from "./support/extension-site.mjs";

const forDocs = process.argv[2] === "--docs";
const sizes = { desktop: [1280, 800], phone: [390, 844] };
/** Screens of the guide. */
const documented = [
  ...["article", "feed", "not-an-article", "options", "welcome"],
  ...["library", "notes", "mend"],
];

/** Opens something in the reader by the button. */
async function read(driver, address) {
  const tab = await driver.open(address);
  await tab.press();
  return tab;
}

const screens = {
  article: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.article();
    await tab.waitFor(() =>
      document.querySelector("lisible-reader").shadowRoot.querySelector(".tool.mend"),
    );
    return tab;
  },
  mend: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.waitFor(() => {
      const root = document.querySelector("lisible-reader")?.shadowRoot;
      root?.querySelector('.tool.mend[aria-pressed="false"]')?.click();
      for (const mark of root?.querySelectorAll('.gap-mark[aria-expanded="false"]') ?? [])
        mark.click();
      const part = [...(root?.querySelectorAll(".gap-part") ?? [])].find((entry) =>
        entry.textContent.includes("每日新闻头条"),
      );
      const leave = root?.querySelector(".leave");
      part?.scrollIntoView({ block: "center" });
      return part && leave;
    });
    return tab;
  },
  archive: async (driver) => {
    const file = join(await mkdtemp(join(tmpdir(), "lisible-file-")), "item.md");
    await writeFile(file, archivedItem());
    const tab = await read(driver, pathToFileURL(file).href);
    await tab.article();
    return tab;
  },
  feed: async (driver, site) => {
    const tab = await read(driver, `${site.url}/feed.xml`);
    await tab.waitFor(() => document.querySelector(".items") !== null);
    return tab;
  },
  "not-an-article": async (driver, site) => {
    const tab = await read(driver, `${site.url}/start`);
    await tab.notice();
    return tab;
  },
  pdf: async (driver, site) => {
    const url = encodeURIComponent(`${site.url}/report.pdf`);
    const tab = await driver.open(driver.address(`reader.html?problem=pdf&url=${url}`));
    await tab.notice();
    return tab;
  },
  gone: async (driver, site) => {
    const url = encodeURIComponent(`${site.url}/second`);
    const tab = await driver.open(driver.address(`reader.html?id=none&url=${url}`));
    await tab.notice();
    return tab;
  },
  library: async (driver, site) => {
    for (const path of ["/second", "/editorial", "/feed.xml"]) {
      const tab = await read(driver, site.url + path);
      await tab.waitFor(() => document.querySelector("#save, #save-all") !== null);
      await tab.click(path === "/feed.xml" ? "#save-all" : "#save");
      await tab.evaluate(() => scrollTo(0, 900));
      await new Promise((done) => setTimeout(done, 1_500));
      await tab.close();
    }
    const tab = await driver.open(driver.address("library.html"));
    await tab.waitFor(() => document.querySelectorAll(".row-title").length >= 5);
    return tab;
  },
  search: async (driver) => {
    const tab = await driver.open(
      driver.address(`library.html?q=${encodeURIComponent("山谷 郵局")}`),
    );
    await tab.waitFor(() => document.querySelector(".row mark") !== null);
    return tab;
  },
  notes: async (driver, site) => {
    const tab = await read(driver, `${site.url}/editorial`);
    await tab.article();
    await tab.waitFor(() => document.querySelector("#notes") !== null);
    await tab.evaluate(() => {
      const root = document.querySelector("lisible-reader").shadowRoot;
      const paragraph = root.querySelector(".content p");
      const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT).nextNode();
      getSelection().setBaseAndExtent(text, 2, text, 14);
    });
    await tab.click(".mark-bar [data-colour=green]");
    await tab.click("#notes");
    await tab.waitFor(() => document.querySelector(".note") !== null);
    return tab;
  },
  transfer: async (driver) => {
    const tab = await driver.open(driver.address("library.html"));
    await tab.click("#transfer");
    return tab;
  },
  options: (driver) => driver.open(driver.address("options.html")),
  welcome: (driver) => driver.open(driver.address("welcome.html")),
  sample: async (driver) => {
    const tab = await driver.open(driver.address("reader.html?id=sample"));
    await tab.article();
    return tab;
  },
};

/** The guide's pictures: English, light, on a desktop. */
async function illustrate(folder, site) {
  const driver = await launchExtension("chromium");
  const setter = await driver.open(driver.address("welcome.html"));
  await setter.evaluate((reader) => chrome.storage.local.set({ reader }), { theme: "light" });
  await setter.close();
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
  const setter = await driver.open(driver.address("welcome.html"));
  await setter.evaluate((reader) => chrome.storage.local.set({ reader }), { language, theme });
  await setter.close();
  for (const [name, open] of Object.entries(screens)) {
    const tab = await open(driver, site).catch((error) => console.error(name, error.message));
    if (!tab) continue;
    for (const [size, [width, height]] of Object.entries(sizes)) {
      await tab.resize(width, height);
      await tab.evaluate(() => scrollTo(0, 0));
      await new Promise((done) => setTimeout(done, 400));
      const file = `${driver.name}-${name}-${language}-${theme}-${size}.png`;
      await writeFile(join(folder, file), await tab.capture());
    }
    await tab.close();
  }
}

const looks = {
  chromium: [
    { language: "en", theme: "light" },
    { language: "zh-Hans", theme: "dark" },
    { language: "zh-Hant", theme: "sepia" },
    { language: "fr", theme: "light" },
  ],
  firefox: [{ language: "zh-Hans", theme: "light" }],
};

async function lookAtAll(folder, site) {
  for (const [name, list] of Object.entries(looks)) {
    const driver = await launchExtension(name);
    for (const options of list) await look(driver, site, folder, options);
    await driver.close();
  }
}

const chosen = process.argv[2] ?? (await mkdtemp(join(tmpdir(), "lisible-screens-")));
const folder = forDocs ? fileURLToPath(new URL("../../docs/images/", import.meta.url)) : chosen;
await mkdir(folder, { recursive: true });
const site = await serveSite();
await (forDocs ? illustrate(folder, site) : lookAtAll(folder, site));
await site.close();
console.log(folder);
