// Usage: npm run bench:report [-- --accuracy] [-- set…]
// --accuracy leaves speed and size alone: they are those of the release build on a quiet machine.
// Runs every extractor over the sets of pages and writes what came of it, with the date: docs/accuracy.md,
// docs/performance.md, and the comparison in the README between its comments.
import { readFileSync, writeFileSync } from "node:fs";
import { wasmSizes } from "../scripts/size.mjs";
import { engines } from "./engines.mjs";
import { pages, root } from "./paths.mjs";
import { installPeers, version } from "./peers.mjs";
import { hasScorers, trafilatura, versionOf } from "./python.mjs";
import { figure, measures, score } from "./scores.mjs";
import { labelled, read } from "./sets.mjs";
import { bundled } from "./weights.mjs";

const args = process.argv.slice(2);
const onlyAccuracy = args.includes("--accuracy");
const asked = args.filter((name) => name !== "--accuracy");
const sets = asked.length > 0 ? asked : labelled;

/** The set whose pages are timed. */
const timed = "aeb";

const known = {
  lisible: { name: "Lisible", cannot: "fetch anything, run a page’s scripts" },
  readability: {
    name: "Readability",
    package: "@mozilla/readability",
    cannot:
      "read feeds, local times, a tree of blocks; it needs a DOM, and its HTML has to be made safe",
  },
  defuddle: {
    name: "Defuddle",
    package: "defuddle",
    cannot: "read feeds, say what it left out; it needs a DOM",
  },
  "dom-smoothie": {
    name: "dom_smoothie",
    package: "dom-smoothie-js",
    cannot: "read feeds, times, pictures’ captions; its HTML has to be made safe",
  },
  trafilatura: { name: "trafilatura", cannot: "run in a browser: it is Python" },
};

const round = (value) => (Number.isFinite(value) ? value.toFixed(3) : "");

function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** Milliseconds of processor time for each page of a set, by an engine of this process. */
async function times(engine, all) {
  const spent = [];
  for (const { html, url } of all) {
    const start = process.cpuUsage();
    try {
      await engine(html, url);
    } catch {
      // A page that an engine refuses costs it no more than the time until then.
    }
    const { user, system } = process.cpuUsage(start);
    spent.push((user + system) / 1000);
  }
  return spent;
}

async function speed(all) {
  const set = [...read(timed)];
  const out = {};
  for (const [name, engine] of Object.entries(all)) {
    if (engine.all) {
      const answers = Object.values(engine.all(timed));
      out[name] = answers.map(({ ms }) => ms);
      continue;
    }
    await times(engine, set.slice(0, 15));
    out[name] = await times(engine, set);
  }
  return out;
}

const label = (name) => {
  const { name: shown, package: of } = known[name];
  if (name === "trafilatura") return `${shown} ${versionOf("trafilatura")}`;
  return of ? `${shown} ${version(of)}` : shown;
};

const row = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) =>
  [row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)].join("\n");

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function fill(path, name, text) {
  const file = `${root}/${path}`;
  const old = readFileSync(file, "utf8");
  const between = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!between.test(old)) throw new Error(`${path} has no <!-- ${name} -->`);
  writeFileSync(
    file,
    old.replace(between, (_, open, close) => `${open}\n${text}\n${close}`),
  );
}

installPeers();
if (!hasScorers()) throw new Error("type: python3 -m pip install lxml python-dateutil");
const all = await engines();
if (trafilatura(`${pages()}/zh_news`)) {
  all.trafilatura = { all: (set) => trafilatura(`${pages()}/${set}`) };
}
const names = Object.keys(all);
const date = new Date().toISOString().slice(0, 10);

const scores = {};
for (const set of sets) scores[set] = await score(set, all);
const spent = onlyAccuracy ? null : await speed(all);
const sizes = onlyAccuracy ? null : await bundled(names, wasmSizes().brotli);
const scored = measures.filter(({ set }) => set in scores);

const value = (measure, name) => round(figure(measure, scores[measure.set][name]));
const accuracy = table(
  ["measure", ...names.map(label)],
  scored.map((measure) => [measure.label, ...names.map((name) => value(measure, name))]),
);
const milliseconds = (name) => median(spent[name]);
const performanceTable = () =>
  table(
    ["extractor", "median ms", "slowest ms", "× Lisible"],
    names.map((name) => [
      label(name),
      milliseconds(name).toFixed(1),
      Math.max(...spent[name]).toFixed(0),
      (milliseconds(name) / milliseconds("lisible")).toFixed(1),
    ]),
  );
const find = (text) => measures.find((measure) => measure.label === text);
const shown = ["aeb F1", "fundus F1", "magic_article Chinese F1", "fundus pictures, recall"].filter(
  (text) => scored.includes(find(text)),
);
const costs = (name) => [
  milliseconds(name).toFixed(1),
  sizes[name] ? `${Math.round(sizes[name] / 1000)} kB` : "",
];
const comparison = table(
  ["", ...shown, ...(onlyAccuracy ? [] : ["ms a page", "size, brotli"]), "cannot"],
  names.map((name) => [
    label(name),
    ...shown.map((text) => value(find(text), name)),
    ...(onlyAccuracy ? [] : costs(name)),
    known[name].cannot,
  ]),
);

fill("docs/accuracy.md", "accuracy", `Measured ${date}.\n\n${accuracy}`);
if (!onlyAccuracy) {
  fill("docs/performance.md", "speed", `Measured ${date}.\n\n${performanceTable()}`);
}
fill("README.md", "comparison", `${comparison}\n\nMeasured ${date} by \`npm run bench:report\`.`);
console.log(`${accuracy}\n\n${comparison}`);
