// What every entry shares: the guarded calls into the WebAssembly. An entry only says where the module comes from.

import { LisibleError } from "./error.js";
import { markup } from "./input.js";
import * as wasm from "./wasm/lisible.js";

/** @import { Article, Feed, FeedOptions, LisibleErrorCode, ParseOptions } from "./index.js" */

export { LisibleError };

/** @type {ReadonlySet<unknown>} */
const codes = new Set([
  "not-initialized",
  "invalid-input",
  "invalid-options",
  "input-too-large",
  "too-complex",
  "malformed-feed",
]);

let ready = false;

/** @type {Promise<void> | undefined} */
let loading;

export function isReady() {
  return ready;
}

/**
 * Instantiates a module that is at hand.
 * @param {BufferSource | WebAssembly.Module} module
 */
export function instantiate(module) {
  if (ready) return;
  wasm.initSync({ module });
  ready = true;
}

/**
 * Loads the module once, however many callers ask for it at the same time.
 * @param {() => Parameters<typeof wasm.default>[0]} source
 * @returns {Promise<void>}
 */
export function load(source) {
  if (ready) return Promise.resolve();
  loading ??= fetchModule(source).finally(() => {
    loading = undefined;
  });
  return loading;
}

/** @param {() => Parameters<typeof wasm.default>[0]} source */
async function fetchModule(source) {
  try {
    await wasm.default(source());
  } catch (cause) {
    throw new LisibleError(
      "not-initialized",
      "the WebAssembly could not be loaded: check that lisible_bg.wasm is served, or hand its address, bytes or module to init()",
      { cause },
    );
  }
  ready = true;
}

/**
 * @param {string | Document | Element} input
 * @param {ParseOptions} [options]
 * @returns {Article}
 */
export function parseArticle(input, options) {
  return call(() => wasm.parseArticle(markup(input), options));
}

/**
 * @param {string | Document} input
 * @param {FeedOptions} [options]
 * @returns {Feed}
 */
export function parseFeed(input, options) {
  const guard = guarded(options);
  const feed = call(() => wasm.parseFeed(markup(input), guard.options));
  if (guard.thrown) throw guard.thrown.value;
  return feed;
}

/**
 * Keeps what a caller's `onItem` throws out of the WebAssembly: it is the caller's, however much it looks like ours.
 * @param {FeedOptions} [options]
 */
function guarded(options) {
  const onItem = options?.onItem;
  /** @type {{ options: FeedOptions | undefined, thrown?: { value: unknown } }} */
  const guard = { options };
  if (typeof onItem !== "function") return guard;
  guard.options = {
    ...options,
    onItem: (article, index) => {
      try {
        return onItem(article, index);
      } catch (value) {
        guard.thrown = { value };
        return false;
      }
    },
  };
  return guard;
}

/**
 * @param {string | Document} input
 * @returns {"archive" | "feed" | "page" | "fragment" | null}
 */
export function detect(input) {
  return call(() => wasm.detect(markup(input)));
}

/**
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
export function call(run) {
  if (!ready) {
    throw new LisibleError(
      "not-initialized",
      "the WebAssembly is not loaded yet: `await init()` first, or import lisible/inline",
    );
  }
  try {
    return run();
  } catch (thrown) {
    throw asLisibleError(thrown);
  }
}

/**
 * What the core reports carries a code. A trap or an exhausted stack leaves the instance in an unknown state, so the
 * next call gets a fresh one from the same module. Anything else is not ours: the caller's own getter threw it.
 * @param {unknown} thrown
 * @returns {unknown}
 */
function asLisibleError(thrown) {
  if (!(thrown instanceof Error) || thrown instanceof LisibleError) return thrown;
  const code = "code" in thrown ? thrown.code : undefined;
  if (codes.has(code)) {
    return new LisibleError(/** @type {LisibleErrorCode} */ (code), thrown.message);
  }
  if (!isExhaustion(thrown)) return thrown;
  wasm.__wbg_reset_state();
  return new LisibleError(
    "too-complex",
    `the input needs more than the engine gives (${thrown.message}): hand in the article's part of the page`,
    { cause: thrown },
  );
}

/**
 * Engines report an exhausted stack by different classes: V8 and JavaScriptCore by RangeError, Firefox by its own.
 * @param {Error} error
 */
function isExhaustion(error) {
  return (
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError ||
    error.name === "InternalError"
  );
}
