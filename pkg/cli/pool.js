// Runs tasks over worker threads and hands the outcomes back, in the tasks' order or as they are done.
import { setImmediate } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { perform } from "./work.js";

/** @import { Outcome, Run, Task, ThreadData } from "./types.js" */

/** Tasks for each message where a task is only a name: fewer messages, still a steady progress. */
const BATCH = 8;
/** Tasks that may be under way or wait for an earlier one, and their bytes. */
const WINDOW = 1024;
const WINDOW_BYTES = 64 * 1024 * 1024;

/**
 * @param {AsyncIterable<Task>} tasks
 * @param {Run} run
 * @returns {AsyncGenerator<Outcome>}
 */
export function outcomes(tasks, run) {
  return run.threads > 1 ? inThreads(tasks, run) : here(tasks, run);
}

/**
 * @param {AsyncIterable<Task>} tasks
 * @param {Run} run
 */
async function* here(tasks, { data, signal }) {
  let count = 0;
  for await (const task of tasks) {
    if (signal.aborted) return;
    yield perform(task, data);
    count += 1;
    // Lets a signal through.
    if (count % BATCH === 0) await setImmediate();
  }
}

/**
 * @param {AsyncIterable<Task>} tasks
 * @param {Run} run
 */
async function* inThreads(tasks, run) {
  const pool = new Pool(tasks, run.data);
  const stop = () => pool.stop();
  run.signal.addEventListener("abort", stop, { once: true });
  try {
    pool.start(run.threads);
    for (let index = 0; ; index += 1) {
      const outcome = await pool.next(run.ordered ? index : null);
      if (!outcome) return;
      yield outcome;
    }
  } finally {
    pool.stop();
  }
}

class Pool {
  /** @type {Map<number, { outcome: Outcome, bytes: number }>} */
  #done = new Map();
  /** @type {Set<Worker>} */
  #workers = new Set();
  /** @type {Promise<unknown>} */
  #reading = Promise.resolve();
  #running = 0;
  #open = 0;
  #bytes = 0;
  #stopped = false;
  /** @type {{ error: unknown } | null} */
  #failed = null;
  #wake = () => {};
  #room = () => {};

  /**
   * @param {AsyncIterable<Task>} tasks
   * @param {ThreadData} data
   */
  constructor(tasks, data) {
    this.tasks = tasks[Symbol.asyncIterator]();
    this.data = data;
  }

  /** @param {number} threads */
  start(threads) {
    this.#running = threads;
    for (let count = 0; count < threads; count += 1) void this.#drive();
  }

  /**
   * @param {number | null} index the task whose outcome is wanted, or any
   * @returns {Promise<Outcome | null>} null when there are no more, or the pool was stopped
   */
  async next(index) {
    for (;;) {
      const key = index ?? this.#done.keys().next().value;
      const found = key === undefined ? undefined : this.#done.get(key);
      if (found) {
        this.#done.delete(found.outcome.index);
        this.#open -= 1;
        this.#bytes -= found.bytes;
        this.#room();
        return found.outcome;
      }
      if (this.#stopped || this.#running === 0) break;
      await new Promise((resolve) => {
        this.#wake = () => resolve(undefined);
      });
    }
    if (this.#failed) throw this.#failed.error;
    return null;
  }

  stop() {
    this.#stopped = true;
    for (const worker of this.#workers) void worker.terminate();
    this.#workers.clear();
    this.#wake();
    this.#room();
  }

  /** One thread's life: a worker, another one if it crashes, until there is nothing more to do. */
  async #drive() {
    let worker = this.#worker();
    try {
      for (;;) {
        const batch = await this.#batch();
        if (batch.length === 0 || this.#stopped) break;
        worker = await this.#answer(worker, batch);
      }
    } catch (error) {
      this.#failed ??= { error };
    }
    void worker.terminate();
    this.#workers.delete(worker);
    this.#running -= 1;
    this.#wake();
  }

  #worker() {
    const worker = new Worker(new URL("./thread.js", import.meta.url), { workerData: this.data });
    this.#workers.add(worker);
    return worker;
  }

  /**
   * A thread that ran out of memory takes its batch with it: its tasks are tried one by one.
   * @param {Worker} worker
   * @param {Task[]} batch
   * @returns {Promise<Worker>} the worker that goes on
   */
  async #answer(worker, batch) {
    try {
      this.#settle(batch, await ask(worker, batch));
      return worker;
    } catch (error) {
      if (this.#stopped) return worker;
      this.#workers.delete(worker);
      const message = error instanceof Error ? error.message : String(error);
      let next = this.#worker();
      if (batch.length > 1) {
        for (const task of batch) next = await this.#answer(next, [task]);
      } else {
        this.#settle(
          batch,
          batch.map((task) => crashed(task, message)),
        );
      }
      return next;
    }
  }

  /**
   * @param {Task[]} batch
   * @param {Outcome[]} results
   */
  #settle(batch, results) {
    for (const [at, outcome] of results.entries()) {
      this.#done.set(outcome.index, { outcome, bytes: batch[at]?.bytes?.length ?? 0 });
    }
    this.#wake();
  }

  /** One thread at a time reads what comes next. */
  async #batch() {
    const batch = this.#reading.then(() => this.#read());
    this.#reading = batch.catch(() => {});
    return batch;
  }

  /** @returns {Promise<Task[]>} */
  async #read() {
    /** @type {Task[]} */
    const batch = [];
    while (batch.length < BATCH && !this.#stopped) {
      while (this.#isFull() && !this.#stopped) {
        if (batch.length > 0) return batch;
        await new Promise((resolve) => {
          this.#room = () => resolve(undefined);
        });
      }
      const { value, done } = await this.tasks.next();
      if (done) break;
      batch.push(value);
      this.#open += 1;
      this.#bytes += value.bytes?.length ?? 0;
      // What was read already need not wait for what comes next.
      if (value.bytes) break;
    }
    return batch;
  }

  #isFull() {
    return this.#open >= WINDOW || this.#bytes >= WINDOW_BYTES;
  }
}

/**
 * @param {Worker} worker
 * @param {Task[]} batch
 * @returns {Promise<Outcome[]>}
 */
function ask(worker, batch) {
  return new Promise((resolve, reject) => {
    const settle = () => {
      worker.off("message", hear);
      worker.off("error", fail);
      worker.off("exit", end);
    };
    const hear = (/** @type {Outcome[]} */ results) => {
      settle();
      resolve(results);
    };
    const fail = (/** @type {Error} */ error) => {
      settle();
      reject(error);
    };
    const end = () => fail(new Error("the thread ended"));
    worker.once("message", hear);
    worker.once("error", fail);
    worker.once("exit", end);
    worker.postMessage(batch);
  });
}

/**
 * @param {Task} task
 * @param {string} message
 * @returns {Outcome}
 */
function crashed(task, message) {
  const problem = { name: task.name, code: "crashed", message };
  const text =
    task.kind === "file"
      ? ""
      : `${JSON.stringify({ id: task.name, error: { code: "crashed", message } })}\n`;
  return { index: task.index, text, problems: [problem], read: 0 };
}
