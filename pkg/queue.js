// The jobs of a parser that has a worker: one at a time, in order.
import { LisibleError } from "./error.js";
import { Handout } from "./handout.js";
import { describe } from "./values.js";

/** @import { Feed } from "./index.js" */
/** @import { Answer, Channel, Job, Message, Request } from "./jobs.js" */

/**
 * @typedef {{
 *   start: () => Channel | Promise<Channel>,
 *   timeout: number | null,
 *   wasm?: Request["wasm"],
 * }} Setting
 */

export class Queue {
  /** @type {Job[]} */
  #jobs = [];
  /** @type {Job | null} */
  #current = null;
  /** @type {Channel | null} */
  #channel = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #deadline;
  #closed = false;
  #setting;

  /** @param {Setting} setting */
  constructor(setting) {
    this.#setting = setting;
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
      void this.#next();
    });
  }

  close() {
    this.#closed = true;
    const open = this.#current ? [this.#current, ...this.#jobs] : this.#jobs;
    this.#stop();
    this.#jobs = [];
    for (const job of open) this.#reject(job, closed());
  }

  async #next() {
    if (this.#current) return;
    const job = this.#jobs.shift();
    if (!job) {
      this.#channel?.idle?.();
      return;
    }
    this.#current = job;
    try {
      const opened = this.#channel ?? this.#open();
      const channel = opened instanceof Promise ? await opened : opened;
      // A worker takes its time to be made; meanwhile the job may have been cancelled.
      if (this.#current === job) this.#post(channel, job.request);
      else channel.terminate();
    } catch (error) {
      // No worker can be made, or what was handed in cannot be sent.
      if (this.#current !== job) return;
      this.#finish(() => {
        throw error;
      });
    }
  }

  /**
   * @param {Channel} channel
   * @param {Request} request
   */
  #post(channel, request) {
    const transfer = typeof request.input === "string" ? [] : [request.input.buffer];
    this.#channel = channel;
    const { timeout, wasm } = this.#setting;
    const given = { ...request, ...(wasm === undefined ? {} : { wasm }), timed: timeout !== null };
    channel.busy?.();
    channel.postMessage(given, transfer);
  }

  #open() {
    const made = this.#setting.start();
    return made instanceof Promise
      ? made.then((channel) => this.#listen(channel))
      : this.#listen(made);
  }

  /** @param {Channel} channel */
  #listen(channel) {
    if (typeof channel?.postMessage !== "function") {
      const found = describe(channel);
      throw new LisibleError("invalid-options", `\`worker\` must give a Worker, not ${found}`);
    }
    channel.onmessage = ({ data }) => this.#hear(data);
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

  /** @param {Message} message */
  #hear(message) {
    if ("started" in message) this.#watch();
    else if ("index" in message) this.#take(message);
    else this.#finish((job) => job.resolve(resultOf(job, message)));
  }

  /** The time that the worker takes to load is not the input's. */
  #watch() {
    const { timeout } = this.#setting;
    const job = this.#current;
    if (timeout === null || !job) return;
    this.#deadline = setTimeout(() => this.#cancel(job, late(timeout)), timeout);
  }

  /** @param {import("./jobs.js").Item} item */
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
    this.#forget();
    try {
      settle(job);
      job.settle();
    } catch (error) {
      this.#reject(job, error);
    }
    void this.#next();
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #cancel(job, reason) {
    if (job === this.#current) this.#stop();
    this.#jobs = this.#jobs.filter((other) => other !== job);
    this.#reject(job, reason);
    void this.#next();
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
    if (forget) this.#forget();
  }

  #forget() {
    clearTimeout(this.#deadline);
    this.#current = null;
  }
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

/** @param {number} timeout */
function late(timeout) {
  const seconds = timeout / 1000;
  return new LisibleError(
    "too-complex",
    `the input takes more than the ${seconds} s that it was given: hand in the article's part of the page`,
    { cause: new DOMException(`longer than ${timeout} ms`, "TimeoutError") },
  );
}

function closed() {
  return new DOMException("the parser was closed", "AbortError");
}
