// What every entry shares: the guarded calls into the WebAssembly. An entry only says where the module comes from.

import { LisibleError } from "./error.js";
import { markup } from "./input.js";
import { mediaTypeOf } from "./media-type.js";
import { feedOptions, parseOptions } from "./options.js";
import { bytesOf } from "./values.js";
import * as wasm from "./wasm/lisible.js";

/** @import { Article, Feed, FeedInput, FeedOptions, Input, LisibleErrorCode, ParseOptions } from "./index.js" */

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
  try {
    wasm.initSync({ module });
  } catch (cause) {
    throw new LisibleError(
      "not-initialized",
      "this is no WebAssembly of Lisible: hand the bytes of lisible_bg.wasm or their module to initSync()",
      { cause },
    );
  }
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
 * @param {Input} input
 * @param {ParseOptions} [options]
 * @returns {Article}
 */
export function parseArticle(input, options) {
  mustBeReady();
  return coded(() => {
    const checked = parseOptions(options);
    const text = markup(input, checked);
    return call(() => wasm.parseArticle(text, forCore(checked)));
  });
}

/**
 * @param {FeedInput} input
 * @param {FeedOptions} [options]
 * @returns {Feed}
 */
export function parseFeed(input, options) {
  mustBeReady();
  const { onItem, ...checked } = feedOptions(options);
  const text = markup(input, checked);
  if (text === "") refuseMedia(input);
  const guard = guarded(onItem);
  const given = { ...forCore(checked), ...(guard.onItem ? { onItem: guard.onItem } : {}) };
  const feed = call(() => wasm.parseFeed(text, given));
  if (guard.thrown) throw guard.thrown.value;
  return feed;
}

/**
 * Keeps what a caller's `onItem` throws out of the WebAssembly: it is the caller's, however much it looks like ours.
 * @param {FeedOptions["onItem"]} onItem
 */
function guarded(onItem) {
  /** @type {{ onItem?: typeof onItem, thrown?: { value: unknown } }} */
  const guard = {};
  if (!onItem) return guard;
  guard.onItem = (article, index) => {
    try {
      return onItem(article, index);
    } catch (value) {
      guard.thrown = { value };
      return false;
    }
  };
  return guard;
}

/**
 * @param {FeedInput} input
 * @returns {"archive" | "feed" | "page" | "fragment" | null}
 */
export function detect(input) {
  mustBeReady();
  const text = markup(input, { maxBytes: Number.POSITIVE_INFINITY });
  return call(() => wasm.detect(text));
}

/**
 * The core reads the rules as JSON, and what is no option of its own stays here.
 * @param {ReturnType<typeof parseOptions>} checked
 */
function forCore({ url, maxBytes, publishers, explain }) {
  return {
    maxBytes,
    ...(url === undefined ? {} : { url }),
    ...(publishers === undefined ? {} : { publishers: JSON.parse(publishers) }),
    ...(explain ? { explain } : {}),
  };
}

/** @param {unknown} input */
function refuseMedia(input) {
  const bytes = bytesOf(input);
  const type = bytes && mediaTypeOf(bytes);
  if (type) throw new LisibleError("malformed-feed", `this is no feed but ${type}`);
}

/**
 * A stack that ends before the WebAssembly is reached is exhausted all the same.
 * @template T
 * @param {() => T} run
 * @returns {T}
 */
function coded(run) {
  try {
    return run();
  } catch (thrown) {
    let error = exhausted;
    try {
      error = thrown instanceof RangeError ? asLisibleError(thrown) : thrown;
    } catch {
      // Nothing is left even to say what happened: that error is ready since the module was loaded.
    }
    throw error;
  }
}

/** @type {unknown} */
const exhausted = new LisibleError(
  "too-complex",
  "the engine's stack is exhausted: call this from less deep, or hand in the article's part of the page",
);

/** How many calls stand within each other: an `onItem` may parse as well. */
let depth = 0;

/** Whether the instance is to be left behind once no call stands in it any more. */
let isSpent = false;

function mustBeReady() {
  if (ready) return;
  throw new LisibleError(
    "not-initialized",
    "the WebAssembly is not loaded yet: `await init()` first, or import lisible/inline",
  );
}

/**
 * @template T
 * @param {() => T} run nothing of the caller's own may throw in it
 * @returns {T}
 */
function call(run) {
  const stack = exports().__stack_pointer;
  const top = stack.value;
  depth += 1;
  try {
    return run();
  } catch (thrown) {
    // A trap leaves the stack where it happened; a call around this one goes on from here.
    stack.value = top;
    isSpent ||= !hasCode(thrown);
    throw asLisibleError(thrown);
  } finally {
    depth -= 1;
    if (depth === 0 && (isSpent || exports().memory.buffer.byteLength > KEPT_MEMORY)) renew();
  }
}

/** A WebAssembly's memory never shrinks: an instance that took more is left to the garbage collector. */
const KEPT_MEMORY = 128 * 1024 * 1024;

function renew() {
  isSpent = false;
  wasm.__wbg_reset_state();
}

/** @returns {{ memory: WebAssembly.Memory, __stack_pointer: WebAssembly.Global }} */
function exports() {
  // Once there is an instance, this gives what it exports.
  return /** @type {any} */ (wasm.initSync)();
}

/** @param {any} thrown */
function hasCode(thrown) {
  return codes.has(thrown?.code);
}

/**
 * What the core reports carries a code. A trap or an exhausted stack leaves the instance in an unknown state, so calls
 * after it get a fresh one from the same module.
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
  isSpent = true;
  return new LisibleError(
    "too-complex",
    `the input needs more than the engine gives (${thrown.message}): hand in the article's part of the page`,
    { cause: thrown },
  );
}

/**
 * Engines report an exhausted stack by different classes: V8 and JavaScriptCore by RangeError, Firefox by its own. Where
 * an output does not fit a string, the decoder throws a TypeError.
 * @param {Error} error
 */
function isExhaustion(error) {
  return (
    error instanceof WebAssembly.RuntimeError ||
    error instanceof RangeError ||
    error instanceof TypeError ||
    error.name === "InternalError"
  );
}
