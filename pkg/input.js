import { decode } from "./decode.js";
import { LisibleError } from "./error.js";
import { isText } from "./media-type.js";

const ELEMENT = 1;
const DOCUMENT = 9;

/** What was handed in although something had to be done with it first. */
const hints = new Map([
  ["Promise", "await it first"],
  ["Response", "hand in `await response.arrayBuffer()`"],
  ["Request", "hand in `await request.arrayBuffer()`"],
  ["Blob", "hand in `await blob.arrayBuffer()`"],
  ["File", "hand in `await file.arrayBuffer()`"],
  ["ReadableStream", "hand in `await new Response(stream).arrayBuffer()`"],
  ["URL", "nothing is fetched here: fetch it and hand in what comes back"],
]);

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
 * @param {unknown} input
 * @returns {Uint8Array | null}
 */
export function bytesOf(input) {
  const isView = ArrayBuffer.isView(input);
  const buffer = isView ? input.buffer : input;
  const kind = Object.prototype.toString.call(buffer);
  if (!/^\[object (?:Shared)?ArrayBuffer\]$/.test(kind)) return null;
  const memory = /** @type {ArrayBuffer} */ (buffer);
  const bytes = isView
    ? new Uint8Array(memory, input.byteOffset, input.byteLength)
    : new Uint8Array(memory);
  // What is shared can change while it is read, and decoders refuse it.
  return kind === "[object SharedArrayBuffer]" ? bytes.slice() : bytes;
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

/** @param {unknown} value */
export function describe(value) {
  if (value === undefined) return "nothing";
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  const name = value.constructor?.name || "no class";
  const isThenable = "then" in value && typeof value.then === "function";
  const hint = hints.get(isThenable ? "Promise" : name);
  return `an object of ${name}${hint ? `: ${hint}` : ""}`;
}
