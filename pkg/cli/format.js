// Articles as the text that is printed or written.
import { toEpub } from "../export.js";
import { toHtml, toMarkdown } from "../render.js";
import { explained } from "./explain.js";

/** @import { Article, Feed } from "../index.js" */
/** @import { Work } from "./types.js" */

/**
 * @param {Article | Feed} value
 * @param {string} name the input's, for jsonl
 * @param {Work} work
 * @returns {string | Uint8Array} a text ends with a line end unless it is empty
 */
export function format(value, name, { format: form, frontMatter, explain }) {
  if (explain && !form.startsWith("json")) {
    const all = "articles" in value ? value.articles : [value];
    return all.map(explained).join("\n");
  }
  if (form === "json") return `${JSON.stringify(value, null, 2)}\n`;
  if (form === "epub") return toEpub(value);
  const articles = "articles" in value ? value.articles : [value];
  if (form === "jsonl")
    return articles.map((article, index) => line(name, article, index, value)).join("");
  return articles.map((article) => ended(rendered(article, form, frontMatter))).join("\n");
}

/**
 * @param {string} file
 * @param {Article} article
 * @param {number} index
 * @param {Article | Feed} value
 */
function line(file, article, index, value) {
  const record = "articles" in value ? { file, index, article } : { file, article };
  return `${JSON.stringify(record)}\n`;
}

/**
 * @param {Article} article
 * @param {"markdown" | "html" | "text"} form
 * @param {boolean} frontMatter
 */
function rendered(article, form, frontMatter) {
  if (form === "markdown") return toMarkdown(article, { frontMatter });
  if (form === "html") return toHtml(article);
  return [article.title, article.text].filter(Boolean).join("\n\n");
}

/** @param {string} text */
function ended(text) {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
