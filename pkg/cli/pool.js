// Runs tasks over worker threads and hands the outcomes back in the tasks' order.
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { perform } from "./work.js";

/** @import { Outcome, Task, ThreadData } from "./types.js" */

/** Tasks for each message: fewer messages, still a steady progress. */
const BATCH = 8;
/** Outcomes that may wait for an earlier one. */
const WINDOW = 1024;

/**
 * @param {Task[]} tasks
 * @param {number} jobs
 * @param {ThreadData} data
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Outcome>}
 */
export function outcomes(tasks, jobs, data, signal) {
  const threads = Math.min(jobs, Math.ceil(tasks.length / BATCH));
  return threads > 1 ? inThreads(tasks, threads, data, signal) : here(tasks, data, signal);
}

/**
 * @param {Task[]} tasks
 * @param {ThreadData} data
 * @param {AbortSignal} signal
 */
async function* here(tasks, data, signal) {
  for (const task of tasks) {
    if (signal.aborted) return;
    yield perform(task, data);
    // Lets a signal through.
    if (task.index % BATCH === 0) await setImmediate();
  }
}

/**
 * @param {Task[]} tasks
 * @param {number} threads
 * @param {ThreadData} data
 * @param {AbortSignal} signal
 */
async function* inThreads(tasks, threads, data, signal) {
  const pool = new Pool(tasks, data);
  signal.addEventListener("abort", () => pool.stop(), { once: true });
  try {
    for (let count = 0; count < threads; count += 1) pool.grow();
    for (let index = 0; index < tasks.length && !signal.aborted; index += 1) {
      const outcome = await pool.outcome(index);
      if (outcome) yield outcome;
    }
  } finally {
    pool.stop();
  }
}

class Pool {
  /** @type {Map<number, Outcome>} */
  #done = new Map();
  /** @type {Set<Worker>} */
  #workers = new Set();
  /** @type {Set<Worker>} */
  #resting = new Set();
  /** @type {Task[][]} */
  #again = [];
  #next = 0;
  #wanted = 0;
  #stopped = false;
  #wake = () => {};

  /**
   * @param {Task[]} tasks
   * @param {ThreadData} data
   */
  constructor(tasks, data) {
    this.tasks = tasks;
    this.data = data;
  }

  grow() {
    const worker = new Worker(new URL("./thread.js", import.meta.url), { workerData: this.data });
    /** @type {Task[]} */
    let batch = [];
    const feed = () => {
      batch = this.#batch();
      if (batch.length > 0) worker.postMessage(batch);
      else this.#resting.add(worker);
    };
    worker.on("message", (/** @type {Outcome[]} */ results) => {
      for (const outcome of results) this.#done.set(outcome.index, outcome);
      feed();
      this.#wake();
    });
    worker.on("error", (error) => this.#crashed(worker, batch, error));
    worker.on("wake", feed);
    this.#workers.add(worker);
    feed();
  }

  /**
   * @param {number} index
   * @returns {Promise<Outcome | null>} null when the pool was stopped
   */
  async outcome(index) {
    this.#wanted = index;
    this.#rouse();
    while (!this.#done.has(index) && !this.#stopped) {
      await new Promise((resolve) => {
        this.#wake = () => resolve(undefined);
      });
    }
    const outcome = this.#done.get(index) ?? null;
    this.#done.delete(index);
    return outcome;
  }

  stop() {
    this.#stopped = true;
    for (const worker of this.#workers) void worker.terminate();
    this.#workers.clear();
    this.#wake();
  }

  /** @returns {Task[]} nothing while too many outcomes wait for an earlier one */
  #batch() {
    const again = this.#again.shift();
    if (again) return again;
    if (this.#next > this.#wanted + WINDOW) return [];
    const batch = this.tasks.slice(this.#next, this.#next + BATCH);
    this.#next += batch.length;
    return batch;
  }

  #rouse() {
    if (this.#resting.size === 0 || this.#next >= this.tasks.length) return;
    const workers = [...this.#resting];
    this.#resting.clear();
    for (const worker of workers) worker.emit("wake");
  }

  /**
   * A thread that ran out of memory takes its batch with it: its tasks are tried one by one.
   * @param {Worker} worker
   * @param {Task[]} batch
   * @param {Error} error
   */
  #crashed(worker, batch, error) {
    this.#workers.delete(worker);
    if (batch.length > 1) this.#again.push(...batch.map((task) => [task]));
    for (const { index, name } of batch.length === 1 ? batch : []) {
      const problems = [{ name, code: "crashed", message: error.message }];
      this.#done.set(index, { index, text: "", problems });
    }
    if (!this.#stopped) this.grow();
    this.#wake();
  }
}
