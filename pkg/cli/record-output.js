// Where a stream's lines go. A file that is there already is continued: what it has is not done again.
import { createReadStream, createWriteStream, lstatSync, truncateSync } from "node:fs";
import { linesOf } from "./lines.js";
import { cannotWrite } from "./save.js";
import { UsageError } from "./usage.js";
import { write } from "./write.js";

/** @import { Settings, Task } from "./types.js" */

/** @param {Settings} settings */
export async function openOutput({ output, force }) {
  if (output === null) return new Output(process.stdout, new Map());
  const found = statusOf(output);
  if (found?.isDirectory()) {
    throw new UsageError(`${output} is a folder: with --from, -o names the file for the lines`);
  }
  const done = found && !force ? await recordsOf(output) : new Map();
  const stream = createWriteStream(output, { flags: force ? "w" : "a" });
  await new Promise((resolve, reject) => {
    stream.once("open", resolve);
    stream.once("error", (error) => reject(cannotWrite(output, error)));
  });
  return new Output(stream, done);
}

/** @param {string} path */
function statusOf(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotWrite(path, error);
  }
}

class Output {
  #stream;
  #done;
  kept = 0;

  /**
   * @param {NodeJS.WritableStream} stream
   * @param {Map<string, number>} done how often each id was written
   */
  constructor(stream, done) {
    this.#stream = stream;
    this.#done = done;
  }

  /**
   * The tasks that are still to be done, numbered anew.
   * @param {AsyncIterable<Task>} tasks
   * @returns {AsyncGenerator<Task>}
   */
  async *without(tasks) {
    let index = 0;
    for await (const task of tasks) {
      if (this.#done.size > 0 && this.#has(task)) {
        this.kept += 1;
        continue;
      }
      yield { ...task, index };
      index += 1;
    }
  }

  /** @param {Task} task */
  #has(task) {
    const key = keyOf(task);
    const times = this.#done.get(key) ?? 0;
    if (times === 0) return false;
    this.#done.set(key, times - 1);
    return true;
  }

  /** @param {string} text */
  write(text) {
    return write(this.#stream, text);
  }

  async close() {
    if (this.#stream === process.stdout) return;
    await new Promise((resolve) => this.#stream.end(() => resolve(undefined)));
  }
}

/** @param {Task} task */
function keyOf({ kind, name, bytes }) {
  if (kind !== "line" || !bytes) return JSON.stringify(name);
  try {
    const { id, url } = JSON.parse(new TextDecoder().decode(bytes));
    const found = [id, url].find((value) => typeof value === "string" || typeof value === "number");
    return JSON.stringify(found ?? name);
  } catch {
    return JSON.stringify(name);
  }
}

/** A line that was written whole begins so. */
const start = /^\{"id":("(?:[^"\\]|\\.)*"|-?[\d.eE+-]+),/;
/** A feed's line. */
const itemOf =
  /^\{"id":(?:"(?:[^"\\]|\\.)*"|-?[\d.eE+-]+),(?:"url":(?:null|"(?:[^"\\]|\\.)*"),)?"index":\d/;
/** What is looked at of a line. */
const HEAD = 8192;
const LONGEST = 2 ** 30;

/**
 * The records that a file has. A last line that was cut off goes, and so does a feed at the end, which may not be whole.
 * @param {string} path
 * @returns {Promise<Map<string, number>>}
 */
async function recordsOf(path) {
  const done = new Map();
  let [length, last, lastStart, isFeed] = [0, "", 0, false];
  const size = lstatSync(path).size;
  for await (const line of linesOf(createReadStream(path), LONGEST)) {
    const bytes = line?.length ?? 0;
    // Without its line end it is not whole.
    if (length + bytes + 1 > size) break;
    const head = Buffer.from((line ?? new Uint8Array()).subarray(0, HEAD)).toString("utf8");
    const id = start.exec(head)?.[1] ?? "";
    const isItem = itemOf.test(head);
    if (!(isItem && isFeed && id === last)) {
      done.set(id, (done.get(id) ?? 0) + 1);
      [last, lastStart, isFeed] = [id, length, isItem];
    }
    length += bytes + 1;
  }
  if (isFeed) {
    done.set(last, (done.get(last) ?? 1) - 1);
    length = lastStart;
  }
  truncateSync(path, length);
  return done;
}
