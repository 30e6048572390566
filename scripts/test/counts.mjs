// Reads how many tests passed and failed out of what the test tools print.

/** One test for a tool that only succeeds or fails. */
export function ofTool({ code, output }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Sums up the result lines of `cargo test`. A crate that does not compile is one failure. */
export function ofCargo({ code, output }) {
  const lines = [...output.matchAll(/^test result: .*? (\d+) passed; (\d+) failed;/gm)];
  const sum = (group) => lines.reduce((total, line) => total + Number(line[group]), 0);
  const failed = sum(2);
  return { passed: sum(1), failed: code !== 0 && failed === 0 ? 1 : failed, output };
}

/** Reads the last line of ./reporter.mjs. A run that was cut short is one failure. */
export function ofNode({ code, output }) {
  const line = output.match(/^#counts (\d+) (\d+)$/m);
  const [passed, failed] = line ? [Number(line[1]), Number(line[2])] : [0, 0];
  const rest = output.replace(/^#counts.*\n?/m, "");
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, output: rest };
}
