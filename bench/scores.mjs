// Runs engines over the sets of pages and has the benchmark's own scripts score them.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cache, pages } from "./paths.mjs";
import { scorer } from "./python.mjs";
import { read } from "./sets.mjs";

/**
 * What is measured and asked for: the set and the figure's name in the scorer's answer. `held` is
 * what was reached where that is less than what is asked: it may rise but not fall.
 * WCXB defines its F1 over bags of tokens, the others over shingles of four.
 */
export const measures = [
  { label: "aeb F1", set: "aeb", key: "F1", asked: 0.97 },
  { label: "fundus F1", set: "fundus", key: "F1", asked: 0.965 },
  { label: "fundus title", set: "fundus", key: "title", asked: 0.9, held: 0.879 },
  { label: "fundus author", set: "fundus", key: "author", asked: 0.88 },
  { label: "fundus date", set: "fundus", key: "date", asked: 0.97 },
  { label: "fundus pictures, recall", set: "fundus", key: "recall", asked: 0.85 },
  { label: "fundus pictures, lead", set: "fundus", key: "lead", asked: 0.75 },
  { label: "fundus pictures, caption", set: "fundus", key: "caption", asked: 0.9 },
  { label: "magic_article Chinese F1", set: "magic_article", by: "zh", key: "F1", asked: 0.96 },
  { label: "magic_article English F1", set: "magic_article", by: "en", key: "F1", asked: 0.9 },
  { label: "trafilatura_eval snippet F1", set: "trafilatura_eval", key: "snip_F1", asked: 0.935 },
  { label: "wcxb articles F1, bags", set: "wcxb", key: "bag_F1", asked: 0.965 },
  { label: "wcxb articles F1, shingles", set: "wcxb", key: "F1", asked: 0.965, held: 0.956 },
  { label: "zh_news F1", set: "zh_news", key: "F1", asked: 1 },
];

/** How each set is scored besides the common way. */
const options = {
  wcxb: ["--only", "type=article"],
  magic_article: ["--by", "lang"],
};

export async function answers(set, engine) {
  if (engine.all) return engine.all(set);
  const out = {};
  for (const { id, url, html } of read(set)) {
    try {
      out[id] = await engine(html, url);
    } catch (error) {
      out[id] = { error: String(error) };
    }
  }
  return out;
}

/** Rows of a Markdown table as objects of numbers, by the name in the first column. */
function table(markdown) {
  const rows = markdown.split("\n").filter((line) => line.startsWith("| "));
  const [head, ...body] = rows.map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  const named = body.map(([name, ...cells]) => [
    name,
    Object.fromEntries(cells.map((cell, at) => [head[at + 1], Number(cell)])),
  ]);
  return Object.fromEntries(named);
}

/** Runs the engines over a set: `{ engine: { F1, title, …, by } }`. */
export async function score(set, engines) {
  const runs = `${cache}/runs/${set}`;
  rmSync(runs, { recursive: true, force: true });
  mkdirSync(runs, { recursive: true });
  for (const [name, engine] of Object.entries(engines)) {
    writeFileSync(`${runs}/${name}.out.json`, JSON.stringify(await answers(set, engine)));
  }
  const file = `${cache}/runs/${set}.json`;
  const bench = ["--bench", `${pages()}/${set}`, "--runs", runs];
  scorer(`${pages()}/evaluate.py`, ...bench, ...(options[set] ?? []), "--json", file);
  const scores = JSON.parse(readFileSync(file, "utf8"));
  if (set !== "fundus") return scores;
  const pictures = table(scorer(`${pages()}/evaluate_images.py`, ...bench));
  for (const [name, row] of Object.entries(pictures)) Object.assign(scores[name], row);
  return scores;
}

/** A measure's figure out of what `score` gave for one engine, if the engine has it. */
export function figure({ key, by }, scores) {
  return (by ? scores?.by?.[by] : scores)?.[key];
}
