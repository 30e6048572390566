// createParser(): the functions as promises, one job at a time in a worker that is started when it is first needed.
import { LisibleError } from "./error.js";
import { Handout } from "./handout.js";
import { markup } from "./input.js";
import { perform } from "./jobs.js";

/** @import { Feed, Parser, ParserCallOptions, ParserInput, ParserOptions } from "./index.js" */
/** @import { Answer, Channel, Item, Job, Request } from "./jobs.js" */

/**
 * @param {() => Channel} start starts the runtime's own kind of worker
 * @returns {(options?: ParserOptions) => Parser}
 */
export function parserFactory(start) {
  return ({ worker = true } = {}) => {
    if (worker === false) {
      return facade(
        async (request) => perform(request),
        () => {},
      );
    }
    const queue = new Queue(
      worker === true ? start : () => /** @type {Channel} */ (/** @type {unknown} */ (worker())),
    );
    return facade(
      (request, signal) => queue.run(request, signal),
      () => queue.close(),
    );
  };
}

/**
 * @param {(request: Request, signal?: AbortSignal) => Promise<unknown>} run
 * @param {() => void} close
 * @returns {Parser}
 */
function facade(run, close) {
  /** @param {Request["call"]} call */
  const method =
    (call) =>
    async (
      /** @type {ParserInput} */ input,
      /** @type {ParserCallOptions} */ { signal, ...options } = {},
    ) => {
      signal?.throwIfAborted();
      return run({ call, input: portable(input), options }, signal);
    };
  return /** @type {Parser} */ ({
    parseArticle: method("parseArticle"),
    parseFeed: method("parseFeed"),
    detect: method("detect"),
    close,
  });
}

/**
 * What can be sent to a worker: documents cannot.
 * @param {ParserInput} input
 */
function portable(input) {
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  return input instanceof Uint8Array ? input : markup(input);
}

/**
 * @param {Job} job
 * @param {Answer} answer
 */
function resultOf({ handout }, answer) {
  const value = unwrap(answer);
  return handout ? handout.feed(/** @type {Feed} */ (value)) : value;
}

/** @param {Answer} answer */
function unwrap(answer) {
  if (!("problem" in answer)) return answer.value;
  const { code, message } = answer.problem;
  throw code ? new LisibleError(code, message) : new Error(message);
}

/**
 * For runtimes and builds without a worker of the package's own.
 * @returns {never}
 */
export function noWorker() {
  throw new LisibleError(
    "invalid-options",
    "there is no worker here: hand in `worker: false`, or a function that makes a worker of `lisible/worker`",
  );
}

class Queue {
  /** @type {Job[]} */
  #jobs = [];
  /** @type {Job | null} */
  #current = null;
  /** @type {Channel | null} */
  #channel = null;
  #closed = false;
  #start;

  /** @param {() => Channel} start */
  constructor(start) {
    this.#start = start;
  }

  /**
   * @param {Request} request
   * @param {AbortSignal} [signal]
   * @returns {Promise<unknown>}
   */
  run(request, signal) {
    if (this.#closed) return Promise.reject(closed());
    return new Promise((resolve, reject) => {
      const { onItem, ...options } = request.options;
      const handout = request.call === "parseFeed" && onItem ? new Handout(onItem) : null;
      const abort = () => this.#cancel(job, signal?.reason);
      const settle = () => signal?.removeEventListener("abort", abort);
      const items = handout ? { items: { stop: handout.stop } } : {};
      const job = { request: { ...request, options, ...items }, handout, resolve, reject, settle };
      signal?.addEventListener("abort", abort, { once: true });
      this.#jobs.push(job);
      this.#next();
    });
  }

  close() {
    this.#closed = true;
    const open = this.#current ? [this.#current, ...this.#jobs] : this.#jobs;
    this.#stop();
    this.#jobs = [];
    for (const job of open) this.#reject(job, closed());
  }

  #next() {
    if (this.#current) return;
    this.#current = this.#jobs.shift() ?? null;
    if (!this.#current) {
      this.#channel?.idle?.();
      return;
    }
    const { request } = this.#current;
    const transfer = request.input instanceof Uint8Array ? [request.input.buffer] : [];
    try {
      this.#channel ??= this.#open();
      this.#channel.busy?.();
      this.#channel.postMessage(request, transfer);
    } catch (error) {
      // No worker can be made, or what was handed in cannot be sent.
      this.#finish(() => {
        throw error;
      });
    }
  }

  #open() {
    const channel = this.#start();
    channel.onmessage = ({ data }) => {
      if ("index" in data) this.#take(data);
      else this.#finish((job) => job.resolve(resultOf(job, data)));
    };
    channel.onerror = (event) => {
      event.preventDefault?.();
      this.#stop(false);
      this.#finish(() => {
        const reason = event.message ?? "it could not be loaded";
        throw new LisibleError("not-initialized", `the worker failed: ${reason}`);
      });
    };
    return channel;
  }

  /** @param {Item} item */
  #take(item) {
    const job = this.#current;
    try {
      job?.handout?.take(item);
    } catch (error) {
      // The caller's own: the parse goes no further.
      if (job) this.#cancel(job, error);
    }
  }

  /** @param {(job: Job) => void} settle */
  #finish(settle) {
    const job = this.#current;
    if (!job) return;
    this.#current = null;
    try {
      settle(job);
      job.settle();
    } catch (error) {
      this.#reject(job, error);
    }
    this.#next();
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #cancel(job, reason) {
    if (job === this.#current) this.#stop();
    this.#jobs = this.#jobs.filter((other) => other !== job);
    this.#reject(job, reason);
    this.#next();
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #reject(job, reason) {
    job.settle();
    job.reject(reason);
  }

  #stop(forget = true) {
    if (this.#channel) {
      this.#channel.onmessage = null;
      this.#channel.onerror = null;
      this.#channel.terminate();
    }
    this.#channel = null;
    if (forget) this.#current = null;
  }
}

function closed() {
  return new DOMException("the parser was closed", "AbortError");
}
