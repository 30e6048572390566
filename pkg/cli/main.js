// The command line: from arguments to an exit code.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { findInputs } from "./inputs.js";
import { outputNames } from "./names.js";
import { help, readOptions, UsageError } from "./options.js";
import { outcomes } from "./pool.js";
import { Progress } from "./progress.js";
import { openPartial } from "./save.js";

/** @import { Input, Settings, Task } from "./types.js" */

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
  // The reader of a pipe may have seen enough.
  process.stdout.on("error", (error) => {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EPIPE") process.exit(0);
    throw error;
  });
  try {
    const settings = readOptions(args);
    if (settings.help) return print(help);
    if (settings.version) return print(`${version()}\n`);
    return await run(settings, findInputs(settings.inputs));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`lisible: ${error.message}\nlisible --help says more\n`);
    return 2;
  }
}

/** @param {string} text */
function print(text) {
  process.stdout.write(text);
  return 0;
}

function version() {
  const file = new URL("../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}

/**
 * @param {Settings} settings
 * @param {Input[]} inputs
 */
async function run(settings, inputs) {
  if (settings.inputs.length === 0)
    throw new UsageError("name a file, a folder, a pattern, or - for the standard input");
  const all = await tasksOf(inputs, settings);
  const tasks = settings.force
    ? all
    : all.filter(({ target }) => target === null || !existsSync(target));
  const partial = settings.output === null ? null : openPartial(settings.output);
  const stop = new AbortController();
  const release = onInterrupt(() => stop.abort());
  try {
    const failed = await perform(tasks, settings, partial, stop.signal, all.length - tasks.length);
    if (stop.signal.aborted) return 130;
    return failed ? 1 : 0;
  } finally {
    release();
    if (partial !== null) rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * @param {Input[]} inputs
 * @param {Settings} settings
 * @returns {Promise<Task[]>}
 */
async function tasksOf(inputs, { output, work }) {
  const names = output === null ? [] : outputNames(inputs, work.format);
  return Promise.all(
    inputs.map(async ({ name, path }, index) => ({
      index,
      name,
      path,
      bytes: path === null ? await buffer(process.stdin) : null,
      target: output === null ? null : join(output, names[index] ?? ""),
    })),
  );
}

/** @param {() => void} stop */
function onInterrupt(stop) {
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM"]);
  for (const signal of signals) process.once(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}

/**
 * @param {Task[]} tasks
 * @param {Settings} settings
 * @param {string | null} partial
 * @param {AbortSignal} signal
 * @param {number} kept
 * @returns {Promise<boolean>} whether something went wrong
 */
async function perform(tasks, settings, partial, signal, kept) {
  const { work, force, jobs, quiet, output } = settings;
  const progress = new Progress(tasks.length, { quiet, stream: process.stderr });
  const printer = new Printer(output === null ? work.format : "nothing", tasks.length);
  let failed = false;
  const numbered = tasks.map((task, index) => ({ ...task, index }));
  for await (const { text, problems } of outcomes(
    numbered,
    jobs,
    { work, partial, force },
    signal,
  )) {
    await printer.add(text);
    if (problems.length > 0) {
      failed = true;
      progress.clear();
      const lines = problems.map(
        ({ name, message, code }) => `lisible: ${name}: ${message} [${code}]\n`,
      );
      process.stderr.write(lines.join(""));
    }
    progress.step(problems.length);
  }
  await printer.end();
  progress.finish(kept);
  return failed;
}

/** Writes to the standard output: several JSON values as one array, other articles with a blank line between them. */
class Printer {
  #any = false;

  /**
   * @param {Settings["work"]["format"] | "nothing"} format
   * @param {number} total
   */
  constructor(format, total) {
    this.array = format === "json" && total > 1;
    this.between = this.array ? "," : format === "jsonl" || format === "nothing" ? "" : "\n";
  }

  /** @param {string} text */
  async add(text) {
    if (text === "") return;
    const before = this.#any ? this.between : this.array ? "[" : "";
    this.#any = true;
    await write(before + text);
  }

  async end() {
    if (this.array) await write(this.#any ? "]\n" : "[]\n");
  }
}

/**
 * Waits where the reader is slower.
 * @param {string} text
 */
async function write(text) {
  if (process.stdout.write(text)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}
