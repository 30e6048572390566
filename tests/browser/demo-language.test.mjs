// The page speaks one language at a time, and loads no other.
import { serve } from "../../scripts/lib/serve.mjs";
import { assert, dist, inDemo, test } from "./support/demo.mjs";

/** Of all requests, those for words. */
const asked = ({ requests }) =>
  requests.flatMap((path) => /\/assets\/(en|fr|zh-Han[st])-/.exec(path)?.[1] ?? []);

/** A server that keeps back the words of one language until they are released. */
async function holding(locale) {
  let release;
  const held = new Promise((done) => {
    release = done;
  });
  const before = (path) => path.includes(`/assets/${locale}-`) && held;
  const server = await serve(dist, { before });
  return { server, release };
}

const brand = (page, text) => page.locator(".brand", { hasText: text }).waitFor();
const choose = (page, locale) => page.locator("select.language").selectOption(locale);
const apart = { serviceWorkers: "block" };

inDemo("the demo's languages", (open) => {
  for (const [locale, words] of [
    ["fr-CA", "fr"],
    ["zh-TW", "zh-Hant"],
    ["de-DE", "en"],
  ]) {
    test(`a browser in ${locale} loads ${words} alone`, () =>
      open(
        async ({ page }, server) => {
          server.requests.length = 0;
          await page.reload();
          await page.locator(".masthead").waitFor();
          assert.deepEqual(asked(server), [words]);
          assert.equal(await page.evaluate(() => document.documentElement.lang), words);
        },
        { ...apart, locale },
      ));
  }

  test("nothing is shown before the words of the chosen language are there", async () => {
    const { server, release } = await holding("fr");
    try {
      await open(async ({ page }) => {
        await page.goto(server.url);
        await brand(page, "Paste a page");
        await page.evaluate(() => {
          localStorage.setItem("lisible:preferences", '{"language":"fr"}');
        });
        await page.reload({ waitUntil: "commit" });
        await page.waitForFunction(() => customElements !== undefined && document.body !== null);
        const shown = () =>
          page.evaluate(() => document.querySelector("lisible-demo")?.childElementCount ?? 0);
        assert.equal(await shown(), 0);
        release();
        await page.locator(".masthead").waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
        assert.deepEqual(asked(server), ["en", "fr"]);
      }, apart);
    } finally {
      release();
      await server.close();
    }
  });

  test("another language comes as a whole, once its words are there", async () => {
    const { server, release } = await holding("zh-Hans");
    try {
      await open(async (demo) => {
        const { page } = demo;
        await page.goto(server.url);
        await demo.sample("wire.md");
        await demo.article();
        await choose(page, "zh-Hans");
        await demo.choose("theme", "dark");
        const root = () => page.evaluate(() => ({ ...document.documentElement.dataset }));
        assert.equal((await root()).theme, "dark");
        assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
        await page.getByRole("button", { name: "Share" }).waitFor();
        release();
        await page.locator('html[lang="zh-Hans"]').waitFor();
        await page.getByRole("button", { name: "分享" }).waitFor();
        await page.getByRole("toolbar", { name: "阅读工具" }).waitFor();
        await page.reload();
        await page.getByRole("button", { name: "分享" }).waitFor();
      }, apart);
    } finally {
      release();
      await server.close();
    }
  });

  test("without a network, the page comes again in its language", async () => {
    const server = await serve(dist);
    try {
      await open(
        async ({ page }) => {
          await page.goto(server.url);
          await page.evaluate(async () => {
            await navigator.serviceWorker.ready;
            const kept = async () => {
              for (const name of await caches.keys()) {
                const files = await (await caches.open(name)).keys();
                if (files.some(({ url }) => /\/assets\/fr-/.test(url))) return true;
              }
              return false;
            };
            while (!(await kept())) await new Promise((done) => setTimeout(done, 50));
          });
          await server.close();
          await page.reload();
          await page.locator(".masthead").waitFor();
          assert.equal(await page.evaluate(() => document.documentElement.lang), "fr");
        },
        { locale: "fr-FR" },
      );
    } finally {
      await server.close().catch(() => {});
    }
  });
});
