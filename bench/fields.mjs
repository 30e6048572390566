// Usage: npm run bench:fields [-- --misses title|author|date [--half A|B]] [--native] [set…]
// Runs the parser over the sets whose pages have titles, authors and dates as gold, and prints the share that is right: over all
// pages, and over two halves of the sites. Rules are written with the misses of half A before one’s eyes; half B tells what
// they are worth elsewhere. --misses prints those of a field; --native runs the example `bench_run` instead of the package.
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { engines } from "./engines.mjs";
import { cache, pages, root } from "./paths.mjs";
import { hasScorers, scorer } from "./python.mjs";
import { answers } from "./scores.mjs";
import { unpack } from "./sets.mjs";

const known = ["fundus", "wcxb", "andy", "gne", "mercury", "dates", "readability"];

const args = process.argv.slice(2);
const value = (name) => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
};
const flag = (name) => {
  const at = args.indexOf(name);
  return at >= 0 && args.splice(at, 1).length > 0;
};
const options = ["--misses", "--half"].flatMap((name) => {
  const given = value(name);
  return given ? [name, given] : [];
});
const native = flag("--native");
const sets = args.length > 0 ? args : known;
const runs = `${cache}/fields`;

if (!hasScorers()) throw new Error("type: python3 -m pip install lxml python-dateutil");
if (native) {
  const build = ["build", "--quiet", "--profile", "quick", "--example", "bench_run"];
  execFileSync("cargo", build, { cwd: root, stdio: "inherit" });
  const program = `${root}/target/quick/examples/bench_run`;
  execFileSync(program, [runs, ...sets.map(unpack)], { stdio: "inherit" });
} else {
  const { lisible } = await engines(["lisible"]);
  for (const set of sets) {
    mkdirSync(`${runs}/${set}`, { recursive: true });
    writeFileSync(`${runs}/${set}/lisible.out.json`, JSON.stringify(await answers(set, lisible)));
  }
}
process.stdout.write(scorer(`${root}/bench/score_fields.py`, runs, pages(), ...options, ...sets));
