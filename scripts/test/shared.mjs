// Checks that lie in ../shared and bring their own scripts: each prints its figures, tests/ledger.json holds them.
import { join } from "node:path";
import { held } from "../lib/ledger.mjs";
import { root, run } from "../lib/run.mjs";

/** Runs a script; every figure that it prints is a test that passes where it is no less than before. */
async function figuresOf(section, command, args, read) {
  const { code, output, seconds } = await run(command, args, { capture: true });
  const figures = read(output);
  const names = Object.keys(figures);
  if (names.length === 0) {
    return { passed: 0, failed: 1, output: `${output}\n${section} gave no figure (${code})\n` };
  }
  const { fallen, risen } = held(section, figures);
  const better = risen.length > 0 ? `, ${risen.length} better than before` : "";
  const said = output
    .trimEnd()
    .split("\n")
    .filter((line) => !line.startsWith("✗"));
  const lines = [`· ${said.at(-1)}${better}`, ...fallen.map((line) => `✗ ${line}`)];
  return {
    passed: names.length - fallen.length,
    failed: fallen.length,
    output: `${lines.join("\n")}\n`,
    seconds,
  };
}

const shared = (path) => join(root, "../shared", path);

/** `pages-code: 3/4` */
const ofKinds = (output) =>
  Object.fromEntries(
    [...output.matchAll(/^([\w-]+): (\d+)\/\d+$/gm)].map(([, kind, right]) => [
      kind,
      Number(right),
    ]),
  );

/** The cases from public bug reports, kind by kind. */
export const cases = () =>
  figuresOf("cases", "node", [shared("cases/check.mjs"), "pkg", "--quiet"], ofKinds);

const ofItems = (output) => {
  const right = /^(\d+) of \d+ items/m.exec(output)?.[1];
  return right === undefined ? {} : { right: Number(right) };
};

/** Items of the archive's later years. */
export const bench2023 = () =>
  figuresOf("rfi-2023", "node", [shared("corpus/2023/check.mjs"), "pkg"], ofItems);

/** `aeb   lisible   87 pages, recall < .8 on 3 (…), < .5 on 1, precision < .7 on 2 (…)`: pages that are well. */
const ofSets = (output) => {
  const line =
    /^(\w+)\s+lisible\s+(\d+) pages, recall < \.8 on\s+(\d+) .*precision < \.7 on\s+(\d+)/gm;
  return Object.fromEntries(
    [...output.matchAll(line)].flatMap(([, set, pages, low, fat]) => [
      [`${set} recall`, pages - low],
      [`${set} precision`, pages - fat],
    ]),
  );
};

/** Pages of the benchmark sets that lose much of their text, or take in much else. */
export const lost = () => figuresOf("lost", "node", ["bench/lost.mjs"], ofSets);
