// What an export says of an article above and below its text, and the marks it is written with.
import { mustBeArticle } from "./article-check.js";
import { LisibleError } from "./error.js";
import { describe } from "./values.js";

/** @import { Article } from "./index.js" */

/**
 * Text for HTML and XML, in content and in double-quoted attributes, without the characters that XML has no place for.
 * @param {string} text
 */
export function entities(text) {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/**
 * A time on the publisher's own clock, as every language reads it: `2023-12-27 22:20 (UTC+01:00)`.
 * @param {string} timestamp RFC 3339
 */
export function clock(timestamp) {
  const [, day, time, offset] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)\S*?(Z|[+-]\d\d:\d\d))?$/.exec(timestamp) ?? [];
  if (day === undefined) return timestamp;
  if (time === undefined) return day;
  return `${day} ${time} (${offset === "Z" ? "UTC" : `UTC${offset}`})`;
}

/**
 * An address as people read it: its characters, not their codes.
 * @param {string} url
 */
export function shown(url) {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

/**
 * Whom the text is by, and who published it.
 * @param {Article} article
 * @returns {string[]}
 */
export function sourceNames({ authors, agency, publisher }) {
  return [...new Set([...authors, agency, publisher?.name])].filter((name) => !!name).map(String);
}

/**
 * A reference to the article: author, title, publisher, date, address.
 * @param {Article} article
 * @returns {string}
 */
export function toCitation(article) {
  mustBeArticle(article, "toCitation");
  const { authors, agency, title, publisher, published, url, lang } = article;
  const chinese = /^(?:zh|ja)\b/i.test(lang ?? "");
  const [open, close, comma, list] = chinese
    ? ["《", "》", "，", "、"]
    : [quoted(lang)[0], quoted(lang)[1], ", ", ", "];
  const by = authors.length > 0 ? authors.join(list) : agency;
  const named = title && `${open}${title}${close}`;
  const parts = [by, named, publisher?.name, published?.slice(0, 10)].filter(Boolean);
  return [parts.join(comma), url].filter(Boolean).join(chinese ? "。" : ". ");
}

/** @param {string | null} lang */
function quoted(lang) {
  if (/^fr\b/i.test(lang ?? "")) return ["« ", " »"];
  return /^de\b/i.test(lang ?? "") ? ["„", "“"] : ["“", "”"];
}

/**
 * A file name from a title: no character that a file system refuses, and short enough for all of them.
 * @param {string} title
 * @param {string} extension without the dot
 * @returns {string}
 */
export function fileName(title, extension) {
  for (const [name, value] of Object.entries({ title, extension })) {
    if (typeof value === "string") continue;
    const what = `fileName() takes a title and an extension such as "md"`;
    throw new LisibleError("invalid-input", `${what}: the ${name} is ${describe(value)}`);
  }
  const clean = title.replace(/[\p{Cc}\p{Cs}\\/:*?"<>|]+/gu, " ").trim();
  const stem = [...clean].slice(0, 60).join("");
  const bare = stem.replace(/^\.+|[. ]+$/g, "");
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(bare);
  return `${reserved ? `${bare}_` : bare || "article"}.${extension}`;
}
