import { decode } from "./decode.js";
import { LisibleError } from "./error.js";
import { isText } from "./media-type.js";
import { bytesOf, describe } from "./values.js";

const ELEMENT = 1;
const DOCUMENT = 9;

/**
 * The markup of what was handed in: "" for bytes that are no text. A live document is only read; documents of jsdom and
 * linkedom are told by their node type, since `instanceof` knows one realm only.
 * @param {unknown} input
 * @param {{ maxBytes: number, charset?: string }} options
 * @returns {string}
 */
export function markup(input, { maxBytes, charset }) {
  const bytes = bytesOf(input);
  // Of all charsets only UTF-16 can take more bytes than UTF-8: twice as many.
  if (bytes) checkSize(Math.ceil(bytes.length / 2), maxBytes);
  const text = bytes ? textOf(bytes, charset) : said(input);
  checkSize(text.length, maxBytes);
  return text;
}

/**
 * @param {Uint8Array} bytes
 * @param {string} [charset]
 */
function textOf(bytes, charset) {
  return isText(bytes) ? decode(bytes, charset) : "";
}

/**
 * @param {unknown} input
 * @returns {string}
 */
function said(input) {
  if (typeof input === "string") return input;
  if (isNode(input, ELEMENT)) return /** @type {Element} */ (input).outerHTML;
  if (isNode(input, DOCUMENT)) return documentMarkup(/** @type {Document} */ (input));
  throw new LisibleError(
    "invalid-input",
    `expected a string, bytes, a Document or an Element, not ${describe(input)}`,
  );
}

/**
 * A string is at least as long in UTF-8 as it is here, so what is too long is told before it is copied.
 * @param {number} length
 * @param {number} limit
 */
function checkSize(length, limit) {
  if (length <= limit) return;
  throw new LisibleError(
    "input-too-large",
    `the input has ${length} bytes or more, the limit is ${limit}: raise \`maxBytes\` or hand in less`,
  );
}

/** @param {Document} document */
function documentMarkup(document) {
  const { doctype, documentElement } = document;
  if (!documentElement) return "";
  const prefix = doctype ? `<!DOCTYPE ${doctype.name}>` : "";
  return prefix + documentElement.outerHTML;
}

/**
 * @param {unknown} value
 * @param {number} type
 */
function isNode(value, type) {
  return (
    typeof value === "object" && value !== null && "nodeType" in value && value.nodeType === type
  );
}
