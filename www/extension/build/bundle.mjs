import { join } from "node:path";
import { build } from "esbuild";

/** The extension's pages, each with a script of its own name. */
export const pages = ["reader", "options", "welcome"];

const common = {
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
      entryPoints: { background: source("background/index.ts"), worker: source("parse/worker.ts") },
    }),
    build({ ...common, outdir, entryPoints: { pages: source("pages.css") } }),
    injected({ take: source("capture/take.ts") }, outdir),
    build({
      ...common,
      outdir,
      format: "iife",
      entryPoints: { arrive: source("capture/arrive.ts") },
    }),
  ]);
}

/** `executeScript` gives back a script's completion value: here its default export. */
async function injected(entryPoints, outdir) {
  const globalName = "lisibleSnapshot";
  const footer = { js: `${globalName}.default;` };
  await build({ ...common, outdir, format: "iife", globalName, footer, entryPoints });
}
