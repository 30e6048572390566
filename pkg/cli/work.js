// One task from its bytes to its text, in whatever thread.
import { readFileSync, statSync } from "node:fs";
import { decode, detect, LisibleError, mediaTypeOf, parseArticle, parseFeed } from "../node.js";
import { format } from "./format.js";
import { asProblem, refuseAddress } from "./problems.js";
import { performRecord } from "./records.js";
import { save } from "./save.js";

/** @import { Article, Feed } from "../index.js" */
/** @import { Outcome, Problem, Task, ThreadData, Work } from "./types.js" */

/** As the package has it. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * @param {Task} task
 * @param {ThreadData} data
 * @returns {Outcome}
 */
export function perform(task, data) {
  if (task.kind !== "file") return performRecord(task, data.work);
  const { index, name } = task;
  try {
    const value = read(task, data.work);
    const text = format(value, name, data.work);
    if (task.target !== null) save(task.target, text, data);
    const problems = itemProblems(value, name);
    return { index, text: task.target === null ? text : "", problems, read: 1 };
  } catch (error) {
    return { index, text: "", problems: [asProblem(name, error)], read: 0 };
  }
}

/**
 * @param {Task} task
 * @param {Work} work
 * @returns {Article | Feed}
 */
function read({ path, bytes }, work) {
  const found = bytes ?? fileOf(path ?? "", work);
  const type = mediaTypeOf(found);
  if (type) throw new LisibleError("invalid-input", `this is no text but ${type}`);
  const text = decode(found, work.encoding);
  refuseAddress(text);
  const isFeed = work.feed || detect(text) === "feed";
  return isFeed ? parseFeed(text, work.options) : parseArticle(text, work.options);
}

/**
 * A file that is too large is not read at all.
 * @param {string} path
 * @param {Work} work
 */
function fileOf(path, work) {
  const limit = largest(work);
  const { size } = statSync(path);
  if (size <= limit) return readFileSync(path);
  throw new LisibleError(
    "input-too-large",
    `the file has ${size} bytes, the limit is ${limit}: raise --max-bytes or hand in less`,
  );
}

/**
 * The most bytes that can be within the limit: UTF-16 takes up to twice as many as UTF-8.
 * @param {Work} work
 */
export function largest({ options: { maxBytes = MAX_BYTES } }) {
  return 2 * maxBytes;
}

/**
 * What went wrong with single items of a feed.
 * @param {Article | Feed} value
 * @param {string} name
 * @returns {Problem[]}
 */
function itemProblems(value, name) {
  if (!("errors" in value)) return [];
  return value.errors.map(({ index, code, message }) => ({
    name: `${name}: item ${index}`,
    code,
    message,
  }));
}
