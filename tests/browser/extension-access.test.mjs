// Accessibility of every page of the extension, in every theme.
import assert from "node:assert/strict";
import { test } from "node:test";
import { findViolations } from "./support/axe.mjs";
import { inBothBrowsers } from "./support/extension-suite.mjs";

inBothBrowsers("the extension's pages", (context, browser) => {
  /** Opens something in the reader by the button. */
  const read = async (path, shown) => {
    const tab = await context.driver.open(context.site.url + path);
    await tab.press();
    await tab.waitFor((selector) => document.querySelector(selector) !== null, shown);
    return tab;
  };
  const page = async (path) => {
    const tab = await context.driver.open(context.driver.address(path));
    await tab.waitFor(() => document.querySelector("h1") !== null);
    return tab;
  };

  // In this order: the library lists what was read before.
  const screens = {
    article: async () => {
      const tab = await read("/editorial?axe", "lisible-reader");
      await tab.article();
      return tab;
    },
    options: async () => {
      const tab = await page("options.html");
      await tab.evaluate(() => chrome.storage.local.set({ saved: ["valley.example"] }));
      await tab.waitFor(() => document.querySelector(".saved") !== null);
      return tab;
    },
    welcome: () => page("welcome.html"),
    feed: () => read("/feed.xml?axe", ".items"),
    item: async () => {
      const tab = await read("/feed.xml?axe", ".items");
      await tab.click(".items li:nth-child(2) a");
      await tab.waitFor(() => document.querySelector("#next-item") !== null);
      return tab;
    },
    selection: async () => {
      const tab = await context.driver.open(`${context.site.url}/second?axe`);
      await tab.evaluate(() => getSelection().selectAllChildren(document.querySelector("article")));
      await tab.press();
      await tab.waitFor(() => document.querySelector("#selection") !== null);
      await tab.article();
      return tab;
    },
    library: async () => {
      const tab = await page("library.html");
      await tab.waitFor(() => document.querySelectorAll(".row-title").length > 0);
      await tab.click(".row input");
      await tab.waitFor(() => document.querySelector(".bulk") !== null);
      return tab;
    },
    transfer: async () => {
      const tab = await page("library.html");
      await tab.click("#transfer");
      return tab;
    },
    notes: async () => {
      const tab = await read("/editorial?axe", "#notes");
      await tab.click("#notes");
      await tab.waitFor(() => document.querySelector("aside.notes") !== null);
      return tab;
    },
    "not an article": () => read("/start?axe", "[data-notice]"),
  };
  for (const problem of ["browser-page", "pdf", "file-access", "json-viewer", "no-access"]) {
    screens[problem] = () => page(`reader.html?problem=${problem}&url=https%3A%2F%2Fx.example%2F`);
  }

  // What axe-core looks at comes from the page, not from the browser: one browser sees every theme.
  const themes = browser === "chromium" ? ["auto", "light", "sepia", "dark"] : ["dark"];
  for (const theme of themes) {
    test(`axe-core finds nothing on any of them in the theme ${theme}`, async () => {
      const setter = await page("welcome.html");
      await setter.evaluate((chosen) => chrome.storage.local.set({ reader: chosen }), { theme });
      await setter.close();
      for (const [name, open] of Object.entries(screens)) {
        const tab = await open();
        await tab.waitFor((chosen) => document.documentElement.dataset.theme === chosen, theme);
        assert.deepEqual(await tab.evaluate(findViolations), [], name);
        await tab.close();
      }
    });
  }

  test("nothing on a phone's width needs sideways scrolling, and every control fits a finger", async () => {
    for (const [name, open] of Object.entries(screens)) {
      const tab = await open();
      await tab.resize(320, 640);
      await tab.waitFor(() => innerWidth === 320);
      const found = await tab.evaluate(() => {
        const reader = document.querySelector("lisible-reader");
        const roots = [document, ...(reader ? [reader.shadowRoot] : [])];
        const controls = roots.flatMap((root) => [
          ...root.querySelectorAll("button, select, .tool, .choice, summary"),
        ]);
        return {
          width: document.documentElement.scrollWidth,
          small: controls
            .filter((control) => control.checkVisibility() && control.offsetHeight < 44)
            .filter((control) => control.offsetParent !== null)
            .map((control) => `${control.localName}#${control.id} ${control.offsetHeight}`),
        };
      });
      assert.deepEqual(found.small, [], name);
      assert.ok(found.width <= 320, `${name}: ${found.width}`);
      await tab.close();
    }
  });
});
