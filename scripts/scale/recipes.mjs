// The recipes of docs/scale.md as functions: each reads records from one place and gives the lines that came of them.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { has, must, root, run, StepError } from "../lib/run.mjs";
import { startWorker } from "../lib/workerd.mjs";

/** Something that a recipe needs is not here. */
export class Missing extends StepError {}

export const folder = join(root, ".cache/scale");
export const command = [process.execPath, join(root, "pkg/cli/bin.js")];

const below = (path) =>
  readdirSync(path)
    .filter((name) => /^part-|\.jsonl$/.test(name))
    .map((name) => readFileSync(join(path, name), "utf8"))
    .join("");

/** The command line over one file of a kind; a record that fails is exit code 1, and no reason to end here. */
export async function plain(input, from = "jsonl") {
  const out = join(folder, `plain-${from}.jsonl`);
  const args = [...command.slice(1), "--from", from, input, "-o", out, "-q", "--force"];
  const { code, output } = await run(command[0], args, { capture: true });
  if (code > 1) throw new StepError(`the plain command ended with ${code}: ${output}`);
  return readFileSync(out, "utf8");
}

/** A folder of shards, interrupted once: the second run goes on. */
export async function shards(input) {
  const script = join(root, "examples/scale/shards.sh");
  const out = join(folder, "shards-out");
  rmSync(out, { recursive: true, force: true });
  const args = [input, out, ...command];
  await run("timeout", ["-s", "KILL", "1", script, ...args], { capture: true });
  await must(script, args, "the shards failed", { capture: true });
  return below(out);
}

/** Spark's own Python, with Spark in it. */
async function sparkPython() {
  if (!(await has("java", "-version"))) throw new Missing("there is no Java");
  const venv = join(folder, "venv");
  const python = join(venv, "bin/python");
  if (!existsSync(join(venv, "bin/spark-submit"))) {
    const made = await has("python3", "-m", "venv", venv);
    const args = ["-m", "pip", "install", "--quiet", "pyspark"];
    if (!made || !(await has(python, ...args))) throw new Missing("pyspark could not be installed");
  }
  return { python, submit: join(venv, "bin/spark-submit") };
}

/**
 * @param {string} input
 * @param {{ master?: string, during?: (finished: () => boolean) => Promise<void> }} [how] `during` runs beside the job
 */
export async function spark(input, { master = "local[2]", during } = {}) {
  const { python, submit } = await sparkPython();
  const out = join(folder, "spark-out");
  rmSync(out, { recursive: true, force: true });
  const settings = {
    "spark.ui.enabled": "false",
    "spark.default.parallelism": "8",
    "spark.executor.memory": "512m",
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ["--conf", `${key}=${value}`]);
  const program = join(root, "examples/scale/spark.py");
  const args = ["--master", master, ...options, program, input, out, ...command];
  const env = {
    PYSPARK_PYTHON: python,
    SPARK_LOCAL_IP: "127.0.0.1",
    SPARK_WORKER_DIR: join(folder, "spark-work"),
  };
  let isDone = false;
  const job = must(submit, args, "Spark failed", { capture: true, env }).finally(() => {
    isDone = true;
  });
  await Promise.all([job, during?.(() => isDone)]);
  return below(out);
}

export async function worker(input) {
  const consumer = join(root, ".cache/consumer/node_modules");
  if (!existsSync(join(consumer, "miniflare")))
    throw new Missing("run npm test -- npm once: it installs miniflare");
  const source = join(root, "examples/scale/worker.js");
  const miniflare = await startWorker(source, join(folder, "worker"), consumer);
  try {
    const lines = [];
    for (const line of readFileSync(input, "utf8").trim().split("\n")) {
      const { id, url, html } = JSON.parse(line);
      if (html === undefined) {
        const message = "the record has neither `html` nor `base64`";
        lines.push(JSON.stringify({ id, error: { code: "invalid-input", message } }));
        continue;
      }
      const address = url
        ? `http://localhost/?url=${encodeURIComponent(url)}`
        : "http://localhost/";
      const answer = await miniflare.dispatchFetch(address, { method: "POST", body: html });
      const told = await answer.json();
      lines.push(JSON.stringify(told.error ? { id, error: told.error } : { id, article: told }));
    }
    return lines.join("\n");
  } finally {
    await miniflare.dispose();
  }
}
