// The size of the WebAssembly as it is and as servers send it.
// Usage: node scripts/size.mjs [--parts [--all]]
// --parts: also by section, crate, module and generic function, of the release built once more with names.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { main, must, root } from "./lib/run.mjs";
import { functions, pathOf, sections, sums } from "./lib/wasm-parts.mjs";

function brotli(bytes) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    [constants.BROTLI_PARAM_LGWIN]: 22,
  };
  return brotliCompressSync(bytes, { params }).length;
}

/** Sizes in bytes. */
export function wasmSizes(path = join(root, "pkg/wasm/lisible_bg.wasm")) {
  const bytes = readFileSync(path);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotli(bytes),
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

const target = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "xtask");

async function named() {
  const args = ["run", "--quiet", "--target-dir", target, "-p", "xtask", "--", "named"];
  await must("cargo", args, "the WebAssembly with names could not be built");
  // The program that cargo runs builds into the usual folder.
  const folder = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  return readFileSync(join(folder, "named/lisible_bg.wasm"));
}

function table(title, rows, most) {
  console.log(`\n${title}`);
  for (const [name, size, count] of rows.slice(0, most)) {
    console.log(`${kilobytes(size).padStart(10)}  ${name}${count > 1 ? ` (${count})` : ""}`);
  }
  const rest = rows.slice(most).reduce((sum, [, size]) => sum + size, 0);
  if (rest > 0) console.log(`${kilobytes(rest).padStart(10)}  in ${rows.length - most} more`);
}

/** Raw bytes: how far a part compresses depends on what stands beside it, so only sections have both. */
async function printParts(all) {
  const module = await named();
  const most = all ? Number.POSITIVE_INFINITY : 40;
  const bySection = [...sections(module)]
    .filter(({ name }) => name !== "name")
    .map(({ name, bytes }) => [`${name}, brotli ${kilobytes(brotli(bytes))}`, bytes.length, 1]);
  table(
    "Sections",
    bySection.sort((a, b) => b[1] - a[1]),
    6,
  );
  const list = functions(module).map(({ name, size }) => ({ path: pathOf(name), size }));
  const ours = list.filter(({ path }) => path.startsWith("lisible::"));
  const room = ({ path }) => path.split("::").slice(1, 3).join("::");
  const byCrate = sums(list, ({ path }) => path.split("::")[0]);
  table("Code by crate (functions)", byCrate, most);
  table("Code of this crate by module", sums(ours, room), most);
  const byFunction = sums(list, ({ path }) => path);
  table("Functions (instances of a generic one together)", byFunction, most);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    console.log(describeSizes());
    if (process.argv.includes("--parts")) await printParts(process.argv.includes("--all"));
  });
}
