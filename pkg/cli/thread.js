// A worker thread: batches of tasks in, their outcomes back.
import { parentPort, workerData } from "node:worker_threads";
import { perform } from "./work.js";

/** @import { Task } from "./types.js" */

parentPort?.on("message", (/** @type {Task[]} */ batch) => {
  parentPort?.postMessage(batch.map((task) => perform(task, workerData)));
});
