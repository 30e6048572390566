// Files that are whole or not there at all.
import {
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";

/** @import { ThreadData } from "./types.js" */

const prefix = ".lisible-";

let count = 0;

/**
 * Writes beside the target first; without `force` a file that has appeared meanwhile is left alone.
 * @param {string} target
 * @param {string} text
 * @param {Pick<ThreadData, "partial" | "force">} settings
 */
export function save(target, text, { partial, force }) {
  count += 1;
  const draft = join(partial ?? dirname(target), `${threadId}-${count}`);
  mkdirSync(dirname(target), { recursive: true });
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
    if (code === "EEXIST" || statSync(target, { throwIfNoEntry: false })) rmSync(draft);
    else renameSync(draft, target);
  }
}

/**
 * Makes the folder for drafts and removes those of runs that are over.
 * @param {string} output
 * @returns {string}
 */
export function openPartial(output) {
  mkdirSync(output, { recursive: true });
  for (const name of readdirSync(output)) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(output, name), { recursive: true });
  }
  const partial = join(output, prefix + process.pid);
  mkdirSync(partial, { recursive: true });
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
