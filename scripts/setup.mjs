// Checks what the project needs and installs what is missing. Usage: node scripts/setup.mjs [--all]
// --all brings what only some tests use, and skip without it: epubcheck, which looks at books.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canInstall, install } from "./lib/debian.mjs";
import { has, main, must, root, run, StepError } from "./lib/run.mjs";

const target = "wasm32-unknown-unknown";
const components = ["rustfmt", "clippy"];

export async function setup() {
  await tools();
  await modules();
  if (process.argv.includes("--all")) await extras();
}

/** Node, a linker and Rust. */
export async function tools() {
  checkNode();
  await checkLinker();
  await checkRust();
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new StepError(
    `Node ${process.versions.node} is too old: install Node 20.19 or newer from https://nodejs.org`,
  );
}

/** Rust's build scripts need a C linker. */
async function checkLinker() {
  if (process.platform === "win32" || (await has("cc"))) return;
  if (canInstall()) return install(["gcc", "libc6-dev"], "Rust needs a linker");
  const command =
    process.platform === "darwin" ? "xcode-select --install" : "sudo apt-get install gcc libc6-dev";
  throw new StepError(`there is no C linker: type: ${command}`);
}

async function checkRust() {
  if (!(await has("rustup"))) {
    throw new StepError(
      "rustup is missing: type: curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh",
    );
  }
  if (!(await has("cargo"))) {
    await must("rustup", ["toolchain", "install"], "type: rustup toolchain install stable");
  }
  const list = async (what) =>
    (await run("rustup", [what, "list", "--installed"], { capture: true })).output;
  if (!(await list("target")).includes(target)) {
    await must("rustup", ["target", "add", target], `type: rustup target add ${target}`);
  }
  const installed = await list("component");
  for (const name of components.filter((name) => !installed.includes(name))) {
    await must("rustup", ["component", "add", name], `type: rustup component add ${name}`);
  }
}

/** What a test uses where it is at hand. */
async function extras() {
  if (existsSync("/usr/share/java/epubcheck.jar")) return;
  if (canInstall()) return install(["epubcheck"], "a test has it look at the books");
  console.log("epubcheck is not here: on Debian type sudo apt-get install epubcheck");
}

/** The packages of package-lock.json. */
export async function modules() {
  if (modulesAreCurrent()) return;
  console.log("installing node_modules");
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  await must("npm", args, "type: npm ci (after a change of package.json: npm install)", {
    capture: true,
  });
}

/** Compares what the lock asks for with what npm says it has installed. */
function modulesAreCurrent() {
  const read = (path) => JSON.parse(readFileSync(join(root, path), "utf8")).packages;
  if (!existsSync(join(root, "node_modules/.package-lock.json"))) return false;
  const installed = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json"))
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(setup);
