// Usage: npm run bench:faults [-- [--show] [--all] [--rules] [publisher | folder]…]
// Counts, for each kind of fault that careful readers found in the shared archive, the items at hand that still have it.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { kinds } from "./faults/kinds.mjs";
import { seen } from "./faults/look.mjs";
import { root } from "./paths.mjs";
import { parser } from "./rules.mjs";

const corpus = process.env.LISIBLE_CORPUS ?? resolve(root, "../shared/corpus");
const args = process.argv.slice(2);
const parse = parser(args.includes("--rules"));
const show = args.includes("--show");
const asked = args.filter((arg) => !arg.startsWith("--"));
const isFolder = (path) => existsSync(path) && statSync(path).isDirectory();
const given = asked.filter(isFolder);
const here = ["archive", "2023", "faults"].map((name) => `${corpus}/${name}`).filter(isFolder);
const folders = given.length > 0 ? given : here;
const wanted = asked.filter((arg) => !isFolder(arg));
const index = `${corpus}/faults/INDEX.json`;
const known = existsSync(index) ? JSON.parse(readFileSync(index, "utf8")) : [];
const about = new Map(known.map((entry) => [entry.kind, entry]));

const hits = new Map(kinds.map(([kind]) => [kind, []]));
for (const folder of folders) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".md"))) {
    const source = readFileSync(`${folder}/${name}`, "utf8");
    const article = seen(parse(source), source);
    if (wanted.length > 0 && !wanted.includes(article.id)) continue;
    for (const [kind, find] of kinds) {
      const what = find(article);
      if (what !== null) hits.get(kind).push(`${name}: ${what.replaceAll(/\s+/g, " ")}`);
    }
  }
}

for (const kind of about.keys()) if (!hits.has(kind)) console.log(`no detector: ${kind}`);
let all = 0;
for (const [kind, found] of hits) {
  const { items = 0, unsure = false } = about.get(kind) ?? {};
  if (!unsure) all += found.length;
  if (found.length === 0 && !args.includes("--all")) continue;
  console.log(
    `${String(found.length).padStart(5)} of ${String(items).padStart(5)} ${unsure ? "unsure " : ""}${kind}`,
  );
  for (const line of show ? found : found.slice(0, 2)) console.log(`        ${line.slice(0, 200)}`);
}
console.log(`${all} hits of kinds that are sure`);
