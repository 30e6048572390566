// What went wrong, in words that a terminal can show.
import { LisibleError } from "../error.js";

/** @import { Problem } from "./types.js" */

/**
 * @param {string} name
 * @param {unknown} error
 * @returns {Problem}
 */
export function asProblem(name, error) {
  if (error instanceof LisibleError) return { name, code: error.code, message: error.message };
  if (error instanceof Error && "code" in error) {
    return { name, code: String(error.code), message: error.message };
  }
  throw error;
}

/**
 * What to do with an address in place of a page.
 * @param {string} url
 */
export function fetching(url) {
  const quoted = `'${url.replaceAll("'", "%27")}'`;
  return `this fetches nothing: curl -sL ${quoted} | lisible - --url ${quoted}`;
}

/**
 * An address where a page should be would be an empty article.
 * @param {string} text
 */
export function refuseAddress(text) {
  if (text.length > 4096) return;
  const [, address] = /^\ufeff?\s*(https?:\/\/\S+)\s*$/i.exec(text) ?? [];
  if (address) throw new LisibleError("invalid-input", fetching(address));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a terminal would obey
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g;

/**
 * A line for the terminal: names of files and words of pages give it no orders.
 * @param {string} text
 */
export function harmless(text) {
  return text.replace(controls, (sign) => `\\x${hex(sign, 2)}`);
}

/**
 * An output for whoever reads it: JSON stays the same value, other texts show that something was there.
 * @param {string} text
 * @param {boolean} isJson
 */
export function printable(text, isJson) {
  return text.replace(controls, (sign) => (isJson ? `\\u${hex(sign, 4)}` : "\ufffd"));
}

/**
 * @param {string} sign
 * @param {number} digits
 */
function hex(sign, digits) {
  return sign.charCodeAt(0).toString(16).padStart(digits, "0");
}
