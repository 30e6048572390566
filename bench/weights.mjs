// What each extractor weighs in a browser: bundled, minified, and compressed as servers send it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./paths.mjs";

const entries = {
  lisible: { from: `${root}/pkg`, code: 'export { parseArticle } from "./web.js";' },
  readability: { code: 'export { Readability } from "@mozilla/readability";' },
  defuddle: { code: 'export { default } from "defuddle";' },
};

/** The bytes of a bundle. */
async function code({ from = import.meta.dirname, code: contents }) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: from },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "silent",
  });
  return brotliCompressSync(outputFiles[0].contents).length;
}

/** The WebAssembly of dom_smoothie's package, which has no entry for bundlers. */
function smoothie() {
  const folder = join(import.meta.dirname, "node_modules/dom-smoothie-js");
  if (!existsSync(folder)) return null;
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".wasm"));
  return files.length > 0 ? brotliCompressSync(readFileSync(join(folder, files[0]))).length : null;
}

/** Bytes by the extractors' names; null where there is nothing that a browser could load. */
export async function bundled(names, wasm) {
  const sizes = {};
  for (const name of names) {
    if (name === "dom-smoothie") sizes[name] = smoothie();
    else if (name in entries) sizes[name] = await code(entries[name]).catch(() => null);
    if (name === "lisible" && sizes[name] !== null) sizes[name] += wasm;
  }
  return sizes;
}
