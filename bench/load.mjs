// How the demo page comes over a slow line (1.6 Mbit/s, 150 ms) and a fast one, in Chromium: bytes, first paint, and from the
// click on a sample to its first paragraph, at once and after the page has rested. Usage: npm run bench:load
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { launch, withPage } from "../tests/browser/support/browsers.mjs";
import { dist } from "../tests/browser/support/demo.mjs";

const lines = {
  "1.6 Mbit/s": { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 },
  fast: { latency: 0, downloadThroughput: -1, uploadThroughput: -1 },
};
const ROUNDS = 3;

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** As servers do it that keep compressed copies: brotli for all that is text or WebAssembly. */
async function serveCompressed(folder) {
  const kept = new Map();
  const answer = async (path) => {
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const type = types[extname(file)] ?? "application/octet-stream";
    const bytes = await readFile(join(folder, file));
    const small = /text|javascript|wasm|svg|json/.test(type);
    return { type, small, body: small ? brotliCompressSync(bytes) : bytes };
  };
  const server = createServer(async ({ url }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    try {
      if (!kept.has(pathname)) kept.set(pathname, answer(pathname));
      const { type, small, body } = await kept.get(pathname);
      const encoding = small ? { "Content-Encoding": "br" } : {};
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store", ...encoding });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => server.close(done).closeAllConnections()),
  };
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

async function round(browser, url, line, rest) {
  const found = {};
  await withPage(
    browser,
    async (page) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", { offline: false, ...line });
      let bytes = 0;
      devtools.on(
        "Network.loadingFinished",
        ({ encodedDataLength }) => (bytes += encodedDataLength),
      );
      await page.goto(url, { waitUntil: "commit" });
      const card = page.locator('[data-sample="wire.md"]');
      await card.waitFor({ timeout: 60_000 });
      found.paint = await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      );
      if (rest) {
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      }
      found.before = bytes;
      const clicked = Date.now();
      await card.click();
      await page.locator("lisible-reader .content p").first().waitFor({ timeout: 60_000 });
      found.paragraph = Date.now() - clicked;
      found.bytes = bytes;
    },
    { locale: "zh-CN" },
  );
  return found;
}

const browser = await launch("chromium");
const server = await serveCompressed(dist);
for (const [name, line] of Object.entries(lines)) {
  for (const rest of [false, true]) {
    const rounds = [];
    for (let index = 0; index < ROUNDS; index += 1) {
      rounds.push(await round(browser, server.url, line, rest));
    }
    const of = (key) => median(rounds.map((found) => found[key]));
    console.log(
      `${name}, ${rest ? "rested" : "at once"}: first paint ${Math.round(of("paint"))} ms, click to paragraph ${of("paragraph")} ms, ${(of("bytes") / 1000).toFixed(0)} kB by then`,
    );
  }
}
await browser.close();
await server.close();
