// What a parser and its worker say to each other.
import { detect, parseArticle, parseFeed } from "./core.js";
import { decode } from "./decode.js";
import { LisibleError } from "./error.js";

/** @import { Article, Feed, FeedOptions, LisibleErrorCode } from "./index.js" */
/** @import { Handout } from "./handout.js" */

/**
 * @typedef {{
 *   call: "parseArticle" | "parseFeed" | "detect",
 *   input: string | Uint8Array,
 *   options: FeedOptions,
 *   items?: { stop: Int32Array | undefined },
 * }} Request `items`: the articles of a feed are wanted one by one
 * @typedef {{ article: Article, index: number }} Item
 * @typedef {{ value: unknown } | { problem: { code: LisibleErrorCode | null, message: string } }} Answer
 * @typedef {{
 *   request: Request,
 *   handout: Handout | null,
 *   resolve: (value: unknown) => void,
 *   reject: (reason: unknown) => void,
 *   settle: () => void,
 * }} Job
 * @typedef {{
 *   postMessage: (message: Request, transfer: ArrayBufferLike[]) => void,
 *   terminate: () => void,
 *   onmessage: ((event: { data: Answer | Item }) => void) | null,
 *   onerror: ((event: { message?: string, preventDefault?: () => void }) => void) | null,
 *   idle?: () => void,
 *   busy?: () => void,
 * }} Channel
 */

const calls = { detect, parseArticle, parseFeed };

/** @param {Request} request */
export function perform({ call, input, options }) {
  return calls[call](typeof input === "string" ? input : decode(input), options);
}

/**
 * Does what is asked in a worker.
 * @param {Request} request
 * @param {(message: Answer | Item) => void} post
 * @param {() => Promise<void>} [ready] loads the module where it is not loaded on import
 */
export async function work(request, post, ready) {
  post(await answer(request, post, ready));
}

/**
 * @param {Request} request
 * @param {(item: Item) => void} post
 * @param {() => Promise<void>} [ready]
 * @returns {Promise<Answer>}
 */
async function answer(request, post, ready) {
  try {
    await ready?.();
    return { value: request.items ? feedByItems(request, post) : perform(request) };
  } catch (thrown) {
    const code = thrown instanceof LisibleError ? thrown.code : null;
    return {
      problem: { code, message: thrown instanceof Error ? thrown.message : String(thrown) },
    };
  }
}

/**
 * Each article goes ahead by itself; the feed follows without them.
 * @param {Request} request
 * @param {(item: Item) => void} post
 */
function feedByItems({ items, options, ...request }, post) {
  /** @type {FeedOptions["onItem"]} */
  const onItem = (article, index) => {
    post({ article, index });
    return !items?.stop || Atomics.load(items.stop, 0) === 0;
  };
  const feed = /** @type {Feed} */ (perform({ ...request, options: { ...options, onItem } }));
  return { ...feed, articles: [] };
}
