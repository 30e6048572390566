// The same feed through Lisible and the npm packages that parse feeds, interleaved in one run.
// Usage: npm run bench:feeds [-- ROUNDS [ITEMS]]
import { parseArticle, parseFeed } from "lisible";
import { installPeers, version } from "../peers.mjs";
import { feedxFeed } from "./generate.mjs";

const rounds = Number(process.argv[2] ?? 15);
const count = Number(process.argv[3] ?? 1000);

installPeers();

async function peers() {
  const { default: RssParser } = await import("rss-parser");
  const { parseFeed: rowan } = await import("@rowanmanning/feed-parser");
  const { parseFeed: smith } = await import("feedsmith");
  const { XMLParser } = await import("fast-xml-parser");
  const rss = new RssParser();
  const xml = new XMLParser({ ignoreAttributes: false });
  return {
    "rss-parser": async (input) => (await rss.parseString(input)).items.length,
    "@rowanmanning/feed-parser": (input) => rowan(input).items.length,
    feedsmith: (input) => smith(input).feed.items.length,
    "fast-xml-parser": (input) => xml.parse(input).rss.channel.item.length,
  };
}

/** Reads the items without taking them out of the WebAssembly: each has one empty paragraph. */
function emptied(input) {
  return input.replaceAll(/<description><!\[CDATA\[.*?\]\]><\/description>/gs, "<description/>");
}

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

async function time(run, input) {
  const start = performance.now();
  const items = await run(input);
  const elapsed = performance.now() - start;
  if (items !== count) throw new Error(`${items} items, not ${count}`);
  return elapsed;
}

async function measure(runs) {
  const times = Object.fromEntries(Object.keys(runs).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, { run, input }] of Object.entries(runs)) {
      const elapsed = await time(run, input);
      // The first two rounds warm up.
      if (round >= 0) times[name].push(elapsed);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

const input = feedxFeed(count);
const bare = emptied(input);
const others = await peers();
const lisible = (text) => parseFeed(text).articles.length;
const items = parseFeed(input).articles.map((article) => article.html);
const runs = {
  lisible: { run: lisible, input },
  ...Object.fromEntries(Object.entries(others).map(([name, run]) => [name, { run, input }])),
  "lisible, items without content": { run: lisible, input: bare },
  "lisible, cleaned content again": {
    run: () => items.map((html) => parseArticle(html)).length,
    input,
  },
};
const medians = await measure(runs);
const ours = medians.lisible;
const bytes = new TextEncoder().encode(input).length;
console.log(
  `${count} items, ${(bytes / 1e6).toFixed(1)} MB, ${rounds} rounds, Node ${process.versions.node}, medians`,
);
for (const [name, value] of Object.entries(medians).toSorted((a, b) => a[1] - b[1])) {
  const label = others[name] ? `${name} ${version(name)}` : name;
  console.log(
    `${value.toFixed(1).padStart(9)} ms ${(value / ours).toFixed(2).padStart(6)} ×  ${label}`,
  );
}
