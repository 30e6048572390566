// How fast each way is through the same archive and pages, as ratios in one run, and the table of it in docs/scale.md.
// Usage: node scripts/scale/throughput.mjs [--write] [--rounds 3]     needs ../shared/corpus and ../shared/bench
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { main, must, root, run, StepError } from "../lib/run.mjs";
import { command, folder, Missing, plain, spark } from "./recipes.mjs";

const { values } = parseArgs({
  options: { write: { type: "boolean" }, rounds: { type: "string", default: "3" } },
});
const PAGES = ["aeb", "fundus"];
const input = {
  files: join(folder, "files"),
  jsonl: join(folder, "all.jsonl"),
  warc: join(folder, "all.warc"),
};

/** The archive and the pages as files, as lines and as a crawl's records. */
function prepare() {
  rmSync(input.files, { recursive: true, force: true });
  mkdirSync(input.files, { recursive: true });
  const archive = join(root, "../shared/corpus/archive");
  for (const name of readdirSync(archive).filter((one) => one.endsWith(".md")))
    cpSync(join(archive, name), join(input.files, name));
  for (const set of PAGES) {
    const pages = join(root, "../shared/bench", set, "pages");
    for (const name of readdirSync(pages).filter((one) => /\.html(?:\.gz)?$/.test(one))) {
      const bytes = readFileSync(join(pages, name));
      const page = name.endsWith(".gz") ? gunzipSync(bytes) : bytes;
      writeFileSync(join(input.files, `${set}-${name.replace(/\.gz$/, "")}`), page);
    }
  }
  const lines = [];
  const records = [];
  let bytes = 0;
  const names = readdirSync(input.files).sort();
  for (const id of names) {
    const text = readFileSync(join(input.files, id), "utf8");
    bytes += Buffer.byteLength(text);
    lines.push(JSON.stringify({ id, html: text }));
    const answer = Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${text}`,
    );
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:${encodeURIComponent(id)}>\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n`;
    records.push(Buffer.from(head), answer, Buffer.from("\r\n\r\n"));
  }
  writeFileSync(input.jsonl, `${lines.join("\n")}\n`);
  writeFileSync(input.warc, Buffer.concat(records));
  return { count: names.length, bytes };
}

const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");

const ways = {
  "native, one thread": async () =>
    execFileSync(join(target, "release/examples/parse_all"), [input.files], { maxBuffer: 2 ** 30 }),
  "native, every processor (`examples/crawl.rs`)": async () => {
    const crawl = `find "$1" -type f -print0 | xargs -0 "$2" > /dev/null`;
    await must(
      "sh",
      ["-c", crawl, "sh", input.files, join(target, "release/examples/crawl")],
      "crawl failed",
    );
  },
  "command line, files": async () => {
    const out = join(folder, "files-out.jsonl");
    const args = [
      ...command.slice(1),
      input.files,
      "--format",
      "jsonl",
      "-o",
      out,
      "-q",
      "--force",
    ];
    const { code, output } = await run(command[0], args, { capture: true });
    if (code > 1) throw new StepError(output);
  },
  "command line, `--from jsonl`": () => plain(input.jsonl, "jsonl"),
  "command line, `--from warc`": () => plain(input.warc, "warc"),
  "Spark `local[2]`, start-up included": () => spark(input.jsonl),
};

const median = (list) => list.toSorted((a, b) => a - b)[list.length >> 1];

async function measure(rounds) {
  const seconds = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = performance.now();
      try {
        await way();
      } catch (error) {
        if (!(error instanceof Missing)) throw error;
        console.log(`${name}: skipped, ${error.message}`);
        continue;
      }
      seconds[name].push((performance.now() - start) / 1000);
    }
  }
  return Object.entries(seconds).filter(([, all]) => all.length > 0);
}

await main(async () => {
  const examples = ["--example", "parse_all", "--example", "crawl"];
  await must(
    "cargo",
    ["build", "--quiet", "--release", ...examples],
    "the examples do not compile",
  );
  const { count, bytes } = prepare();
  const found = await measure(Number(values.rounds));
  const base = median(found.find(([name]) => name.includes("jsonl"))[1]);
  const rows = found.map(([name, all]) => {
    const taken = median(all);
    return `| ${name} | ${(base / taken).toFixed(2)} | ${(count / taken).toFixed(0)} |`;
  });
  const text = [
    `${count} inputs (the archive of items, and pages of ${PAGES.join(" and ")}), ${(bytes / 1e6).toFixed(0)} MB, medians of ${values.rounds} interleaved rounds on a machine with other load:`,
    "",
    "| way | to `--from jsonl` | inputs a second |",
    "|---|---|---|",
    ...rows,
  ].join("\n");
  console.log(text);
  if (!values.write) return;
  const path = join(root, "docs/scale.md");
  const doc = readFileSync(path, "utf8");
  const marked = /(<!-- throughput -->\n)[\s\S]*(<!-- \/throughput -->)/;
  writeFileSync(path, doc.replace(marked, `$1${text}\n$2`));
});
