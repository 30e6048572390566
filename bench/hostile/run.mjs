// What hostile input costs: node bench/hostile/run.mjs [--only PART] [--bytes N] [--write]
// Each shape is doubled five times up to 3 MB, in a process of its own that has a minute: a hang is a finding.
// Fails where time grows faster than n^1.25, 3 MB take more than 2 s, or more than 64 n + 1 MiB of JSON come out.
import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { shapes } from "./shapes.mjs";

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    write: { type: "boolean" },
    bytes: { type: "string", default: "3000000" },
  },
});
const folder = import.meta.dirname;
const root = join(folder, "../..");
const LARGEST = Number(values.bytes);
const SIZES = [32, 16, 8, 4, 2, 1].map((part) => Math.round(LARGEST / part));
const LIMIT = {
  exponent: 1.25,
  time: 2000,
  per: 3_000_000,
  factor: 64,
  spare: 1 << 20,
  patience: 60_000,
};
/** Times below this, in milliseconds, say nothing of how they grow. */
const MEASURABLE = 12;

/** The measurements of a shape, as far as they came before the limit. */
function measured(id) {
  const args = [join(folder, "child.mjs"), join(root, "pkg/node.js"), id, SIZES.join(",")];
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    let problem = "";
    child.stdout.on("data", (data) => (out += data));
    child.stderr.on("data", (data) => (problem += data));
    const timer = setTimeout(() => child.kill("SIGKILL"), LIMIT.patience);
    child.on("close", (code, signal) => {
      clearTimeout(timer);
      const runs = out
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      const end = signal ? "no end" : code ? `failed: ${problem.trim().split("\n").at(-1)}` : "";
      done({ id, runs, end });
    });
  });
}

/** The power of n that the times grow with: the slope of a line through their logarithms. */
export function exponent(runs) {
  const points = runs
    .filter(({ time }) => time >= MEASURABLE)
    .map(({ bytes, time }) => [Math.log(bytes), Math.log(time)]);
  if (points.length < 3) return null;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const covariance = mean(points.map(([a, b]) => (a - x) * (b - y)));
  return covariance / mean(points.map(([a]) => (a - x) ** 2));
}

function judged({ id, runs, end }) {
  const last = runs.at(-1) ?? { bytes: 0, time: 0, output: 0, code: "", memory: 0 };
  const power = exponent(runs);
  const wrong = [];
  if (end) wrong.push(end);
  if (power > LIMIT.exponent) wrong.push(`n^${power.toFixed(2)}`);
  const slow = runs.filter(
    ({ bytes, time }) => time > (LIMIT.time * Math.max(bytes, LARGEST / 8)) / LIMIT.per,
  );
  if (slow.length > 0 && slow.includes(last)) wrong.push(`${Math.round(last.time)} ms`);
  const excess = runs.find(({ bytes, output }) => output > LIMIT.factor * bytes + LIMIT.spare);
  if (excess) wrong.push(`${excess.output} bytes of JSON`);
  return { id, last, power, wrong };
}

const line = (cells) => `| ${cells.join(" | ")} |`;
function row({ id, last, power, wrong }) {
  return line([
    id,
    last.time.toFixed(0),
    power === null ? "–" : power.toFixed(2),
    (last.output / last.bytes || 0).toFixed(1),
    (last.memory / 1e6).toFixed(0),
    last.code,
    wrong.join(", "),
  ]);
}

const HEAD = [
  line(["shape", "ms", "grows with n^", "JSON for a byte", "peak MB", "error", "wrong"]),
  "| --- | --: | --: | --: | --: | --- | --- |",
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const wanted = shapes.filter(({ id }) => !values.only || id.includes(values.only));
  console.log(HEAD.join("\n"));
  const rows = [];
  for (const { id } of wanted) {
    const found = judged(await measured(id));
    rows.push(found);
    console.log(row(found));
  }
  const bad = rows.filter(({ wrong }) => wrong.length > 0);
  console.log(`${rows.length} shapes, ${bad.length} out of bounds`);
  if (values.write) {
    const file = join(root, "docs/security.md");
    const table = [...HEAD, ...rows.map(row)].join("\n");
    const text = readFileSync(file, "utf8");
    const parts = /(<!-- hostile -->\n)[\s\S]*?(<!-- \/hostile -->)/;
    writeFileSync(
      file,
      text.replace(parts, (_, start, end) => `${start}\n${table}\n\n${end}`),
    );
  }
  process.exitCode = bad.length > 0 ? 1 : 0;
}
