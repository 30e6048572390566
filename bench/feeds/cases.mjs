// What the feed parsers of npm read right of the feeds in ../shared/cases, and the table of it in docs/feeds.md.
// Usage: node bench/feeds/cases.mjs [--write]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "lisible";
import { root } from "../paths.mjs";
import { installPeers, version } from "../peers.mjs";

const folder = join(root, "../shared/cases");
const fields = ["title", "date", "authors", "text", "media"];

const pattern = (want) => /^\/(.*)\/([a-z]*)$/s.exec(want);
const says = (text, want) => {
  const [, source, flags] = pattern(want) ?? [];
  return source === undefined ? text.includes(want) : new RegExp(source, flags).test(text);
};
const equals = (text, want) => (pattern(want) ? says(text, want) : text === want);

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", hellip: "…" };
/** The text of HTML, which is what a reader sees. */
const plain = (html) =>
  html
    .replace(/<(script|style)\b.*?<\/\1>|<!--.*?-->/gis, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10) || 0xfffd),
    )
    .replace(/&(\w+);/g, (all, name) => entities[name] ?? all);

const isInstant = (text, want) =>
  pattern(want) ? says(String(text), want) : Date.parse(text) === Date.parse(want);

function isPicture(image, want) {
  if (want === null || !image) return want === image;
  if (typeof want === "string") return says(image.url, want);
  return Object.entries(want).every(([key, value]) => equals(image[key] ?? "", value));
}

const isOfMedia = (want) => /\.(?:jpg|png|mp3)|<(?:img|audio|video)|gravatar/.test(want);

/** Whether each field that a case speaks of is right. */
function judge(item, expected) {
  const out = {};
  const { title, published, authors, image } = expected;
  if (title !== undefined) out.title = equals(item.title.trim(), title);
  if (published !== undefined)
    out.date =
      published === null
        ? Number.isNaN(Date.parse(item.date ?? ""))
        : isInstant(item.date, published);
  if (authors)
    out.authors =
      authors.length === item.authors.length &&
      authors.every((name, at) => equals(item.authors[at], name));
  const { contains = [], absent = [] } = expected;
  if (contains.length + absent.length > 0) {
    const text = item.isPlain ? item.text : plain(item.text);
    out.text =
      contains.every((want) => says(text, want)) && !absent.some((want) => says(text, want));
  }
  const html = (expected.html ?? []).filter(isOfMedia);
  const noHtml = (expected.noHtml ?? []).filter(isOfMedia);
  if (image !== undefined || html.length + noHtml.length > 0)
    out.media =
      (image === undefined || isPicture(item.image, image)) &&
      html.every((want) => says(item.html, want)) &&
      !noHtml.some((want) => says(item.html, want));
  return out;
}

/** The feeds among the cases, as text: the other cases are pages and archived items, which no other parser reads. */
function feeds() {
  const out = [];
  for (const kind of readdirSync(folder).filter((name) => name.startsWith("feeds-"))) {
    for (const name of readdirSync(join(folder, kind))) {
      const path = join(folder, kind, name);
      const {
        source,
        feed,
        url,
        expect,
        index = 0,
        ...rest
      } = JSON.parse(readFileSync(join(path, "case.json"), "utf8"));
      const isBytes = source === "bytes" && feed;
      if (source !== "feed" && !isBytes) continue;
      const file = rest.input ?? readdirSync(path).find((one) => one.startsWith("input."));
      const input = decode(readFileSync(join(path, file)));
      const expected = Array.isArray(expect) ? expect : isBytes ? [] : [expect];
      if (isBytes) expected[index] = expect;
      out.push({ input, options: url ? { url } : {}, expected });
    }
  }
  return out;
}

async function score(read, cases) {
  const right = Object.fromEntries(fields.map((field) => [field, 0]));
  const all = { ...right };
  let whole = 0;
  for (const { input, options, expected } of cases) {
    let items = [];
    try {
      items = await read(input, options);
    } catch {
      // A feed that a parser refuses has no item that is right.
    }
    let isWhole = true;
    for (const [at, one] of expected.entries()) {
      if (!one) continue;
      const none = {
        title: "",
        date: "none",
        authors: ["none"],
        html: "",
        text: "",
        image: undefined,
      };
      const item = items[at];
      for (const [field, isRight] of Object.entries(judge(item ?? none, one))) {
        all[field] += 1;
        if (item && isRight) right[field] += 1;
        else isWhole = false;
      }
    }
    whole += Number(isWhole);
  }
  return { right, all, whole };
}

function table(scores, count) {
  const [[, { all }]] = scores;
  const head = fields.map((field) => `${field} (${all[field]})`).join(" | ");
  const rows = scores.map(([name, { right, whole }]) => {
    const label = name === "lisible" ? "Lisible" : `${name} ${version(name)}`;
    return `| ${label} | ${fields.map((field) => right[field]).join(" | ")} | ${whole} |`;
  });
  return [
    `| right of | ${head} | whole feeds (${count}) |`,
    `|---|${"---|".repeat(fields.length + 1)}`,
    ...rows,
  ].join("\n");
}

installPeers();
const { readers } = await import("./readers.mjs");
const cases = feeds();
const scores = [];
for (const [name, read] of Object.entries(await readers()))
  scores.push([name, await score(read, cases)]);
const text = table(scores, cases.length);
console.log(text);
if (process.argv.includes("--write")) {
  const path = join(root, "docs/feeds.md");
  const [before, after] = [/^[\s\S]*<!-- comparison -->\n/, /<!-- \/comparison -->[\s\S]*$/];
  const doc = readFileSync(path, "utf8");
  const [start] = before.exec(doc);
  const [end] = after.exec(doc);
  writeFileSync(path, `${start}${text}\n${end}`);
}
