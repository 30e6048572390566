// The packed package through bundlers, and the result in Chromium and Firefox.
import assert from "node:assert/strict";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { browserNames, launch, serve, withPage } from "../browser/support/browsers.mjs";
import { output, parcel, project, scene, tool } from "./support/consumer.mjs";

/** Parses here and in the package's worker, and puts what came out into the page. */
const main = `
import init, { createParser, parseArticle } from "lisible";
await init();
const parser = createParser();
const here = parseArticle("<p>第一段。</p>").text;
const there = (await parser.parseArticle(new TextEncoder().encode("<p>第二段。</p>"))).text;
document.title = here + there;
`;

/** For bundlers that copy no files: the module stands in the script. */
const inline = `
import { parseArticle } from "lisible/inline";
document.title = parseArticle("<p>第一段。</p>").text;
`;

const page = (script) =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="module" src="${script}"></script>`;

const require = createRequire(pathToFileURL(tool("webpack/package.json")));
const browsers = {};

before(async () => {
  await project();
  for (const name of browserNames) browsers[name] = await launch(name);
});

after(() => Promise.all(Object.values(browsers).map((browser) => browser.close())));

async function titleIn(name, url, expected) {
  await withPage(browsers[name], async (open) => {
    await open.goto(url);
    await open.waitForFunction((title) => document.title === title, expected, { timeout: 20000 });
    assert.equal(await open.title(), expected);
  });
}

/** Opens a built page in both browsers. */
async function shows(folder, expected) {
  const server = await serve(folder);
  try {
    for (const name of browserNames) await titleIn(name, server.url, expected);
  } finally {
    await server.close();
  }
}

const both = "第一段。第二段。";

describe("bundlers", () => {
  test("a plain module page", async () => {
    const path = await scene("plain", {
      "index.html": page("/main.js"),
      "main.js": main.replace('"lisible"', '"/lisible/web.js"'),
    });
    cpSync(join(path, "../node_modules/lisible"), join(path, "lisible"), { recursive: true });
    await shows(path, both);
  });

  test("Vite's build", async () => {
    const path = await scene("vite", { "index.html": page("/main.js"), "main.js": main });
    const { build } = await import("vite");
    await build({ root: path, logLevel: "silent", configFile: false, build: { target: "es2022" } });
    await shows(join(path, "dist"), both);
  });

  test("Vite's development server", async () => {
    const path = await scene("vite-dev", { "index.html": page("/main.js"), "main.js": main });
    const { createServer } = await import("vite");
    const server = await createServer({
      root: path,
      logLevel: "silent",
      configFile: false,
      cacheDir: join(path, ".vite"),
      server: { host: "127.0.0.1", fs: { strict: false } },
    });
    try {
      await server.listen();
      for (const name of browserNames) await titleIn(name, server.resolvedUrls.local[0], both);
    } finally {
      await server.close();
    }
  });

  test("webpack", async () => {
    const path = await scene("webpack", {
      "dist/index.html": page("/main.js"),
      "main.js": main,
    });
    const webpack = require("webpack");
    const compiler = webpack({
      mode: "production",
      context: path,
      entry: "./main.js",
      output: { path: join(path, "dist"), filename: "main.js", publicPath: "/" },
      experiments: { topLevelAwait: true },
      performance: { hints: false },
    });
    const stats = await new Promise((done, fail) => {
      compiler.run((error, result) => (error ? fail(error) : done(result)));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
    await shows(join(path, "dist"), both);
  });

  test("Rollup, with the module copied beside the script", async () => {
    const path = await scene("rollup", {
      "dist/index.html": page("/main.js"),
      "main.js": `
        import init, { parseArticle } from "lisible";
        await init("/lisible.wasm");
        document.title = parseArticle("<p>第一段。</p>").text;`,
    });
    const { rollup } = require("rollup");
    const { nodeResolve } = require("@rollup/plugin-node-resolve");
    const plugins = [nodeResolve({ browser: true })];
    const bundle = await rollup({ input: join(path, "main.js"), plugins, onwarn: assert.fail });
    await bundle.write({ file: join(path, "dist/main.js"), format: "es" });
    await bundle.close();
    const wasm = join(path, "../node_modules/lisible/wasm/lisible_bg.wasm");
    cpSync(wasm, join(path, "dist/lisible.wasm"));
    await shows(join(path, "dist"), "第一段。");
  });

  test("esbuild, with the module within the script", async () => {
    const path = await scene("esbuild", { "dist/index.html": page("/main.js"), "main.js": inline });
    const { build } = await import("esbuild");
    const { warnings } = await build({
      entryPoints: [join(path, "main.js")],
      outfile: join(path, "dist/main.js"),
      bundle: true,
      minify: true,
      format: "esm",
      logLevel: "silent",
    });
    assert.deepEqual(warnings, []);
    await shows(join(path, "dist"), "第一段。");
  });

  test("Parcel", async (t) => {
    const bin = await parcel().catch((error) => error);
    if (bin instanceof Error) {
      t.skip(`Parcel could not be installed: ${bin.message.split("\n")[0]}`);
      return;
    }
    const path = await scene("parcel", {
      "index.html": page("./main.js"),
      "main.js": main,
    });
    const args = [
      bin,
      "build",
      "index.html",
      "--no-cache",
      "--no-source-maps",
      "--dist-dir",
      "dist",
    ];
    await output("node", args, { cwd: path });
    await shows(join(path, "dist"), both);
  });
});
