// The payloads' HTML, put into a real page: nothing runs, nothing is fetched.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseArticle } from "lisible";
import { serve, withPage } from "./support/browsers.mjs";
import { chosenBrowsers, browser as shared } from "./support/shared.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = fileURLToPath(new URL("../../../shared/security/payloads.json", import.meta.url));
const own = [
  { id: "own-handler", html: '<p onclick="x()"><img src="x" onerror="window.ran=1">a</p>' },
  { id: "own-script", html: "<p>b</p><script>window.ran = 1</script>" },
  { id: "own-scheme", html: '<a href="javascript:window.ran=1">c</a>' },
];
const payloads = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : own;
if (payloads === own) console.log("skipped: ../shared/security/payloads.json is not here");

const texts = payloads.flatMap(({ html }) => [
  parseArticle(html).html,
  parseArticle(`<h1>d</h1><p>${html}</p><p>e</p>`).html,
]);

for (const name of chosenBrowsers) {
  describe(`${texts.length} articles of payloads in ${name}`, () => {
    let browser;
    let server;
    before(async () => {
      [browser, server] = await Promise.all([shared(name), serve(root)]);
    });
    after(async () => {
      await server?.close();
    });

    test("nothing runs and nothing but pictures and recordings is asked for", () =>
      withPage(browser, async (page) => {
        const dialogs = [];
        const requests = [];
        page.on("dialog", (dialog) => {
          dialogs.push(dialog.message());
          dialog.dismiss();
        });
        await page.goto(`${server.url}tests/browser/blank.html`);
        await page.route("**/*", (route) => {
          const kind = route.request().resourceType();
          if (!["image", "media"].includes(kind)) requests.push(route.request().url());
          return route.abort();
        });
        const found = await page.evaluate((list) => {
          const handlers = [];
          const box = document.body.appendChild(document.createElement("div"));
          for (const html of list) {
            box.innerHTML = html;
            for (const element of box.querySelectorAll("*")) {
              for (const { name } of element.attributes) {
                if (name.startsWith("on") || name === "style" || name === "srcdoc") {
                  handlers.push(`${element.localName} ${name}`);
                }
              }
            }
            for (const link of box.querySelectorAll("a")) {
              if (!["http:", "https:", "mailto:"].includes(link.protocol)) handlers.push(link.href);
            }
          }
          return {
            handlers,
            script: box.querySelectorAll("script, iframe, form, svg, math").length,
          };
        }, texts);
        await page.waitForTimeout(500);
        assert.deepEqual(
          { ...found, dialogs, requests },
          { handlers: [], script: 0, dialogs: [], requests: [] },
        );
      }));
  });
}
