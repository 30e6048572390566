import { LisibleError } from "./error.js";
import { describe } from "./values.js";

const texts = ["title", "html", "markdown", "text", "excerpt"];
const absent = ["url", "published", "updated", "lang", "agency", "copyright", "section", "column"];
const lists = ["authors", "tags", "credits"];

/**
 * The helpers take what parseArticle() gives, and say so where they get something else.
 * @param {unknown} value
 * @param {string} helper
 * @param {string} [takes]
 */
export function mustBeArticle(value, helper, takes = "an article as parseArticle() gives it") {
  const found = wrong(value);
  if (found === null) return;
  throw new LisibleError("invalid-input", `${helper}() takes ${takes}, not ${found}`);
}

/**
 * @param {unknown} value
 * @returns {string | null} what it is instead of an article
 */
function wrong(value) {
  if (typeof value !== "object" || value === null) return describe(value);
  if (Array.isArray(value)) return "a list: call it for each article of it";
  if ("articles" in value) return "a feed: call it for each of its `articles`";
  const hint = hintFor(value);
  if (hint) return hint;
  const fields = /** @type {Record<string, unknown>} */ (value);
  const missing =
    texts.find((name) => typeof fields[name] !== "string") ??
    lists.find((name) => !isList(fields[name], (item) => typeof item === "string")) ??
    (isList(fields.body, isNode) ? null : "body") ??
    (isObject(fields.stats) ? null : "stats") ??
    // A picture or a publisher is looked into where there is one.
    ["image", "publisher", "lead"].find((name) => fields[name] && !isObject(fields[name]));
  if (missing) return `one without \`${missing}\``;
  const isNeither = (/** @type {string} */ name) =>
    (fields[name] ?? null) !== null && typeof fields[name] !== "string";
  const odd = absent.find(isNeither);
  return odd ? `one whose \`${odd}\` is ${describe(fields[odd])}` : null;
}

/** @param {object} value */
function hintFor(value) {
  const found = describe(value);
  return found.includes(":") ? found : null;
}

/**
 * @param {unknown} value
 * @param {(item: unknown) => boolean} fits
 */
function isList(value, fits) {
  return Array.isArray(value) && value.every(fits);
}

/** @param {unknown} value */
function isNode(value) {
  return isObject(value) && "type" in /** @type {object} */ (value);
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null;
}
