// Usage: npm run bench
// Milliseconds for each page: all engines take turns on every page, after a warm-up, and the
// median counts. Then the slowest page of all sets, and how time grows with the input.
import { engines } from "./engines.mjs";
import { installPeers } from "./peers.mjs";
import { labelled, read } from "./sets.mjs";

const rounds = 5;

async function time(engine, { html, url }) {
  const start = performance.now();
  try {
    await engine(html, url);
  } catch {
    // A page that an engine refuses costs it no more than the time until then.
  }
  return performance.now() - start;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

async function compare(all, set) {
  const pages = [...read(set)];
  for (const engine of Object.values(all)) {
    for (const page of pages.slice(0, 15)) {
      await time(engine, page);
    }
  }
  const times = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
  for (const page of pages) {
    const own = Object.fromEntries(Object.keys(all).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, engine] of Object.entries(all)) {
        own[name].push(await time(engine, page));
      }
    }
    for (const name of Object.keys(all)) {
      times[name].push(median(own[name]));
    }
  }
  const ours = median(times.lisible);
  process.stdout.write(
    `${set}, ${pages.length} pages\n| engine | median ms | × ours |\n|---|---|---|\n`,
  );
  for (const [name, values] of Object.entries(times)) {
    const middle = median(values);
    process.stdout.write(`| ${name} | ${middle.toFixed(1)} | ${(middle / ours).toFixed(1)} |\n`);
  }
}

async function worst(engine) {
  let slowest = { ms: 0 };
  for (const set of labelled) {
    for (const page of read(set)) {
      const ms = await time(engine, page);
      if (ms > slowest.ms) {
        slowest = { ms, id: `${set}/${page.id}`, kB: page.html.length / 1000 };
      }
    }
  }
  const { ms, id, kB } = slowest;
  process.stdout.write(`\nslowest page: ${id}, ${kB.toFixed(0)} kB, ${ms.toFixed(0)} ms\n`);
}

/** Time for a page and for the same page with its body eight times: no more than about eight times. */
async function growth(engine) {
  const page = [...read("aeb")].sort((a, b) => a.html.length - b.html.length).at(-1);
  const body = /<body[^>]*>([\s\S]*)<\/body>/i.exec(page.html)?.[1] ?? page.html;
  const sizes = [1, 2, 4, 8];
  process.stdout.write("\n| bodies | ms | ms for each |\n|---|---|---|\n");
  for (const count of sizes) {
    const html = `<html><body>${body.repeat(count)}</body></html>`;
    const runs = [];
    for (let round = 0; round < 3; round++) {
      runs.push(await time(engine, { html, url: page.url }));
    }
    const ms = median(runs);
    process.stdout.write(`| ${count} | ${ms.toFixed(0)} | ${(ms / count).toFixed(0)} |\n`);
  }
}

installPeers();
const all = await engines(["lisible", "readability", "dom-smoothie"]);
await compare(all, "aeb");
await worst(all.lisible);
await growth(all.lisible);
