// Usage: node bench/lost.mjs [set…]
// Runs the built package over the sets of pages with whole texts, and has the benchmark's script say on how many
// pages much of the text is lost, or much else is taken in.
import { mkdirSync, writeFileSync } from "node:fs";
import { engines } from "./engines.mjs";
import { cache, pages } from "./paths.mjs";
import { hasScorers, scorer } from "./python.mjs";
import { answers } from "./scores.mjs";

const whole = ["aeb", "fundus", "magic_article", "wcxb", "andy", "waddle"];

if (!hasScorers()) throw new Error("type: python3 -m pip install lxml python-dateutil");
const asked = process.argv.slice(2);
const sets = asked.length > 0 ? asked : whole;
const { lisible } = await engines(["lisible"]);
const runs = `${cache}/lost`;
for (const set of sets) {
  mkdirSync(`${runs}/${set}`, { recursive: true });
  writeFileSync(`${runs}/${set}/lisible.out.json`, JSON.stringify(await answers(set, lisible)));
}
process.stdout.write(scorer(`${pages()}/lost.py`, runs, pages(), ...sets));
