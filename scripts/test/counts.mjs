// Reads out of what the test tools print: how many tests passed, failed and were skipped, and how long they took.

/** One test for a tool that only succeeds or fails. */
export function ofTool({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Sums up the result lines of `cargo test`. A crate that does not compile is one failure. */
export function ofCargo({ code, output }) {
  const line = /^test result: .*? (\d+) passed; (\d+) failed;(?: (\d+) ignored;)?/gm;
  const lines = [...output.matchAll(line)];
  const sum = (group) => lines.reduce((total, found) => total + Number(found[group] ?? 0), 0);
  const failed = sum(2);
  return {
    passed: sum(1),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    ignored: sum(3),
    output,
    times: [...ofTargets(output)],
  };
}

/** Cargo times each target as a whole. */
function* ofTargets(output) {
  let name = "cargo test";
  for (const line of output.split("\n")) {
    name = /^\s+(?:Running (?:unittests )?|Doc-tests )(\S+)/.exec(line)?.[1] ?? name;
    const seconds = /^test result: .*finished in ([\d.]+)s/.exec(line)?.[1];
    if (seconds) yield { name, seconds: Number(seconds) };
  }
}

/** Reads the lines of ./reporter.mjs that start with #. A run that was cut short is one failure. */
export function ofNode({ code, output }) {
  const line = output.match(/^#counts (\d+) (\d+)(?: (\d+))?$/m);
  const [passed, failed, ignored] = line ? line.slice(1).map((n) => Number(n ?? 0)) : [0, 0, 0];
  const times = [...output.matchAll(/^#time (\d+) (.*)$/gm)].map(([, milliseconds, name]) => ({
    name,
    seconds: Number(milliseconds) / 1000,
  }));
  const failures = [...output.matchAll(/^#failed (.*)\t(.*)$/gm)].map(([, name, file]) => ({
    name,
    file,
  }));
  const broken = failed === 0 && (code !== 0 || !line);
  const rest = output.replace(/^#(?:counts|time|failed) .*\n?/gm, "");
  return { passed, failed: broken ? 1 : failed, ignored, output: rest, times, failures };
}

/** The sum of several. */
export function total(results) {
  const sum = (key) => results.reduce((sofar, result) => sofar + (result[key] ?? 0), 0);
  return {
    passed: sum("passed"),
    failed: sum("failed"),
    ignored: sum("ignored"),
    seconds: sum("seconds"),
    output: results.map((result) => result.output ?? "").join(""),
    times: results.flatMap((result) => result.times ?? []),
  };
}
