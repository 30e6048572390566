// The suites of `npm test`, in order. Each gives { passed, failed, output } or { skipped: why }.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ensureBrowsers } from "../browsers.mjs";
import { builds } from "../build.mjs";
import { root, run, StepError } from "../lib/run.mjs";
import { ofCargo, ofNode, ofTool } from "./counts.mjs";

const target = "wasm32-unknown-unknown";

/** Everything that is a program of its own: it passes or fails as a whole. */
const tool = (command, ...args) => ({ command, args, count: ofTool });

export const suites = [
  {
    name: "format",
    steps: [tool("cargo", "fmt", "--all", "--check"), tool("npx", "biome", "format")],
  },
  {
    name: "lint",
    steps: [
      tool("npx", "biome", "lint", "--error-on-warnings"),
      tool("npx", "biome", "check", "--formatter-enabled=false", "--linter-enabled=false"),
      tool("cargo", "clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"),
      // The JavaScript surface is compiled for this target only.
      tool("cargo", "clippy", "--quiet", "--lib", "--target", target, "--", "-D", "warnings"),
      tool("cargo", "doc", "--quiet", "--no-deps", "--lib"),
    ],
  },
  { name: "rust", steps: [{ command: "cargo", args: ["test", "--no-fail-fast"], count: ofCargo }] },
  { name: "build", run: buildAll },
  { name: "types", run: checkTypes },
  { name: "npm", folders: ["tests/npm"] },
  { name: "www", folders: ["www/reader/test", "www/demo/test", "www/extension/test"] },
  { name: "browser", folders: ["tests/browser"], before: ensureBrowsers },
  { name: "corpus", folders: ["tests/corpus"], needs: "../shared/corpus" },
  { name: "bench", folders: ["bench/test"], needs: "../shared/bench" },
];

async function buildAll() {
  const results = [];
  for (const name of Object.keys(builds)) {
    results.push(ofTool(await run("node", ["scripts/build.mjs", name], { capture: true })));
  }
  return total(results);
}

/** Every tsconfig.json that stands beside a package.json, in tests/ and in bench/. */
async function checkTypes() {
  const folders = ["pkg", "www/reader", "www/demo", "www/extension", "tests", "bench", "scripts"];
  const results = [];
  for (const folder of folders.filter((name) => existsSync(join(root, name, "tsconfig.json")))) {
    results.push(ofTool(await run("npx", ["tsc", "--noEmit", "-p", folder], { capture: true })));
  }
  return total(results);
}

async function runSteps(steps) {
  const results = [];
  for (const { command, args, count } of steps) {
    results.push(count(await run(command, args, { capture: true })));
  }
  return total(results);
}

function testFiles(folder) {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => name.endsWith(".test.mjs"));
  return names.sort().map((name) => join(folder, name));
}

async function runNode({ folders, before }) {
  const files = folders.flatMap(testFiles);
  if (files.length === 0) return { skipped: "it has no tests yet" };
  await before?.();
  const reporter = [
    "--test-reporter=./scripts/test/reporter.mjs",
    "--test-reporter-destination=stdout",
  ];
  const args = ["--test", "--test-concurrency=1", "--test-timeout=900000", ...reporter, ...files];
  return ofNode(await run("node", args, { capture: true }));
}

function total(results) {
  const sum = (key) => results.reduce((sofar, result) => sofar + result[key], 0);
  const output = results.map((result) => result.output).join("");
  return { passed: sum("passed"), failed: sum("failed"), output };
}

/** Runs one suite; what cannot be run counts as a failure. */
export async function runSuite(suite) {
  if (suite.needs && !existsSync(join(root, suite.needs))) {
    return { skipped: `${suite.needs} is not here` };
  }
  try {
    if (suite.run) return await suite.run();
    return await (suite.steps ? runSteps(suite.steps) : runNode(suite));
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { passed: 0, failed: 1, output: `${error.message}\n` };
  }
}
