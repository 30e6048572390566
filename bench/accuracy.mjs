// Usage: npm run bench:accuracy [-- set…]
// Runs the built package and, where they can be installed, other engines over the sets of pages,
// and prints what the benchmark's own scripts say, side by side. Needs python3.
import { engines } from "./engines.mjs";
import { installPeers } from "./peers.mjs";
import { hasScorers } from "./python.mjs";
import { figure, measures, score } from "./scores.mjs";
import { labelled, read } from "./sets.mjs";

const round = (value) => (value === undefined ? "" : value.toFixed(3));

function notArticles(engine) {
  console.log("\n| no article | confidence | characters |\n|---|---|---|");
  for (const { id, html } of read("zh_news", "not-articles")) {
    const { confidence, articleBody } = engine(html);
    console.log(`| ${id} | ${confidence.toFixed(2)} | ${articleBody.length} |`);
  }
}

try {
  installPeers();
} catch {
  console.log("npm could not install the other engines: ours runs with those that are here");
}
if (!hasScorers()) throw new Error("type: python3 -m pip install lxml python-dateutil");
const asked = process.argv.slice(2);
const all = await engines();
const names = Object.keys(all);
console.log(`| measure | asked | ${names.join(" | ")} |\n|${"---|".repeat(names.length + 2)}`);
for (const set of asked.length > 0 ? asked : labelled) {
  const scores = await score(set, all);
  for (const measure of measures.filter((measure) => measure.set === set)) {
    const cells = names.map((name) => round(figure(measure, scores[name])));
    console.log(`| ${measure.label} | ${round(measure.asked)} | ${cells.join(" | ")} |`);
  }
}
notArticles(all.lisible);
