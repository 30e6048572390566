// Runs the recipes of docs/scale.md, checks that each gives the records of the plain command line, and says how fast.
// Usage: npm run test:scale [-- shards spark worker]
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { main } from "../lib/run.mjs";
import { killExecutor } from "./executors.mjs";
import { folder, Missing, plain, shards, spark, worker } from "./recipes.mjs";

const COUNT = 4000;

/** Pages of our own, a few of them broken. */
function records() {
  const sentence = (at) => `Le ${at}e jour, la nuit tombe sur le port, et personne ne parle. `;
  return Array.from({ length: COUNT }, (_, id) => {
    if (id % 997 === 996) return JSON.stringify({ id });
    const body = Array.from({ length: 30 }, (_, at) => `<p>${sentence(id + at).repeat(4)}</p>`);
    const head = `<title>Nuit ${id}</title><nav><a href="/">Accueil</a></nav>`;
    const html = `<html lang="fr">${head}<article><h1>Nuit ${id}</h1>${body.join("")}</article>`;
    return JSON.stringify({ id, url: `https://port.example/${id}`, html });
  });
}

const sorted = (text) => text.trim().split("\n").sort().join("\n");

/** Spark on two executors of its own, one of which is killed at work. */
async function lostExecutor(input) {
  let isKilled = false;
  const found = await spark(input, {
    master: "local-cluster[2,1,1024]",
    during: async (isDone) => {
      isKilled = await killExecutor(isDone);
    },
  });
  if (!isKilled) throw new Error("no executor could be killed before all was done");
  return found;
}

async function timed(work) {
  const start = performance.now();
  await work();
  return COUNT / ((performance.now() - start) / 1000);
}

const input = join(folder, "in.jsonl");
const recipes = {
  shards: () => shards(join(folder, "shards")),
  spark: () => spark(input),
  "spark, an executor killed": () => lostExecutor(input),
  worker: () => worker(input),
};

await main(async () => {
  const asked = process.argv.slice(2);
  rmSync(join(folder, "shards"), { recursive: true, force: true });
  mkdirSync(join(folder, "shards"), { recursive: true });
  const lines = records();
  writeFileSync(input, `${lines.join("\n")}\n`);
  for (let at = 0; at < 8; at += 1) {
    const shard = lines.filter((_, index) => index % 8 === at);
    writeFileSync(join(folder, "shards", `${at}.jsonl`), `${shard.join("\n")}\n`);
  }
  let expected = "";
  const base = await timed(async () => {
    expected = await plain(input);
  });
  console.log(`| recipe | records a second | to the plain command |\n|---|---|---|`);
  console.log(`| plain | ${base.toFixed(0)} | 1.00 |`);
  let [passed, failed, skipped] = [0, 0, 0];
  for (const [name, recipe] of Object.entries(recipes)) {
    if (asked.length > 0 && !asked.includes(name.split(",")[0])) continue;
    let found = "";
    try {
      const rate = await timed(async () => {
        found = await recipe();
      });
      const isSame = sorted(found) === sorted(expected);
      if (isSame) passed += 1;
      else failed += 1;
      const note = isSame ? "" : " (other records!)";
      console.log(`| ${name}${note} | ${rate.toFixed(0)} | ${(rate / base).toFixed(2)} |`);
    } catch (error) {
      const isMissing = error instanceof Missing;
      if (isMissing) skipped += 1;
      else failed += 1;
      const why = isMissing ? error.message : `failed: ${error.message}`;
      console.log(`| ${name} | ${isMissing ? "skipped: " : ""}${why} | |`);
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
});
