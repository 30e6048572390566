// The packed package in every runtime that is not a browser.
import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { before, test } from "node:test";
import { startWorker } from "../../scripts/lib/workerd.mjs";
import { output, project, scene, tool } from "./support/consumer.mjs";

/** Prints what every entry must be able to do. */
const check = `
const { detect, parseArticle, toMarkdown } = lisible;
await lisible.default();
const article = parseArticle("<p>第一段，有<b>重点</b>。</p>");
let code = null;
try { parseArticle("<p>x</p>", { maxBytes: 1 }); } catch (error) { code = error.code; }
console.log(JSON.stringify([article.text, code, detect(""), toMarkdown(article, { title: false })]));
`;

const expected = JSON.stringify([
  "第一段，有重点。",
  "input-too-large",
  null,
  "第一段，有**重点**。",
]);

const inWorker = `
const parser = lisible.createParser();
console.log((await parser.parseArticle(new TextEncoder().encode("<p>第一段。</p>"))).text);
parser.close();
`;

before(project);

test("Node imports it", async () => {
  const path = await scene("node-import", {
    "main.mjs": `import * as lisible from "lisible";${check}`,
    "inline.mjs": `import * as lisible from "lisible/inline";${check}`,
  });
  assert.equal(await output("node", ["main.mjs"], { cwd: path }), expected);
  assert.equal(await output("node", ["inline.mjs"], { cwd: path }), expected);
});

test("Node requires it", async () => {
  const main = `const lisible = require("lisible"); (async () => {${check}})();`;
  const path = await scene("node-require", { "main.cjs": main });
  const options = { cwd: path, env: { NODE_NO_WARNINGS: "1" } };
  assert.equal(await output("node", ["main.cjs"], options), expected);
});

test("Node gives the address of the module", async () => {
  const main = `
    import { readFileSync } from "node:fs";
    const bytes = readFileSync(new URL(import.meta.resolve("lisible/lisible.wasm")));
    console.log(WebAssembly.validate(bytes));`;
  const path = await scene("node-wasm", { "main.mjs": main });
  assert.equal(await output("node", ["main.mjs"], { cwd: path }), "true");
});

test("Node parses in a worker, and the process ends", async () => {
  const open = inWorker.replace("parser.close();", "");
  const path = await scene("node-worker", {
    "main.mjs": `import * as lisible from "lisible";${open}`,
  });
  assert.equal(await output("node", ["main.mjs"], { cwd: path }), "第一段。");
});

test("Deno imports it", async () => {
  const path = await scene("deno", {
    "main.mjs": `import * as lisible from "lisible";${check}`,
    "worker.mjs": `import * as lisible from "lisible";${inWorker}`,
  });
  const env = { DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1", DENO_DIR: join(path, ".deno") };
  const deno = (file) =>
    output(
      tool("deno/deno"),
      ["run", "--allow-read", "--node-modules-dir=manual", "--quiet", file],
      {
        cwd: path,
        env,
      },
    );
  assert.equal(await deno("main.mjs"), expected);
  assert.equal(await deno("worker.mjs"), "第一段。");
});

test("Bun imports it", async () => {
  const path = await scene("bun", {
    "main.mjs": `import * as lisible from "lisible";${check}`,
    "worker.mjs": `import * as lisible from "lisible";${inWorker}`,
  });
  const bun = (file) => output(tool("bun/bin/bun.exe"), ["run", file], { cwd: path });
  assert.equal(await bun("main.mjs"), expected);
  assert.equal(await bun("worker.mjs"), "第一段。");
});

test("workerd imports it", async () => {
  const path = await scene("workerd", {
    "worker.js": `
      import { parseArticle } from "lisible";
      export default {
        async fetch(request) {
          return Response.json({ text: parseArticle(await request.text()).text });
        },
      };`,
  });
  const consumer = dirname(tool("miniflare/package.json"));
  const miniflare = await startWorker(join(path, "worker.js"), join(path, "out"), consumer);
  try {
    const body = "<p>第一段。</p>";
    const answer = await miniflare.dispatchFetch("http://localhost/", { method: "POST", body });
    assert.deepEqual(await answer.json(), { text: "第一段。" });
  } finally {
    await miniflare.dispose();
  }
});
