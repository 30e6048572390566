// Usage: npm run bench:classless [-- [--show] [--rules] [publisher | item | folder]…]
// Parses every item twice, as it is and without a single `class` and `id`, and counts those that give
// the same article. Feeds strip both, each at its own time: rules have to know structure and text.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "./paths.mjs";
import { parser } from "./rules.mjs";

const tag = /<([a-zA-Z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The markup without its classes and ids; an element whose name is glued to an attribute stays. */
export function withoutClasses(markup) {
  return markup.replace(tag, (whole, name, attributes) => {
    if (name.includes("=")) return whole;
    const left = attributes.replace(attribute, (text, key) =>
      /^(?:class|id)$/i.test(key) ? "" : text,
    );
    return `<${name}${left}>`;
  });
}

const flat = (node) =>
  node?.type === "break" ? "\n" : (node?.value ?? "") + (node?.children ?? []).map(flat).join("");
const picture = (image) => image && [image.url, image.caption, image.credit];
const block = (one) => [
  one.type,
  flat(one),
  one.url ?? one.image?.url ?? null,
  one.caption ?? null,
  one.credit ?? null,
];

/** What readers see of an article; block by block, so that the first difference can be named. */
const facts = (article) => ({
  title: article.title,
  column: article.column,
  section: article.section,
  authors: article.authors,
  agency: article.agency,
  dateline: article.dateline,
  credits: article.credits,
  copyright: article.copyright,
  published: article.published,
  updated: article.updated,
  lead: flat(article.lead),
  image: picture(article.image),
  tags: article.tags,
  related: article.related.map(({ url, title }) => [url, title]),
  truncated: article.truncated,
  body: article.body.map(block),
});

const parse = parser(process.argv.includes("--rules"));

/** The fields in which an article without classes differs: `[name, as it is, without classes]`. */
export function differences(text, url) {
  const plain = facts(parse(text, url));
  const bare = facts(parse(withoutClasses(text), url));
  const names = Object.keys(plain);
  return names
    .filter((name) => JSON.stringify(plain[name]) !== JSON.stringify(bare[name]))
    .map((name) => [name, plain[name], bare[name]]);
}

/** The items of a folder and the fixtures of ours: `{ id, publisher, text, url }`. */
export function* items(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = `${folder}/${name}`;
    if (name.endsWith(".md")) {
      yield { id: basename(name, ".md"), text: readFileSync(path, "utf8") };
    } else if (statSync(path).isDirectory()) {
      const source = ["source.md", "source.html"].find((file) => existsSync(`${path}/${file}`));
      if (!source || name.startsWith("page-")) continue;
      const url = existsSync(`${path}/url.txt`) && readFileSync(`${path}/url.txt`, "utf8").trim();
      yield { id: name, text: readFileSync(`${path}/${source}`, "utf8"), url };
    }
  }
}

const corpus = process.env.LISIBLE_CORPUS ?? resolve(root, "../shared/corpus");
export const folders = [
  `${corpus}/archive`,
  `${corpus}/2023`,
  resolve(root, "tests/fixtures"),
].filter(existsSync);

const publisherOf = (id) => id.split("-")[0];

/** Items for each publisher: how many there are, and which differ. */
export function count(paths, wanted = () => true) {
  const found = new Map();
  for (const folder of paths) {
    for (const { id, text, url } of items(folder)) {
      if (!wanted(id)) continue;
      const publisher = publisherOf(id);
      const known = found.get(publisher) ?? { items: 0, differ: [] };
      known.items += 1;
      const unlike = differences(text, url);
      if (unlike.length > 0) known.differ.push({ id, unlike });
      found.set(publisher, known);
    }
  }
  return new Map([...found.entries()].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function firstUnlike([name, was, is]) {
  if (name !== "body") return `${name}: ${JSON.stringify(was)} ≠ ${JSON.stringify(is)}`;
  const at = was.findIndex((one, index) => JSON.stringify(one) !== JSON.stringify(is[index]));
  const index = at < 0 ? was.length : at;
  return `body[${index}] of ${was.length}/${is.length}: ${JSON.stringify(was[index])} ≠ ${JSON.stringify(is[index])}`;
}

function main(args) {
  const show = args.includes("--show");
  const asked = args.filter((arg) => !arg.startsWith("--"));
  const given = asked.filter((arg) => existsSync(arg) && statSync(arg).isDirectory());
  const names = asked.filter((arg) => !given.includes(arg));
  const wanted = (id) =>
    names.length === 0 || names.some((name) => id === name || publisherOf(id) === name);
  const found = count(given.length > 0 ? given : folders, wanted);
  let all = 0;
  let same = 0;
  for (const [publisher, { items: number, differ }] of found) {
    all += number;
    same += number - differ.length;
    const fields = {};
    for (const { unlike } of differ) {
      for (const [name] of unlike) fields[name] = (fields[name] ?? 0) + 1;
    }
    const which = Object.entries(fields).map(([name, times]) => `${name} ${times}`);
    console.log(`${publisher}: ${number - differ.length}/${number}  ${which.join(", ")}`);
    for (const { id, unlike } of show ? differ : []) {
      for (const one of unlike) console.log(`    ${id} ${firstUnlike(one).slice(0, 360)}`);
    }
  }
  console.log(`${same} of ${all} items are the same without classes and ids`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
