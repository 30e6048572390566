// The command line: from arguments to an exit code.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { completion } from "./completion.js";
import { help } from "./help.js";
import { findInputs } from "./inputs.js";
import { outputNames } from "./names.js";
import { readOptions } from "./options.js";
import { outcomes } from "./pool.js";
import { Printer } from "./print.js";
import { harmless } from "./problems.js";
import { Progress } from "./progress.js";
import { openPartial } from "./save.js";
import { runStream } from "./stream.js";
import { UsageError } from "./usage.js";
import { largest } from "./work.js";

/** @import { Input, Problem, Settings, Task } from "./types.js" */

/** Fewer files than this are read sooner than a thread is there. */
const FEW = 8;

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
    if (settings.completion) return print(completion(settings.completion));
    return await interruptible((signal) => run(settings, signal));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`lisible: ${harmless(error.message)}\nlisible --help says more\n`);
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
 * @param {(signal: AbortSignal) => Promise<boolean>} work says whether something went wrong
 * @returns {Promise<number>}
 */
async function interruptible(work) {
  const stop = new AbortController();
  const abort = () => stop.abort();
  const signals = /** @type {const} */ (["SIGINT", "SIGTERM"]);
  for (const signal of signals) process.once(signal, abort);
  try {
    const failed = await work(stop.signal);
    if (stop.signal.aborted) return 130;
    return failed ? 1 : 0;
  } finally {
    for (const signal of signals) process.off(signal, abort);
  }
}

/**
 * @param {Settings} settings
 * @param {AbortSignal} signal
 */
async function run(settings, signal) {
  const { inputs, from } = settings;
  if (from !== "files") {
    return runStream(settings, findInputs(inputs.length > 0 ? inputs : ["-"]), signal);
  }
  if (inputs.length === 0) {
    throw new UsageError("name a file, a folder, a pattern, or - for the standard input");
  }
  return runFiles(settings, findInputs(inputs), signal);
}

/**
 * @param {Settings} settings
 * @param {Input[]} inputs
 * @param {AbortSignal} signal
 */
async function runFiles(settings, inputs, signal) {
  if (settings.work.format === "epub" && settings.output === null && inputs.length > 1) {
    throw new UsageError("name a folder for the books: -o FOLDER");
  }
  const all = await tasksOf(inputs, settings);
  const tasks = settings.force
    ? all
    : all.filter(({ target }) => target === null || !existsSync(target));
  const partial = settings.output === null ? null : openPartial(settings.output);
  try {
    return await perform(tasks, settings, partial, signal, all.length - tasks.length);
  } finally {
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
      kind: /** @type {const} */ ("file"),
      index,
      name,
      path,
      bytes: path === null ? await standardInput(largest(work)) : null,
      target: output === null ? null : join(output, names[index] ?? ""),
    })),
  );
}

/**
 * No more than tells that it is too much.
 * @param {number} limit
 */
async function standardInput(limit) {
  const chunks = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
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
  const threads = Math.min(jobs, Math.ceil(tasks.length / FEW));
  const data = { work, partial, force };
  let failed = false;
  for await (const { text, problems } of outcomes(numbered(tasks), {
    threads,
    ordered: true,
    data,
    signal,
  })) {
    await printer.add(text);
    if (problems.length > 0) {
      failed = true;
      progress.clear();
      process.stderr.write(problems.map(said).join(""));
    }
    progress.step(problems.length);
  }
  await printer.end();
  progress.finish(kept);
  return failed;
}

/** @param {Problem} problem */
function said({ name, message, code }) {
  return `lisible: ${harmless(name)}: ${harmless(message)} [${harmless(code)}]\n`;
}

/** @param {Task[]} tasks */
async function* numbered(tasks) {
  for (const [index, task] of tasks.entries()) yield { ...task, index };
}
