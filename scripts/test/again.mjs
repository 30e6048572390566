// Browsers are programs of their own, and a busy machine shows races in how we drive them. The files of a few failed
// tests run once more; a test that passes then has passed, and is named.

/** More failures than these are no race. */
const MOST = 3;

/** The files to run once more, or none. */
export function filesAgain({ failed, failures }) {
  const named = failed > 0 && failed <= MOST && failures.length === failed;
  if (!named || failures.some(({ file }) => !file)) return [];
  return [...new Set(failures.map(({ file }) => file))];
}

/** The result of a suite with what its failed tests gave the second time. */
export function settled(first, second) {
  const passedNow = new Set(second.times.map(({ name }) => name));
  const failedNow = new Set(second.failures.map(({ name }) => name));
  const isMended = ({ name }) => passedNow.has(name) && !failedNow.has(name);
  const mended = first.failures.filter(isMended);
  const isWhole = mended.length === first.failed;
  const lines = mended.map(({ name }) => `· passed the second time only: ${name}\n`).join("");
  return {
    ...first,
    passed: first.passed + mended.length,
    failed: first.failed - mended.length,
    output: `${isWhole ? "" : first.output + second.output}${lines}`,
    seconds: (first.seconds ?? 0) + (second.seconds ?? 0),
    times: [...first.times, ...second.times],
  };
}
