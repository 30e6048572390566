// Builds the package's WebAssembly, the demo page and the extension.
// Usage: node scripts/build.mjs [wasm] [demo] [extension] [--quick]   (nothing named: everything)
// --quick compiles the core within seconds, for work on it: larger and slower than what is shipped.
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, must, root, StepError } from "./lib/run.mjs";
import { unlessDone } from "./lib/stamp.mjs";
import { writeNotices } from "./notices.mjs";
import { setup } from "./setup.mjs";
import { describeSizes } from "./size.mjs";

const shared = ["pkg", "www/reader", "package-lock.json"];

export const builds = {
  wasm: buildWasm,
  demo: () => buildSite("demo"),
  extension: () => buildSite("extension"),
};

/** A target folder of its own: beside clippy and the tests, which lock theirs. */
export const buildFolder = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "xtask");

async function buildWasm({ quick = false } = {}) {
  const args = [
    "run",
    "--quiet",
    "--target-dir",
    buildFolder,
    "-p",
    "xtask",
    "--",
    "wasm",
    ...(quick ? ["quick"] : []),
  ];
  await must("cargo", args, "the WebAssembly could not be built");
  const task = {
    name: "inline",
    inputs: ["pkg/wasm/lisible_bg.wasm"],
    output: "pkg/wasm/inline.js",
  };
  const built = await unlessDone(task, writeInline);
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    copyFileSync(join(root, name), join(root, "pkg", name));
  }
  writeNotices();
  if (built && !quick) console.log(describeSizes());
}

/** The module as a string, for lisible/inline. */
function writeInline() {
  const base64 = readFileSync(join(root, "pkg/wasm/lisible_bg.wasm")).toString("base64");
  writeFileSync(join(root, "pkg/wasm/inline.js"), `export const base64 = "${base64}";\n`);
}

async function buildSite(name) {
  const folder = `www/${name}`;
  const task = { name, inputs: [...shared, folder], output: `${folder}/dist` };
  await unlessDone(task, async () => {
    await must("npm", ["run", "--silent", "build", "-w", folder], `${folder} could not be built`);
  });
}

export async function build(names = Object.keys(builds), options = {}) {
  for (const name of names) {
    if (!(name in builds)) {
      throw new StepError(
        `there is no build ${name}: choose from ${Object.keys(builds).join(", ")}`,
      );
    }
    // The sites hold the module: a fresh clone has none yet.
    const isFirst = name !== "wasm" && !existsSync(join(root, "pkg/wasm/lisible_bg.wasm"));
    if (isFirst) await buildWasm(options);
    await builds[name](options);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const args = process.argv.slice(2);
    const names = args.filter((name) => name !== "--quick");
    await setup();
    await build(names.length > 0 ? names : undefined, { quick: args.includes("--quick") });
  });
}
