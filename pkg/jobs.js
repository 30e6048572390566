// What a parser and its worker say to each other.
import { detect, parseArticle, parseFeed } from "./core.js";
import { decode } from "./decode.js";
import { LisibleError } from "./error.js";

/** @import { LisibleErrorCode, ParseOptions } from "./index.js" */

/**
 * @typedef {{ call: "parseArticle" | "parseFeed" | "detect", input: string | Uint8Array, options: ParseOptions }} Request
 * @typedef {{ value: unknown } | { problem: { code: LisibleErrorCode | null, message: string } }} Answer
 * @typedef {{
 *   request: Request,
 *   resolve: (value: unknown) => void,
 *   reject: (reason: unknown) => void,
 *   settle: () => void,
 * }} Job
 * @typedef {{
 *   postMessage: (message: Request, transfer: ArrayBufferLike[]) => void,
 *   terminate: () => void,
 *   onmessage: ((event: { data: Answer }) => void) | null,
 *   onerror: ((event: { message?: string, preventDefault?: () => void }) => void) | null,
 *   idle?: () => void,
 *   busy?: () => void,
 * }} Channel
 */

const calls = { detect, parseArticle, parseFeed };

/**
 * @param {Request} request
 * @param {() => Promise<void>} [ready] loads the module where it is not loaded on import
 * @returns {Promise<Answer>}
 */
export async function answer({ call, input, options }, ready) {
  try {
    await ready?.();
    const text = typeof input === "string" ? input : decode(input);
    return { value: calls[call](text, options) };
  } catch (thrown) {
    const code = thrown instanceof LisibleError ? thrown.code : null;
    return {
      problem: { code, message: thrown instanceof Error ? thrown.message : String(thrown) },
    };
  }
}
