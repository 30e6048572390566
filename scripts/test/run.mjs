// How a suite is run: its steps, its test files or its job. Each gives { passed, failed, ignored, output, times }.
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, run, StepError } from "../lib/run.mjs";
import { filesAgain, settled } from "./again.mjs";
import { ofNode, total } from "./counts.mjs";

async function runSteps({ steps }) {
  const results = [];
  for (const { command, args, count } of steps) {
    const ended = await run(command, args, { capture: true });
    results.push({ ...count(ended), seconds: ended.seconds });
  }
  return total(results);
}

function testFiles(path) {
  const whole = join(root, path);
  if (!statSync(whole, { throwIfNoEntry: false })?.isDirectory()) return [path];
  const names = readdirSync(whole).filter((name) => name.endsWith(".test.mjs"));
  return names.sort().map((name) => join(path, name));
}

/** Files run one after the other, each in a process of its own or all in one. */
async function runFiles(files, { alone = false, env }) {
  const report = [
    "--test-reporter=./scripts/test/reporter.mjs",
    "--test-reporter-destination=stdout",
  ];
  const separate = ["--test", "--test-concurrency=1", "--test-timeout=900000"];
  const args = alone
    ? [...report, "scripts/test/together.mjs", ...files]
    : [...separate, ...report, ...files];
  const ended = await run("node", args, { capture: true, env });
  return { ...ofNode(ended), seconds: ended.seconds };
}

async function runTests(suite) {
  const { tests, without = [], again = false } = suite;
  const files = tests.flatMap(testFiles).filter((file) => !without.includes(file));
  const result = await runFiles(files, suite);
  const repeated = again ? filesAgain(result) : [];
  return repeated.length > 0 ? settled(result, await runFiles(repeated, suite)) : result;
}

/** Runs one suite; what cannot be run counts as a failure. */
export async function runSuite(suite) {
  if (suite.needs && !existsSync(join(root, suite.needs))) {
    return { skipped: `${suite.needs} is not here` };
  }
  try {
    if (suite.job) return await suite.job();
    return await (suite.steps ? runSteps(suite) : runTests(suite));
  } catch (error) {
    const said = error instanceof StepError ? error.message : error.stack;
    return { passed: 0, failed: 1, output: `${said}\n` };
  }
}
