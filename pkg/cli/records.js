// Records of a stream: from a line of JSON, or a page that a crawl has kept, to lines of JSON.
import { charsetSaid, decode } from "../decode.js";
import {
  detect,
  LisibleError,
  mediaTypeOf,
  parseArticle,
  parseFeed,
  toHtml,
  toMarkdown,
} from "../node.js";
import { asProblem, refuseAddress } from "./problems.js";

/** @import { Article, LisibleErrorCode } from "../index.js" */
/** @import { Outcome, Task, Work } from "./types.js" */

/** @typedef {{ url: unknown, charset: unknown, content: string | Uint8Array }} Page */

/**
 * @param {Task} task
 * @param {Work} work
 * @returns {Outcome}
 */
export function performRecord(task, work) {
  const { index } = task;
  /** @type {string | number} */
  let id = task.name;
  try {
    if (task.problem) {
      const { code, message } = task.problem;
      throw new LisibleError(/** @type {LisibleErrorCode} */ (code), message);
    }
    const record = task.kind === "line" ? fieldsOf(task) : null;
    if (record) id = idOf(record) ?? task.name;
    const { lines, read } = linesOf(id, record ? ofFields(record) : ofTask(task), work, task);
    return { index, text: lines, read, problems: [] };
  } catch (error) {
    const { code, message } = asProblem(String(id), error);
    const text = `${JSON.stringify({ id, error: { code, message } })}\n`;
    return { index, text, read: 0, problems: [{ name: String(id), code, message }] };
  }
}

/**
 * @param {Task} task
 * @returns {Record<string, unknown>}
 */
function fieldsOf({ bytes }) {
  let record;
  try {
    record = JSON.parse(new TextDecoder().decode(bytes ?? new Uint8Array()));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LisibleError("invalid-input", `the line is no JSON: ${reason}`);
  }
  if (typeof record === "object" && record !== null && !Array.isArray(record)) return record;
  throw new LisibleError("invalid-input", "the line is no JSON object");
}

/** @param {Record<string, unknown>} record */
function idOf({ id, url }) {
  return [id, url].find((name) => typeof name === "string" || typeof name === "number") ?? null;
}

/**
 * @param {Record<string, unknown>} record
 * @returns {Page}
 */
function ofFields({ url, charset, html, base64 }) {
  if (typeof html === "string") return { url, charset, content: html };
  if (typeof base64 === "string") return { url, charset, content: unpacked(base64) };
  throw new LisibleError("invalid-input", "the record has neither `html` nor `base64`");
}

/**
 * Node leaves out what is no base64, and would give an empty page.
 * @param {string} base64
 */
function unpacked(base64) {
  if (/^[\w+/\s-]*=*\s*$/.test(base64)) return Buffer.from(base64, "base64");
  const at = base64.search(/[^\w+/\s=-]/);
  const what = at < 0 ? "signs behind its end" : `${JSON.stringify(base64.charAt(at))} in it`;
  throw new LisibleError("invalid-input", `\`base64\` is no base64, there are ${what}`);
}

/**
 * @param {Task} task
 * @returns {Page}
 */
function ofTask({ url, charset, bytes }) {
  return { url, charset, content: bytes ?? new Uint8Array() };
}

/**
 * @param {string | number} id
 * @param {Page} page
 * @param {Work} work
 * @param {Task} task
 */
function linesOf(id, { url, charset, content }, work, { kind }) {
  const text = typeof content === "string" ? content : textOf(content, charset, work);
  refuseAddress(text);
  const address = typeof url === "string" && URL.canParse(url) ? { url } : {};
  const options = { ...work.options, ...address };
  const about = kind === "page" ? { id, url } : { id };
  const isFeed = work.feed || detect(text) === "feed";
  if (!isFeed) {
    const lines = line({ ...about, ...rendered(parseArticle(text, options), work) });
    return { lines, read: 1 };
  }
  const { articles, errors } = parseFeed(text, options);
  const lines = [
    ...articles.map((article, index) => line({ ...about, index, ...rendered(article, work) })),
    ...errors.map(({ index, code, message }) =>
      line({ ...about, index, error: { code, message } }),
    ),
  ];
  return { lines: lines.join(""), read: articles.length };
}

/**
 * What servers call charsets is not always one: then the bytes say it.
 * @param {Uint8Array} bytes
 * @param {unknown} charset
 * @param {Work} work
 */
function textOf(bytes, charset, work) {
  const type = mediaTypeOf(bytes);
  if (type) throw new LisibleError("invalid-input", `this is no text but ${type}`);
  const header = typeof charset === "string" ? charset.replace(/^(?!.*=)/, "charset=") : null;
  return decode(bytes, charsetSaid(header) ?? work.encoding);
}

/**
 * @param {Article} article
 * @param {Work} work
 */
function rendered(article, { format, frontMatter }) {
  if (format === "markdown") return { markdown: toMarkdown(article, { frontMatter }) };
  if (format === "html") return { html: toHtml(article) };
  return format === "text" ? { text: article.text } : { article };
}

/** @param {object} value */
function line(value) {
  return `${JSON.stringify(value)}\n`;
}
