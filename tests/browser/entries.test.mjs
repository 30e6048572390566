import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { serve, withPage } from "./support/browsers.mjs";
import { chosenBrowsers, browser as shared } from "./support/shared.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const headers = {
  "Content-Security-Policy":
    "default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'",
};

for (const name of chosenBrowsers) {
  describe(`the package in ${name}`, () => {
    let browser;
    let server;
    before(async () => {
      [browser, server] = await Promise.all([shared(name), serve(root, { headers })]);
    });
    after(async () => {
      await server?.close();
    });

    const open = (task) =>
      withPage(browser, async (page) => {
        await page.goto(`${server.url}tests/browser/blank.html`);
        await task(page);
      });

    test("init() is needed once, and concurrent calls share one load", () =>
      open(async (page) => {
        const result = await page.evaluate(async () => {
          const { default: init, parseArticle } = await import("/pkg/web.js");
          let code = null;
          try {
            parseArticle("<p>Bonjour.</p>");
          } catch (error) {
            code = error.code;
          }
          await Promise.all([init(), init(), init()]);
          await init();
          const loads = performance
            .getEntriesByType("resource")
            .filter((r) => r.name.endsWith(".wasm"));
          return { code, loads: loads.length, text: parseArticle("<p>Bonjour.</p>").text };
        });
        assert.deepEqual(result, { code: "not-initialized", loads: 1, text: "Bonjour." });
      }));

    for (const what of ["a Response", "an address", "bytes", "a module"]) {
      test(`init() takes ${what}`, () =>
        open(async (page) => {
          const text = await page.evaluate(async (kind) => {
            const { default: init, parseArticle } = await import("/pkg/web.js");
            const address = "/pkg/wasm/lisible_bg.wasm";
            const sources = {
              "a Response": () => fetch(address),
              "an address": () => new URL(address, location.href),
              bytes: async () => (await fetch(address)).arrayBuffer(),
              "a module": () => WebAssembly.compileStreaming(fetch(address)),
            };
            await init(await sources[kind]());
            return parseArticle("<p>Bonjour.</p>").text;
          }, what);
          assert.equal(text, "Bonjour.");
        }));
    }

    test("a load that failed can be tried again", () =>
      open(async (page) => {
        const result = await page.evaluate(async () => {
          const { default: init, parseArticle } = await import("/pkg/web.js");
          const code = await init("/nowhere.wasm").catch((error) => error.code);
          await init();
          return { code, text: parseArticle("<p>Bonjour.</p>").text };
        });
        assert.deepEqual(result, { code: "not-initialized", text: "Bonjour." });
      }));

    test("a parser in a worker decodes, reports errors and can be stopped", () =>
      open(async (page) => {
        const result = await page.evaluate(async () => {
          const { createParser, LisibleError } = await import("/pkg/web.js");
          const parser = createParser();
          const { text } = await parser.parseArticle(new TextEncoder().encode("<p>Bonjour.</p>"));
          const failed = await parser.parseArticle("<p>x</p>", { maxBytes: 1 }).catch((e) => e);
          const control = new AbortController();
          const long = "<p>Une phrase de plus dans un long texte.</p>".repeat(50000);
          const stopped = parser
            .parseArticle(long, { signal: control.signal })
            .catch((e) => e.name);
          const next = parser.parseArticle("<p>Au revoir.</p>");
          setTimeout(() => control.abort(), 20);
          const answers = [await stopped, (await next).text];
          parser.close();
          return [text, failed instanceof LisibleError, failed.code, ...answers];
        });
        const expected = ["Bonjour.", true, "input-too-large", "AbortError", "Au revoir."];
        assert.deepEqual(result, expected);
      }));

    test("a live document is read and left as it is", () =>
      open(async (page) => {
        const result = await page.evaluate(async () => {
          const { default: init, parseArticle } = await import("/pkg/web.js");
          await init();
          document.body.innerHTML = "<article><p>Une phrase dans un document vivant.</p></article>";
          const old = document.documentElement.outerHTML;
          const whole = parseArticle(document).text;
          const part = parseArticle(document.querySelector("article")).text;
          return { whole, part, same: document.documentElement.outerHTML === old };
        });
        const text = "Une phrase dans un document vivant.";
        assert.deepEqual(result, { whole: text, part: text, same: true });
      }));
  });
}
