// createParser(): the functions as promises, one job at a time in a worker that is started when it is first needed.
import { LisibleError } from "./error.js";
import { markup } from "./input.js";
import { perform } from "./jobs.js";
import { invalid, keysOf, portableOptions, valuesOf } from "./options.js";
import { Queue } from "./queue.js";
import { bytesOf, describe } from "./values.js";

/** @import { Parser, ParserCallOptions, ParserInput, ParserOptions } from "./index.js" */
/** @import { Channel, Request } from "./jobs.js" */

const known = /** @type {const} */ (["worker", "timeout", "wasm"]);

/**
 * @param {() => Channel} start starts the runtime's own kind of worker
 * @returns {(options?: ParserOptions) => Parser}
 */
export function parserFactory(start) {
  return (options) => {
    const { worker = true, timeout, wasm } = valuesOf(options, known);
    checkTimeout(timeout, worker);
    if (worker === false) {
      return facade(
        async (request) => perform(request),
        () => {},
      );
    }
    const queue = new Queue({
      start: worker === true ? start : ownWorker(worker),
      timeout: timeout === undefined ? null : Number(timeout),
      wasm: /** @type {ParserOptions["wasm"]} */ (wasm),
    });
    return facade(
      (request, signal) => queue.run(request, signal),
      () => queue.close(),
    );
  };
}

/**
 * @param {unknown} timeout
 * @param {unknown} worker
 */
function checkTimeout(timeout, worker) {
  if (timeout === undefined) return;
  if (typeof timeout !== "number" || !(timeout > 0)) {
    throw invalid("`timeout` must be a number of milliseconds");
  }
  if (worker === false) {
    throw invalid("`timeout` needs a worker: what runs here cannot be ended");
  }
}

/**
 * @param {unknown} worker
 * @returns {() => Channel | Promise<Channel>}
 */
function ownWorker(worker) {
  if (typeof worker === "function") return /** @type {() => Channel} */ (worker);
  throw invalid("`worker` must be true, false or a function that makes a worker");
}

/**
 * @param {(request: Request, signal?: AbortSignal) => Promise<unknown>} run
 * @param {() => void} close
 * @returns {Parser}
 */
function facade(run, close) {
  /** @param {Request["call"]} call */
  const method =
    (call) => async (/** @type {ParserInput} */ input, /** @type {ParserCallOptions} */ given) => {
      const { signal, ...options } = valuesOf(given, [...keysOf[call], "signal"]);
      const control = signal === undefined ? undefined : abortSignal(signal);
      control?.throwIfAborted();
      const request = { call, input: portable(input), options: portableOptions(options) };
      return run(request, control);
    };
  return /** @type {Parser} */ ({
    parseArticle: method("parseArticle"),
    parseFeed: method("parseFeed"),
    detect: method("detect"),
    close,
  });
}

/**
 * Of whatever realm.
 * @param {unknown} signal
 */
function abortSignal(signal) {
  const { throwIfAborted } = /** @type {{ throwIfAborted?: unknown }} */ (signal);
  if (typeof throwIfAborted === "function") return /** @type {AbortSignal} */ (signal);
  const hint = signal instanceof AbortController ? ": hand in its `signal`" : "";
  throw invalid(`\`signal\` must be an AbortSignal, not ${describe(signal)}${hint}`);
}

/**
 * What can be sent to a worker: documents cannot. A buffer that has more in it than was handed in stays where it is.
 * @param {ParserInput} input
 */
function portable(input) {
  const bytes = bytesOf(input);
  if (!bytes) return markup(input, { maxBytes: Number.POSITIVE_INFINITY });
  return bytes.length === bytes.buffer.byteLength ? bytes : bytes.slice();
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
