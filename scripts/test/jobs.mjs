// The suites that are no test files: builds and type checks.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { builds } from "../build.mjs";
import { root, run } from "../lib/run.mjs";
import { ofTool, total } from "./counts.mjs";

async function tools(commands) {
  const results = [];
  for (const [command, ...args] of commands) {
    const ended = await run(command, args, { capture: true });
    results.push({ ...ofTool(ended), seconds: ended.seconds });
  }
  return total(results);
}

/** Builds what is named, or everything. */
export function buildAll(names = Object.keys(builds), ...more) {
  return tools(names.map((name) => ["node", "scripts/build.mjs", name, ...more]));
}

/** Every tsconfig.json that stands beside a package.json, in tests/ and in bench/. */
export function checkTypes() {
  const folders = ["pkg", "www/reader", "www/demo", "www/extension", "tests", "bench", "scripts"];
  const typed = folders.filter((name) => existsSync(join(root, name, "tsconfig.json")));
  return tools(typed.map((folder) => ["npx", "tsc", "--noEmit", "-p", folder]));
}
