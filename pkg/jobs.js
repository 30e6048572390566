// What a parser and its worker say to each other.
import { detect, parseArticle, parseFeed } from "./core.js";
import { LisibleError } from "./error.js";

/** @import { Article, Feed, FeedOptions, InitInput, LisibleErrorCode } from "./index.js" */
/** @import { Handout } from "./handout.js" */

/**
 * @typedef {{
 *   call: "parseArticle" | "parseFeed" | "detect",
 *   input: string | Uint8Array,
 *   options: FeedOptions,
 *   items?: { stop: Int32Array | undefined },
 *   timed?: boolean,
 *   wasm?: InitInput | undefined,
 * }} Request `items`: the articles of a feed are wanted one by one; `timed`: the start is to be told
 * @typedef {{ article: Article, index: number }} Item
 * @typedef {{ value: unknown } | { problem: { code: LisibleErrorCode | null, message: string } }} Answer
 * @typedef {{ started: true } | Item | Answer} Message
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
 *   onmessage: ((event: { data: Message }) => void) | null,
 *   onerror: ((event: { message?: string, preventDefault?: () => void }) => void) | null,
 *   idle?: () => void,
 *   busy?: () => void,
 * }} Channel
 */

/** @param {Request} request */
export function perform({ call, input, options }) {
  if (call === "detect") return detect(input);
  return call === "parseFeed" ? parseFeed(input, options) : parseArticle(input, options);
}

/**
 * Does what is asked in a worker.
 * @param {Request} request
 * @param {(message: Message) => void} post
 * @param {(wasm?: InitInput) => Promise<void>} [ready] loads the module where it is not loaded on import
 */
export async function work(request, post, ready) {
  post(await answer(request, post, ready));
}

/**
 * @param {Request} request
 * @param {(message: Message) => void} post
 * @param {(wasm?: InitInput) => Promise<void>} [ready]
 * @returns {Promise<Answer>}
 */
async function answer(request, post, ready) {
  try {
    await ready?.(request.wasm);
    if (request.timed) post({ started: true });
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
