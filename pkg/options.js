// Options are checked before anything is done with them: a key that nobody knows, or a getter that throws, is told.
import { charsetSaid } from "./decode.js";
import { LisibleError } from "./error.js";
import { nearest } from "./nearest.js";
import { describe } from "./values.js";

/** @import { FeedOptions, ParseOptions } from "./index.js" */

const parseKeys = /** @type {const} */ (["url", "publishers", "maxBytes", "charset", "explain"]);
const feedKeys = /** @type {const} */ ([...parseKeys, "onItem"]);

export const keysOf = {
  parseArticle: parseKeys,
  parseFeed: feedKeys,
  detect: /** @type {const} */ ([]),
};

/** As the core has it. */
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * @typedef {{ url?: string, publishers?: string, maxBytes: number, charset?: string, explain?: true }} Checked `publishers` is JSON
 */

/** No list, no address, no promise: none of them has keys that could be told to be wrong. */
const plain = /^\[object (?:Object|Module)\]$/;

/**
 * The values of an options object by the names that are known; what is `null` or `undefined` is absent.
 * @template {string} Key
 * @param {unknown} options
 * @param {readonly Key[]} known
 * @returns {Partial<Record<Key, unknown>>}
 */
export function valuesOf(options, known) {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object" || !plain.test(Object.prototype.toString.call(options))) {
    const usual = known.length > 0 ? ` such as { ${known[0]}: … }` : "";
    throw invalid(`options must be an object${usual}, not ${describe(options)}`);
  }
  const values = {};
  for (const key of new Set([...Object.keys(options), ...known])) {
    const value = read(/** @type {Record<string, unknown>} */ (options), key);
    if (value === undefined || value === null) continue;
    if (!known.includes(/** @type {Key} */ (key))) throw unknown(key, known);
    Object.assign(values, { [key]: value });
  }
  return values;
}

/**
 * @param {ParseOptions} [options]
 * @returns {Checked}
 */
export function parseOptions(options) {
  return checked(valuesOf(options, parseKeys));
}

/**
 * @param {FeedOptions} [options]
 * @returns {Checked & { onItem?: NonNullable<FeedOptions["onItem"]> }}
 */
export function feedOptions(options) {
  const { onItem, ...values } = valuesOf(options, feedKeys);
  if (onItem === undefined) return checked(values);
  if (typeof onItem !== "function") throw invalid("`onItem` must be a function (article, index)");
  const listener = /** @type {NonNullable<FeedOptions["onItem"]>} */ (onItem);
  return { ...checked(values), onItem: listener };
}

/**
 * @param {Partial<Record<typeof parseKeys[number], unknown>>} values
 * @returns {Checked}
 */
function checked({ url, publishers, maxBytes = MAX_BYTES, charset, explain = false }) {
  if (typeof maxBytes !== "number" || !(maxBytes >= 0)) {
    throw invalid("`maxBytes` must be a number of bytes");
  }
  mustBeSwitch("explain", explain);
  const label = charsetSaid(charset);
  return {
    maxBytes,
    ...(url === undefined ? {} : { url: address(url) }),
    ...(publishers === undefined ? {} : { publishers: json(publishers) }),
    ...(label === null ? {} : { charset: label }),
    ...(explain ? { explain: true } : {}),
  };
}

/**
 * Whoever writes "false" or 0 means it, and would get the opposite.
 * @param {string} name
 * @param {unknown} value
 * @returns {asserts value is boolean}
 */
export function mustBeSwitch(name, value) {
  if (typeof value !== "boolean") throw invalid(`\`${name}\` must be true or false`);
}

/**
 * @template {string} Key
 * @param {unknown} options
 * @param {readonly Key[]} known
 * @returns {Partial<Record<Key, boolean>>}
 */
export function switchesOf(options, known) {
  const values = valuesOf(options, known);
  for (const [name, value] of Object.entries(values)) mustBeSwitch(name, value);
  return /** @type {Partial<Record<Key, boolean>>} */ (values);
}

/**
 * As a worker can be told it.
 * @param {Partial<Record<typeof feedKeys[number], unknown>>} values
 * @returns {FeedOptions}
 */
export function portableOptions({ onItem, ...values }) {
  const { publishers, ...options } = checked(values);
  const rules = publishers === undefined ? {} : { publishers: JSON.parse(publishers) };
  const listener = onItem === undefined ? {} : { onItem };
  return /** @type {FeedOptions} */ ({ ...options, ...rules, ...listener });
}

/** @param {unknown} url */
function address(url) {
  const isAddress = /^\[object (?:URL|Location)\]$/.test(Object.prototype.toString.call(url));
  const text = isAddress ? /** @type {URL} */ (url).href : url;
  if (typeof text !== "string") throw invalid("`url` must be a string or a URL");
  try {
    new URL(text);
  } catch {
    const shown = text.length > 100 ? `${text.slice(0, 100)}…` : text;
    throw invalid(`\`url\` must be a whole address such as https://www.rfi.fr/cn/, not ${shown}`);
  }
  return text;
}

/** @param {unknown} publishers */
function json(publishers) {
  try {
    const text = JSON.stringify(publishers);
    if (Array.isArray(publishers) && text) return text;
  } catch (cause) {
    throw invalid("`publishers` must be rules that JSON can hold", cause);
  }
  throw invalid("`publishers` must be a list of rules");
}

/**
 * @param {Record<string, unknown>} options
 * @param {string} key
 */
function read(options, key) {
  try {
    return options[key];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw invalid(`\`${key}\` could not be read: ${reason}`, cause);
  }
}

/**
 * @param {string} key
 * @param {readonly string[]} known
 */
function unknown(key, known) {
  if (known.length === 0) return invalid(`there is no option \`${key}\`, nor any other`);
  const meant = nearest(key, known);
  const hint = meant ? `: did you mean \`${meant}\`?` : `, only ${known.join(", ")}`;
  return invalid(`there is no option \`${key}\`${hint}`);
}

/**
 * @param {string} message
 * @param {unknown} [cause]
 */
export function invalid(message, cause) {
  return new LisibleError("invalid-options", message, cause === undefined ? {} : { cause });
}
