// Runs the recipes of docs/scale.md, checks that each gives the records of the plain command line, and says how fast.
// Usage: npm run test:scale [-- shards spark worker]
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { has, main, must, root, run, StepError } from "./lib/run.mjs";

const folder = join(root, ".cache/scale");
const command = [process.execPath, join(root, "pkg/cli/bin.js")];
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
const below = (path) =>
  readdirSync(path)
    .filter((name) => /^part-|\.jsonl$/.test(name))
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("");

async function timed(work) {
  const start = performance.now();
  await work();
  return COUNT / ((performance.now() - start) / 1000);
}

async function plain() {
  const out = join(folder, "plain.jsonl");
  const args = [
    ...command.slice(1),
    "--from",
    "jsonl",
    join(folder, "in.jsonl"),
    "-o",
    out,
    "-q",
    "--force",
  ];
  const { code, output } = await run(command[0], args, { capture: true });
  if (code !== 1) throw new StepError(`the plain command ended with ${code}: ${output}`);
  return readFileSync(out, "utf8");
}

async function shards() {
  const script = join(root, "examples/scale/shards.sh");
  const out = join(folder, "shards-out");
  rmSync(out, { recursive: true, force: true });
  const args = [join(folder, "shards"), out, ...command];
  // Interrupted once: the second run goes on.
  const timer = ["-s", "KILL", "1", script, ...args];
  await run("timeout", timer, { capture: true });
  await must(script, args, "the shards failed", { capture: true });
  return below(out);
}

async function spark() {
  const venv = join(folder, "venv");
  const python = join(venv, "bin/python");
  if (!existsSync(join(venv, "bin/spark-submit"))) {
    await must("python3", ["-m", "venv", venv], "python3 makes no environment", { capture: true });
    const args = ["-m", "pip", "install", "--quiet", "pyspark"];
    await must(python, args, "pyspark could not be installed", { capture: true });
  }
  const out = join(folder, "spark-out");
  rmSync(out, { recursive: true, force: true });
  const program = join(root, "examples/scale/spark.py");
  const options = [
    "--master",
    "local[2]",
    "--conf",
    "spark.ui.enabled=false",
    "--conf",
    "spark.default.parallelism=8",
  ];
  const args = [...options, program, join(folder, "in.jsonl"), out, ...command];
  const env = { PYSPARK_PYTHON: python, SPARK_LOCAL_IP: "127.0.0.1" };
  await must(join(venv, "bin/spark-submit"), args, "Spark failed", { capture: true, env });
  return below(out);
}

async function worker() {
  const consumer = join(root, ".cache/consumer/node_modules");
  if (!existsSync(join(consumer, "miniflare")))
    throw new StepError("run npm test -- npm once: it installs miniflare");
  const { build } = await import("esbuild");
  const out = join(folder, "worker");
  await build({
    entryPoints: [join(root, "examples/scale/worker.js")],
    outfile: join(out, "worker.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "silent",
  });
  const { Miniflare } = createRequire(pathToFileURL(join(consumer, "x.js")))("miniflare");
  const miniflare = new Miniflare({
    modules: true,
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    scriptPath: join(out, "worker.js"),
    modulesRoot: out,
    compatibilityDate: "2026-01-01",
  });
  try {
    const lines = [];
    for (const line of readFileSync(join(folder, "in.jsonl"), "utf8").trim().split("\n")) {
      const { id, url, html } = JSON.parse(line);
      if (html === undefined) {
        const message = "the record has neither `html` nor `base64`";
        lines.push(JSON.stringify({ id, error: { code: "invalid-input", message } }));
        continue;
      }
      const address = `http://localhost/?url=${encodeURIComponent(url)}`;
      const answer = await miniflare.dispatchFetch(address, { method: "POST", body: html });
      lines.push(JSON.stringify({ id, article: await answer.json() }));
    }
    return lines.join("\n");
  } finally {
    await miniflare.dispose();
  }
}

const recipes = { shards, spark, worker };

await main(async () => {
  const asked = process.argv.slice(2);
  rmSync(join(folder, "shards"), { recursive: true, force: true });
  mkdirSync(join(folder, "shards"), { recursive: true });
  const lines = records();
  writeFileSync(join(folder, "in.jsonl"), `${lines.join("\n")}\n`);
  for (let at = 0; at < 8; at += 1) {
    const shard = lines.filter((_, index) => index % 8 === at);
    writeFileSync(join(folder, "shards", `${at}.jsonl`), `${shard.join("\n")}\n`);
  }
  let expected = "";
  const base = await timed(async () => {
    expected = await plain();
  });
  console.log(`| recipe | records a second | to the plain command |\n|---|---|---|`);
  console.log(`| plain | ${base.toFixed(0)} | 1.00 |`);
  let [passed, failed, skipped] = [0, 0, 0];
  for (const [name, recipe] of Object.entries(recipes)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    if (name === "spark" && !(await has("java", "-version"))) {
      skipped += 1;
      console.log(`| ${name} | skipped: there is no Java | |`);
      continue;
    }
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
      if (!(error instanceof StepError)) throw error;
      skipped += 1;
      console.log(`| ${name} | skipped: ${error.message.split("\n").at(-1)} | |`);
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
});
