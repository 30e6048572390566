// Files that are whole or not there at all.
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

import { UsageError } from "./usage.js";

/** @import { ThreadData } from "./types.js" */

const prefix = ".lisible-";

let count = 0;

/**
 * Makes a folder and those above it. Node's own way of doing so never returns where a file system makes none,
 * as below /proc.
 * @param {string} path
 */
function makeFolder(path) {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another thread may have been faster.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Writes beside the target first; without `force` a file that has appeared meanwhile is left alone.
 * @param {string} target
 * @param {string | Uint8Array} text
 * @param {Pick<ThreadData, "partial" | "force">} settings
 */
export function save(target, text, { partial, force }) {
  count += 1;
  const draft = join(partial ?? dirname(target), `${threadId}-${count}`);
  makeFolder(dirname(target));
  writeFileSync(draft, text);
  if (force) {
    renameSync(draft, target);
    return;
  }
  publish(draft, target);
}

/**
 * A link fails where the name is taken; not every file system has links.
 * @param {string} draft
 * @param {string} target
 */
function publish(draft, target) {
  try {
    linkSync(draft, target);
    rmSync(draft);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    const isThere = lstatSync(target, { throwIfNoEntry: false }) !== undefined;
    if (code !== "EEXIST" && !isThere) return renameSync(draft, target);
    rmSync(draft);
    if (statSync(target, { throwIfNoEntry: false })) return;
    throw Object.assign(
      new Error(`${target} is a link to nothing: --force writes a file in its place`),
      {
        code: "EEXIST",
      },
    );
  }
}

/**
 * Makes the folder for drafts and removes those of runs that are over.
 * @param {string} output
 * @returns {string}
 */
export function openPartial(output) {
  try {
    return partialIn(output);
  } catch (error) {
    throw cannotWrite(output, error);
  }
}

/**
 * @param {string} output
 * @param {unknown} error
 */
export function cannotWrite(output, error) {
  const reason = error instanceof Error ? error.message : String(error);
  return new UsageError(`nothing can be written to ${output}: ${reason}`);
}

/** @param {string} output */
function partialIn(output) {
  makeFolder(output);
  for (const name of readdirSync(output)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(output, name), { recursive: true });
  }
  const partial = join(output, prefix + process.pid);
  makeFolder(partial);
  return partial;
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
