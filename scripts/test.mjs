// Runs every test. Usage: npm test [-- SUITE…] [-- --quick]
// The suites stand in scripts/test/suites.mjs; a name stands for all suites that begin with it.
// Named ones run on what was built last: name `build` too where that should be new.
import { secondsOfAll } from "./lib/cpu.mjs";
import { StepError } from "./lib/run.mjs";
import { tools } from "./setup.mjs";

const slowest = 5;

function chosen(suites, args) {
  const quick = args.includes("--quick");
  const names = args.filter((name) => name !== "--quick");
  const fits = (suite, name) => suite.name === name || suite.name.startsWith(`${name}-`);
  const unknown = names.find((name) => !suites.some((suite) => fits(suite, name)));
  if (unknown) {
    const known = suites.map(({ name }) => name).join(", ");
    throw new StepError(`there is no suite ${unknown}: choose from ${known}`);
  }
  return suites
    .filter((suite) => names.length === 0 || names.some((name) => fits(suite, name)))
    .filter((suite) => !quick || suite.quick)
    .map((suite) => (quick ? { ...suite, ...suite.quick } : suite));
}

/** What a suite said, where there is something to read, and its summary line. */
function report({ name }, { passed, failed, output = "", skipped, ignored, seconds }, wall) {
  if (output.trim() && (failed > 0 || process.env.VERBOSE)) console.log(output.trimEnd());
  else for (const line of output.split("\n")) if (line.startsWith("· ")) console.log(`  ${line}`);
  const more = ignored > 0 ? `, ${ignored} skipped` : "";
  const result = skipped ? `skipped: ${skipped}` : `${passed} passed, ${failed} failed${more}`;
  const work = seconds > 0 ? `, ${seconds.toFixed(1)} s of processor time` : "";
  console.log(`${failed > 0 ? "✗" : "✓"} ${name}: ${result} (${wall.toFixed(1)} s${work})`);
}

async function runAll(suites, preparations, { schedule, runSuite }) {
  const all = { passed: 0, failed: 0, ignored: 0, times: [] };
  const needed = new Set(suites.flatMap(({ after = [] }) => after));
  const prepared = preparations.filter(({ name }) => needed.has(name));

  const attempt = async (task) => {
    if (!task.work) return runSuite(task);
    try {
      await task.work();
      return { passed: 0, failed: 0 };
    } catch (error) {
      return { passed: 0, failed: 1, output: `${error.message ?? error}\n` };
    }
  };

  await schedule([...prepared, ...suites], async (task, broken) => {
    const start = performance.now();
    const result = broken
      ? { passed: 0, failed: 1, output: `${task.name} could not run: ${broken} failed\n` }
      : await attempt(task);
    if (!task.work || result.failed > 0) report(task, result, (performance.now() - start) / 1000);
    for (const key of ["passed", "failed", "ignored"]) all[key] += result[key] ?? 0;
    for (const time of result.times ?? []) all.times.push({ ...time, suite: task.name });
    return result.failed === 0 || result.failed === undefined;
  });
  return all;
}

function summarise({ times, ignored }, start) {
  if (times.length > 0) console.log("slowest:");
  for (const { suite, name, seconds } of times
    .sort((a, b) => b.seconds - a.seconds)
    .slice(0, slowest)) {
    console.log(`  ${seconds.toFixed(1)} s ${suite}: ${name}`);
  }
  const work = secondsOfAll();
  const wall = ((performance.now() - start) / 1000).toFixed(0);
  console.log(
    `in all: ${wall} s${work === null ? "" : `, ${work.toFixed(0)} s of processor time`}`,
  );
  if (ignored > 0) console.log(`${ignored} tests were skipped: what they read is not here`);
}

async function attempt() {
  try {
    const start = performance.now();
    await tools();
    const [{ suites }, { preparations }, { schedule }, { runSuite }] = await Promise.all(
      ["suites", "prepare", "schedule", "run"].map((name) => import(`./test/${name}.mjs`)),
    );
    const list = chosen(suites, process.argv.slice(2));
    const all = await runAll(list, preparations, { schedule, runSuite });
    summarise(all, start);
    return all;
  } catch (error) {
    console.log(error instanceof StepError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = await attempt();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
