// Runs every test. Usage: npm test [-- SUITE…]   (the suites stand in scripts/test/suites.mjs)
import { StepError } from "./lib/run.mjs";
import { setup } from "./setup.mjs";
import { runSuite, suites } from "./test/suites.mjs";

function chosen(names) {
  const unknown = names.find((name) => !suites.some((suite) => suite.name === name));
  if (unknown) {
    throw new StepError(
      `there is no suite ${unknown}: choose from ${suites.map((s) => s.name).join(", ")}`,
    );
  }
  return names.length > 0 ? suites.filter((suite) => names.includes(suite.name)) : suites;
}

/** Prints what a suite said, where there is something to read, and its summary line. */
function report(name, { passed, failed, output = "", skipped }, seconds) {
  if (output.trim() && (failed > 0 || process.env.VERBOSE)) console.log(output.trimEnd());
  else for (const line of output.split("\n")) if (line.startsWith("· ")) console.log(`  ${line}`);
  const result = skipped ? `skipped, ${skipped}` : `${passed} passed, ${failed} failed`;
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${result} (${seconds.toFixed(1)} s)`);
}

async function runAll(list) {
  const total = { passed: 0, failed: 0 };
  for (const suite of list) {
    const start = performance.now();
    const result = await runSuite(suite);
    report(suite.name, result, (performance.now() - start) / 1000);
    total.passed += result.passed ?? 0;
    total.failed += result.failed ?? 0;
  }
  return total;
}

async function attempt() {
  try {
    const list = chosen(process.argv.slice(2));
    await setup();
    return await runAll(list);
  } catch (error) {
    console.log(error instanceof StepError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await attempt();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
