// Usage: npm run bench:accuracy [-- set…]
// Runs every engine over the sets and scores them with the benchmark's own scripts, side by side.
// Needs python3 with lxml and python-dateutil; other engines take part once
// `npm run bench -- --peers` has installed them.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { engines } from "./engines.mjs";
import { cache, pages } from "./paths.mjs";
import { labelled, read } from "./sets.mjs";

async function run(set, all) {
  const folder = `${cache}/runs/${set}`;
  mkdirSync(folder, { recursive: true });
  for (const [name, engine] of Object.entries(all)) {
    const out = {};
    for (const { id, url, html } of read(set)) {
      try {
        out[id] = await engine(html, url);
      } catch (error) {
        out[id] = { error: String(error) };
      }
    }
    writeFileSync(`${folder}/${name}.out.json`, JSON.stringify(out));
  }
  return folder;
}

function score(script, set, folder, extra = []) {
  const bench = pages();
  const options = ["--bench", `${bench}/${set}`, "--runs", folder, ...extra];
  const done = spawnSync("python3", [`${bench}/${script}`, ...options], { encoding: "utf8" });
  if (done.status !== 0) {
    throw new Error(
      `${script} failed; is it installed? pip install lxml python-dateutil\n${done.stderr}`,
    );
  }
  process.stdout.write(`\n## ${set} ${extra.join(" ")}\n${done.stdout}`);
}

function notArticles(engine) {
  process.stdout.write(
    "\n## pages that are no articles\n| page | confidence | characters |\n|---|---|---|\n",
  );
  for (const { id, html } of read("zh_news", "not-articles")) {
    const { confidence, articleBody } = engine(html);
    process.stdout.write(`| ${id} | ${confidence.toFixed(2)} | ${articleBody.length} |\n`);
  }
}

const asked = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const all = await engines();
for (const set of asked.length > 0 ? asked : labelled) {
  const folder = await run(set, all);
  score("evaluate.py", set, folder, set === "wcxb" ? ["--only", "type=article"] : []);
  if (set === "magic_article") {
    score("evaluate.py", set, folder, ["--by", "lang"]);
  }
  if (set === "fundus") {
    score("evaluate_images.py", set, folder);
  }
}
notArticles(all.lisible);
