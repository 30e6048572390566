import { LisibleError } from "./error.js";
import { describe } from "./input.js";

const texts = ["title", "html", "markdown", "text", "excerpt"];
const lists = ["body", "authors", "tags"];

/**
 * The helpers take what parseArticle() gives, and say so where they get something else.
 * @param {unknown} value
 * @param {string} helper
 */
export function mustBeArticle(value, helper) {
  const isObject = typeof value === "object" && value !== null;
  const fields = /** @type {Record<string, unknown>} */ (isObject ? value : {});
  const missing =
    texts.find((name) => typeof fields[name] !== "string") ??
    lists.find((name) => !Array.isArray(fields[name]));
  if (isObject && !missing) return;
  const found = isObject ? `one without \`${missing}\`` : describe(value);
  throw new LisibleError(
    "invalid-input",
    `${helper}() takes an article as parseArticle() gives it, not ${found}`,
  );
}
