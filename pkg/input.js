import { LisibleError } from "./error.js";

const ELEMENT = 1;
const DOCUMENT = 9;

/**
 * The markup of what was handed in. A live document is only read; documents of jsdom and linkedom are told by their
 * node type, since `instanceof` knows one realm only.
 * @param {string | Document | Element} input
 * @returns {string}
 */
export function markup(input) {
  if (typeof input === "string") return input;
  if (isNode(input, ELEMENT)) return /** @type {Element} */ (input).outerHTML;
  if (isNode(input, DOCUMENT)) return documentMarkup(/** @type {Document} */ (input));
  throw new LisibleError(
    "invalid-input",
    `expected a string, a Document or an Element, not ${describe(input)}: read files and responses as text first`,
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
function describe(value) {
  if (value === null || typeof value !== "object")
    return value === undefined ? "nothing" : `${value === null ? "null" : typeof value}`;
  return `an object of ${value.constructor?.name ?? "no class"}`;
}
