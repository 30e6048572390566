// Nothing leaves, nothing runs, and it works without a network.

import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { kilobytes } from "../../scripts/size.mjs";
import { serve } from "./support/browsers.mjs";
import { assert, dist, inDemo, sampleText, test } from "./support/demo.mjs";

const budgets = JSON.parse(readFileSync(new URL("../../budgets.json", import.meta.url), "utf8"));

/** Whether a worker made from a blob, as the page makes its own, gets through to `url`. */
function reachFromWorker(url) {
  const code = `fetch(${JSON.stringify(url)}).then(() => postMessage("reached"), () => postMessage("refused"))`;
  const blob = new Blob([code], { type: "text/javascript" });
  const address = URL.createObjectURL(blob);
  try {
    const worker = new Worker(address, { type: "module" });
    return new Promise((done) => {
      worker.onmessage = ({ data }) => done(data);
    });
  } catch (error) {
    // Not even a worker can be made: nothing can get through.
    return error instanceof TypeError ? "refused" : "reached";
  }
}

inDemo("the demo's promises", (open, name) => {
  test("a hostile page is shown, and none of it acts", () =>
    open(async (demo, server) => {
      const { page } = demo;
      const elsewhere = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) {
          elsewhere.push(request.url());
        }
      });
      await demo.sample("hostile.html");
      const article = await demo.article();
      await article.getByText("灯塔将在本月底改由程序控制").waitFor();
      for (const view of ["structure", "removed", "markdown", "html", "text", "json", "reader"]) {
        await demo.view(view);
      }
      const found = await article.evaluate((element) => ({
        elements: element.querySelectorAll(
          "script, iframe, object, embed, form, input, style, base, math",
        ).length,
        handlers: [...element.querySelectorAll("*")].filter((node) =>
          [...node.attributes].some(({ name }) => name.startsWith("on")),
        ).length,
        links: [...element.querySelectorAll("[href], [src]")]
          .map((node) => node.getAttribute("href") ?? node.getAttribute("src"))
          .filter((url) => !/^https?:|^mailto:/.test(url)),
        styled: element.querySelector(".content p").getAttribute("style"),
      }));
      assert.deepEqual(found, { elements: 0, handlers: 0, links: [], styled: null });
      assert.equal(await page.evaluate(() => document.documentElement.dataset.hacked), undefined);
      assert.deepEqual(elsewhere, []);
    }));

  test("a browser without the Sanitizer API shows the same, by the same allow-list", () =>
    open(async (demo) => {
      const { page } = demo;
      const shown = async () => {
        await demo.sample("page.html");
        await (await demo.article()).locator(".content table").waitFor();
        return page.locator("lisible-reader .content").evaluate((content) => content.outerHTML);
      };
      const sanitized = await shown();
      await page.addInitScript(() => {
        delete Element.prototype.setHTML;
      });
      await page.reload();
      assert.equal(await page.evaluate(() => "setHTML" in Element.prototype), false);
      assert.equal(await shown(), sanitized);
    }));

  test("neither the page nor the parser's worker can reach another site", () =>
    open(async (demo, server) => {
      const { page } = demo;
      // Firefox reports each refusal as an error of the page.
      page.removeAllListeners("pageerror");
      const other = await serve(dist, { headers: { "Access-Control-Allow-Origin": "*" } });
      const target = `${other.url}icon.svg`;
      const reach = (url) =>
        fetch(url).then(
          () => "reached",
          () => "refused",
        );
      try {
        await demo.sample("wire.md");
        await demo.article();
        assert.notEqual(other.url, server.url);
        assert.equal(await page.evaluate(reach, target), "refused");
        // The worker itself can be asked in Chromium; in Firefox one that is made in the same way.
        const [worker] = page.workers();
        if (name === "chromium") assert.equal(await worker.evaluate(reach, target), "refused");
        else assert.equal(await page.evaluate(reachFromWorker, target), "refused");
      } finally {
        await other.close();
      }
    }));

  test("it works without a network after the first visit", async () => {
    const server = await serve(dist);
    try {
      await open(async (demo) => {
        const { page } = demo;
        await page.goto(server.url);
        await page.evaluate(async () => {
          const { active } = await navigator.serviceWorker.ready;
          active.postMessage("complete");
          const complete = async () => {
            const [cache] = await caches.keys();
            const files = await (await caches.open(cache)).keys();
            return files.some(({ url }) => url.includes("cn2t"));
          };
          while (!(await complete())) await new Promise((done) => setTimeout(done, 100));
        });
        await server.close();
        await page.reload();
        await demo.sample("editorial.md");
        assert.match(await demo.title(), /旧盐仓/);
        await page.keyboard.press("c");
        await page.locator("lisible-reader h1", { hasText: "舊鹽倉" }).waitFor();
      });
    } finally {
      await server.close().catch(() => {});
    }
  });

  if (name === "chromium") {
    test("the first load keeps to its budget", () =>
      open(async ({ page }, server) => {
        const loaded = await page.evaluate(async () => {
          await navigator.serviceWorker.ready;
          const names = await caches.keys();
          const own = names.find((name) => /^lisible-[0-9a-f]{12}$/.test(name));
          const kept = (await (await caches.open(own)).keys()).map(({ url }) => url);
          const fetched = performance.getEntriesByType("resource").map(({ name }) => name);
          return [...new Set([...kept, ...fetched])];
        });
        const size = (url) => {
          const path = new URL(url).pathname.slice(1) || "index.html";
          return brotliCompressSync(readFileSync(`${dist}/${path}`)).length;
        };
        const sum = (urls) => urls.reduce((total, url) => total + size(url), 0);
        // The WebAssembly has a budget of its own: the first load is held by the two together.
        const own = sum(loaded.filter((url) => !url.endsWith(".wasm")));
        const total = kilobytes(sum(loaded));
        console.log(
          `· first load: ${loaded.length} files, ${total}, without the wasm ${kilobytes(own)}`,
        );
        assert.ok(loaded.length > 4);
        assert.ok(own <= budgets.demo.brotli, `the budget is ${kilobytes(budgets.demo.brotli)}`);
        assert.ok(loaded.every((url) => url.startsWith(server.url)));
      }));
  }

  test("a shared link brings text, never mark-up of its own", () =>
    open(async (demo, server) => {
      const { page } = demo;
      await demo.paste(sampleText("hostile.html"));
      await demo.article();
      await page.getByRole("button", { name: "Share" }).click();
      const link = await page.locator("dialog.share input").inputValue();
      await page.goto("about:blank");
      await page.goto(link);
      await page.locator("lisible-reader .content p").first().waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.dataset.hacked), undefined);
      assert.ok(link.startsWith(server.url));
    }));
});
