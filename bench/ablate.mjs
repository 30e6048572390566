// Usage: npm run bench:ablate [-- step…]
// Runs the parser over the sets of pages without each of the steps of src/content/find/whole, and
// prints what that does to the mean F1 and to the pages that are lost or bloated. Needs python3.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cache, pages, root } from "./paths.mjs";
import { hasScorers, scorer } from "./python.mjs";
import { unpack } from "./sets.mjs";

const sets = ["aeb", "fundus", "magic_article", "wcxb", "andy", "waddle"];
const steps = [
  "overlays",
  "comments",
  "another",
  "alike",
  "runs",
  "numbered",
  "head",
  "between",
  "lists",
  "tail",
  "repeats",
  "related",
  "consents",
  "forms",
];

function run(step, folders) {
  const out = `${cache}/ablate/${step || "all"}`;
  const env = { ...process.env, LISIBLE_WITHOUT: step };
  const program = `${root}/target/quick/examples/bench_run`;
  execFileSync(program, [out, ...folders], { env, stdio: "inherit" });
  return out;
}

function row(step, out) {
  const f1 = sets.map((set) => {
    const file = `${out}/${set}.json`;
    const only = set === "wcxb" ? ["--only", "type=article"] : [];
    const bench = ["--bench", `${pages()}/${set}`, "--runs", `${out}/${set}`];
    scorer(`${pages()}/evaluate.py`, ...bench, ...only, "--json", file);
    return JSON.parse(readFileSync(file, "utf8")).lisible.F1;
  });
  const lost = scorer(`${pages()}/lost.py`, out, pages(), ...sets);
  const all = /recall < \.8 (\d+).*precision < \.7 (\d+)/.exec(lost.split("\n").at(-2));
  const cells = f1.map((value) => value.toFixed(4));
  console.log(`| ${step || "(none)"} | ${cells.join(" | ")} | ${all?.[1]} | ${all?.[2]} |`);
}

if (!hasScorers()) throw new Error("type: python3 -m pip install lxml python-dateutil");
const build = ["build", "--quiet", "--profile", "quick", "--features", "training"];
execFileSync("cargo", [...build, "--example", "bench_run"], { cwd: root, stdio: "inherit" });
const folders = sets.map(unpack);
const asked = process.argv.slice(2);
console.log(`| without | ${sets.join(" | ")} | recall < .8 | precision < .7 |`);
console.log(`|${"---|".repeat(sets.length + 3)}`);
for (const step of ["", ...(asked.length > 0 ? asked : steps)]) row(step, run(step, folders));
