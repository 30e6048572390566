// The size of the WebAssembly as it is, and as servers send it. Usage: node scripts/size.mjs
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { root } from "./lib/run.mjs";

/** Sizes in bytes. */
export function wasmSizes(path = join(root, "pkg/wasm/lisible_bg.wasm")) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: 22,
  };
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, { params }).length,
  };
}

/** Kilobytes of 1000 bytes, as the budget counts. */
export function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

export function describeSizes(sizes = wasmSizes()) {
  const parts = Object.entries(sizes).map(([form, bytes]) => `${form} ${kilobytes(bytes)}`);
  return `lisible_bg.wasm: ${parts.join(", ")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(describeSizes());
