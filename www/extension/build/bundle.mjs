import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";

/** The parser's own module, which every target carries. */
export const wasm = createRequire(import.meta.url).resolve("lisible/lisible.wasm");

/** The extension's pages, each with a script of its own name. */
export const pages = ["reader", "library", "options", "welcome"];

const options = {
  bundle: true,
  minify: true,
  target: ["chrome128", "firefox142"],
  conditions: ["browser"],
  logLevel: "warning",
  legalComments: "eof",
};

/**
 * Writes every script and style sheet into `outdir`.
 * @param {string} root the extension's folder
 * @param {string} outdir
 */
export async function bundle(root, outdir) {
  const source = (path) => join(root, "src", path);
  const common = { ...options, define: { LISIBLE_PARSER: JSON.stringify(await parserId()) } };
  await Promise.all([
    build({
      ...common,
      outdir,
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[name]-[hash]",
      entryPoints: Object.fromEntries(pages.map((page) => [page, source(`${page}/index.ts`)])),
    }),
    // Neither a service worker nor a worker loads faster from several files.
    build({
      ...common,
      outdir,
      format: "esm",
      entryPoints: {
        background: source("background/index.ts"),
        worker: source("parse/worker.ts"),
        "library-worker": source("library/worker.ts"),
        "index-worker": source("library/index-worker.ts"),
      },
    }),
    build({ ...common, outdir, entryPoints: { pages: source("pages.css") } }),
    injected({ take: source("capture/take.ts") }, outdir),
    build({
      ...common,
      outdir,
      format: "iife",
      entryPoints: { arrive: source("capture/arrive.ts"), early: source("reader/early.ts") },
    }),
  ]);
}

/** Tells one build of the parser from another, so that articles can be read again by a newer one. */
async function parserId() {
  return createHash("sha256")
    .update(await readFile(wasm))
    .digest("hex")
    .slice(0, 12);
}

/** `executeScript` gives back a script's completion value: here its default export. */
async function injected(entryPoints, outdir) {
  const globalName = "lisibleSnapshot";
  const footer = { js: `${globalName}.default;` };
  await build({ ...options, outdir, format: "iife", globalName, footer, entryPoints });
}
