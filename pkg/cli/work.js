// One task from its bytes to its text, in whatever thread.
import { readFileSync } from "node:fs";
import { decode, detect, LisibleError, mediaTypeOf, parseArticle, parseFeed } from "../node.js";
import { format } from "./format.js";
import { save } from "./save.js";

/** @import { Article, Feed } from "../index.js" */
/** @import { Outcome, Problem, Task, ThreadData } from "./types.js" */

/**
 * @param {Task} task
 * @param {ThreadData} data
 * @returns {Outcome}
 */
export function perform(task, data) {
  const { index, name } = task;
  try {
    const value = read(task, data);
    const text = format(value, name, data.work);
    if (task.target !== null) save(task.target, text, data);
    return { index, text: task.target === null ? text : "", problems: itemProblems(value, name) };
  } catch (error) {
    return { index, text: "", problems: [asProblem(name, error)] };
  }
}

/**
 * @param {Task} task
 * @param {ThreadData} data
 * @returns {Article | Feed}
 */
function read({ path, bytes }, { work }) {
  const found = path === null ? (bytes ?? new Uint8Array()) : readFileSync(path);
  const type = mediaTypeOf(found);
  if (type) throw new LisibleError("invalid-input", `this is no text but ${type}`);
  const text = decode(found, work.encoding ?? undefined);
  const isFeed = work.feed || detect(text) === "feed";
  return isFeed ? parseFeed(text, work.options) : parseArticle(text, work.options);
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

/**
 * @param {string} name
 * @param {unknown} error
 * @returns {Problem}
 */
function asProblem(name, error) {
  if (error instanceof LisibleError) return { name, code: error.code, message: error.message };
  if (error instanceof Error && "code" in error) {
    return { name, code: String(error.code), message: error.message };
  }
  throw error;
}
