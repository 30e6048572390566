// Streams of records: JSON lines and archives of crawls, read and written one by one, however long they are.
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { linesOf } from "./lines.js";
import { outcomes } from "./pool.js";
import { harmless } from "./problems.js";
import { Progress } from "./progress.js";
import { openOutput } from "./record-output.js";
import { pagesOf } from "./warc.js";
import { largest } from "./work.js";

/** @import { Input, Settings, Task } from "./types.js" */

/**
 * @param {Settings} settings
 * @param {Input[]} inputs
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} whether something went wrong
 */
export async function runStream(settings, inputs, signal) {
  const { work, quiet, jobs, unordered } = settings;
  const output = await openOutput(settings);
  const progress = new Progress(null, { quiet, stream: process.stderr });
  let failed = false;
  try {
    const tasks = output.without(tasksOf(inputs, settings, signal));
    const data = { work, partial: null, force: false };
    for await (const { text, problems } of outcomes(tasks, {
      threads: jobs,
      ordered: !unordered,
      data,
      signal,
    })) {
      await output.write(String(text));
      failed ||= problems.length > 0;
      progress.step(problems.length);
    }
  } catch (error) {
    // An archive that is cut off or broken: what came before stands.
    failed = true;
    progress.clear();
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`lisible: ${harmless(message)}\n`);
  } finally {
    await output.close();
  }
  progress.finish(output.kept);
  return failed;
}

/**
 * @param {Input[]} inputs
 * @param {Settings} settings
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Task>}
 */
async function* tasksOf(inputs, { from, work }, signal) {
  let index = 0;
  for (const input of inputs) {
    const chunks = unpacked(opened(input, signal));
    const tasks = from === "jsonl" ? lines(chunks, work) : pages(chunks, work);
    for await (const task of tasks) {
      yield { ...task, index, path: null, target: null };
      index += 1;
    }
  }
}

/** @typedef {Omit<Task, "index" | "path" | "target">} Found */

/**
 * A line holds its page in JSON's escapes or in base64, and an address.
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {Settings["work"]} work
 * @returns {AsyncGenerator<Found>}
 */
async function* lines(chunks, work) {
  const limit = 4 * largest(work) + 65536;
  const problem = { code: "input-too-large", message: `the line has more than ${limit} bytes` };
  let number = 0;
  for await (const line of linesOf(chunks, limit)) {
    number += 1;
    const name = `line ${number}`;
    if (line === null) yield { kind: "line", name, bytes: null, problem };
    else if (!isBlank(line)) yield { kind: "line", name, bytes: line };
  }
}

/** @param {Uint8Array} line */
function isBlank(line) {
  return line.length < 64 && Buffer.from(line).toString("latin1").trim() === "";
}

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {Settings["work"]} work
 * @returns {AsyncGenerator<Found>}
 */
async function* pages(chunks, work) {
  for await (const { id, ...page } of pagesOf(chunks, largest(work))) {
    yield { kind: "page", name: id, ...page };
  }
}

/**
 * @param {Input} input
 * @param {AbortSignal} signal
 * @returns {import("node:stream").Readable}
 */
function opened({ path }, signal) {
  const stream = path === null ? process.stdin : createReadStream(path, { highWaterMark: 262144 });
  signal.addEventListener("abort", () => stream.destroy(), { once: true });
  return stream;
}

/**
 * What is gzipped, told by its first bytes; an archive has one member for each record.
 * @param {import("node:stream").Readable} stream
 * @returns {AsyncGenerator<Uint8Array>}
 */
async function* unpacked(stream) {
  const chunks = stream[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const isGzipped = first.value[0] === 0x1f && first.value[1] === 0x8b;
  try {
    yield* isGzipped ? gunzipped(all) : all;
  } finally {
    stream.destroy();
  }
}

/**
 * zlib ends at what follows the last member: zeros, which fill a tape's block, or a loss that is told.
 * @param {AsyncIterable<Uint8Array>} chunks
 */
async function* gunzipped(chunks) {
  const { Readable, pipeline } = await import("node:stream");
  const gunzip = createGunzip({ chunkSize: 262144 });
  const source = Readable.from(chunks);
  // The error comes out of the iterator below.
  pipeline(source, gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== "Z_DATA_ERROR") throw error;
    throw new Error(
      `the archive is damaged, or goes on with records that are not gzipped: ${message}`,
    );
  } finally {
    source.destroy();
  }
}
