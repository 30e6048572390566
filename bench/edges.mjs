// Usage: npm run bench:edges [-- [--all] [publisher | folder]…]
// Prints for each publisher the distinct forms of first and last lines, datelines, tails, captions,
// names and titles that no rule read though they look like such: what a change of markup shows as.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArticle } from "../pkg/node.js";
import { form, unread } from "./forms.mjs";
import { root } from "./paths.mjs";

const corpus = process.env.LISIBLE_CORPUS ?? resolve(root, "../shared/corpus");
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
const args = process.argv.slice(2);
const all = args.includes("--all");
const asked = args.filter((arg) => !arg.startsWith("--"));
const given = asked.filter(isFolder);
const publishers = asked.filter((arg) => !isFolder(arg));
const here = ["archive", "2023", "faults"].map((name) => `${corpus}/${name}`).filter(isFolder);
const folders = given.length > 0 ? given : here;
if (folders.length === 0) throw new Error(`no items at ${corpus}: name a folder of them`);

const found = new Map();
const items = new Map();
for (const folder of folders) {
  for (const file of readdirSync(folder).filter((name) => /\.(md|html)$/.test(name))) {
    const article = parseArticle(readFileSync(`${folder}/${file}`, "utf8"));
    const id = article.publisher?.id ?? "unknown";
    if (publishers.length > 0 && !publishers.includes(id)) continue;
    items.set(id, (items.get(id) ?? 0) + 1);
    for (const { place, text } of unread(article)) {
      const key = `${id}\t${place}\t${form(text)}`;
      const known = found.get(key) ?? { id, place, count: 0, text, file };
      known.count += 1;
      found.set(key, known);
    }
  }
}

const oneLine = (text) => text.replaceAll(/\s+/g, " ");
for (const id of [...items.keys()].sort()) {
  const forms = [...found.entries()].filter(([, form]) => form.id === id);
  forms.sort(([, a], [, b]) => a.place.localeCompare(b.place) || b.count - a.count);
  const shown = all
    ? forms
    : forms.filter(([, { count, place }]) => count > 1 || place !== "within");
  console.log(`\n## ${id}: ${items.get(id)} items, ${forms.length} forms`);
  for (const [, { place, count, text, file }] of shown) {
    console.log(`${String(count).padStart(5)} ${place.padEnd(8)}${oneLine(text)}  ← ${file}`);
  }
}
