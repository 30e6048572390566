// Ends an executor of a Spark job that runs on this machine: its own descendants only.
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** The processes of this machine that descend from this one. */
function descendants() {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((one) => /^\d+$/.test(one))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      const [, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended while we looked.
    }
  }
  const isOurs = (pid) => pid === process.pid || (parents.has(pid) && isOurs(parents.get(pid)));
  return [...parents.keys()].filter((pid) => pid !== process.pid && isOurs(pid));
}

function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

/**
 * Kills the first executor that has begun to clean: one that a `lisible` of ours runs below.
 * @param {() => boolean} isDone
 * @returns {Promise<boolean>} whether one was killed
 */
export async function killExecutor(isDone) {
  while (!isDone()) {
    const own = descendants();
    const executor = own.find((pid) => commandOf(pid).includes("CoarseGrainedExecutorBackend"));
    const isCleaning = own.some((pid) => /cli\/bin\.js.*--from jsonl/.test(commandOf(pid)));
    if (executor && isCleaning) {
      process.kill(executor, "SIGKILL");
      return true;
    }
    await pause(50);
  }
  return false;
}
