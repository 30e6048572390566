// The built demo page, served and opened for tests.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve, withPage } from "./browsers.mjs";
import { chosenBrowsers, browser as shared } from "./shared.mjs";

export const dist = fileURLToPath(new URL("../../../www/demo/dist", import.meta.url));

/** A sample's file as it lies in the repository. */
export const sampleText = (file) =>
  readFileSync(new URL(`../../../www/demo/public/samples/${file}`, import.meta.url), "utf8");

/** What the tests do with the page: words that hide how each browser needs it done. */
export class Demo {
  constructor(page, name) {
    this.page = page;
    this.name = name;
  }

  /** Pastes by the clipboard and the keyboard, as people do. */
  async paste(text) {
    const source = this.page.locator("textarea.source-text");
    if (!(await source.isVisible())) await this.page.click("#tab-source");
    await source.fill(text);
    await source.press("ControlOrMeta+a");
    await source.press("ControlOrMeta+x");
    assert.equal(await source.inputValue(), "");
    await source.press("ControlOrMeta+v");
  }

  /** From the first page, or from the menu once something is open. */
  async sample(file) {
    const card = this.page.locator(`[data-sample="${file}"]`);
    const menu = this.page.locator(".masthead-tools > select.button").first();
    await card.or(this.page.locator(".status .item")).first().waitFor({ state: "attached" });
    if (await card.isVisible()) {
      await card.click();
      return;
    }
    // What is on show goes before the sample comes.
    const shown = await this.page
      .locator("lisible-reader")
      .elementHandle({ timeout: 100 })
      .catch(() => null);
    await menu.selectOption(file);
    if (shown) await this.page.waitForFunction((reader) => !reader.isConnected, shown);
  }

  /** Back to the first page, by the button. */
  async clear() {
    await this.page.evaluate(() => {
      const press = (selector) => document.querySelector(selector).click();
      press(".source > .buttons > button:last-of-type");
      press("#tab-reader");
    });
    await this.page.locator("[data-sample]").first().waitFor();
  }

  /** The reader's article, once it is there. */
  async article() {
    const article = this.page.locator("lisible-reader article");
    await article.waitFor();
    return article;
  }

  async title() {
    return (await this.article()).locator("h1").textContent();
  }

  async view(name) {
    await this.page.click(`#tab-${name}`);
  }

  /** The text of one of the four format views. */
  async code(name) {
    await this.view(name);
    return this.page.locator(".code-view pre").textContent();
  }

  /** What the user has chosen in the reader's panel. */
  async choose(group, value) {
    const panel = this.page.locator("lisible-reader .appearance");
    if (!(await panel.isVisible())) {
      await this.page.locator("[data-disclosure=appearance] > button").click();
    }
    await panel
      .locator(`input[name=${group}]`)
      .locator(`xpath=..`)
      .and(this.page.locator(`[data-value=${value}]`))
      .click();
    await this.page.keyboard.press("Escape");
  }
}

/**
 * A suite over the demo page in both browsers. `define` gets a function that opens the page:
 * `open(async (demo) => …, contextOptions)`.
 */
export function inDemo(title, define) {
  for (const name of chosenBrowsers) {
    describe(`${title} in ${name}`, () => {
      let browser;
      let server;
      before(async () => {
        [browser, server] = await Promise.all([shared(name), serve(dist)]);
      });
      after(async () => {
        await server?.close();
      });
      const open = (task, options = {}, path = "") =>
        withPage(
          browser,
          async (page) => {
            page.setDefaultTimeout(15_000);
            await page.goto(server.url + path);
            await page.locator("lisible-demo .masthead").waitFor();
            await task(new Demo(page, name), server);
          },
          { viewport: { width: 1280, height: 900 }, locale: "en-GB", ...options },
        );
      define(open, name);
    });
  }
}

/** Firefox cannot be told to emulate paper: its print rules are made to hold everywhere. */
export function usePrintStyles(page) {
  return page.evaluate(() => {
    const { adoptedStyleSheets } = document.querySelector("lisible-reader").shadowRoot;
    for (const sheet of [...document.styleSheets, ...adoptedStyleSheets]) {
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSMediaRule && rule.media.mediaText === "print") {
          rule.media.mediaText = "all";
        }
      }
    }
  });
}

export { assert, test };
