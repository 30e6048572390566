import type { Article } from "lisible";

/** Text in, text out: one direction of the simplified and traditional conversion. */
export type TextConverter = (text: string) => string;

export type Script = "Hans" | "Hant";

/** Values that are addresses, names of things or machine words: never converted. */
const VERBATIM = new Set([
  "type",
  "url",
  "poster",
  "id",
  "provider",
  "source",
  "published",
  "updated",
  "publishedFrom",
  "feedTimestamp",
  "lang",
  "dir",
  "reason",
  "selector",
  "rules",
  "method",
]);
/** Rendered strings, in which addresses stand between the words. */
const RENDERED = new Set(["html", "markdown", "text"]);
const ADDRESS = /(?:https?:\/\/|mailto:)[^\s"'<>)\]]+/gu;

/** The article in the other script: every word of it, no address and no machine word. */
export function convertArticle(article: Article, convert: TextConverter, script: Script): Article {
  const converted = convertValue(article, "", convert) as Article;
  return { ...converted, lang: `zh-${script}` };
}

function convertValue(value: unknown, key: string, convert: TextConverter): unknown {
  if (typeof value === "string") return convertString(value, key, convert);
  if (Array.isArray(value)) return value.map((entry: unknown) => convertValue(entry, key, convert));
  if (typeof value !== "object" || value === null) return value;
  // Code is what someone has to type, letter by letter.
  if ("type" in value && (value.type === "code" || value.type === "inlineCode")) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, convertValue(entry, name, convert)]),
  );
}

function convertString(text: string, key: string, convert: TextConverter): string {
  if (VERBATIM.has(key)) return text;
  return RENDERED.has(key) ? convertAround(text, convert) : convert(text);
}

function convertAround(text: string, convert: TextConverter): string {
  let result = "";
  let position = 0;
  for (const match of text.matchAll(ADDRESS)) {
    result += convert(text.slice(position, match.index)) + match[0];
    position = match.index + match[0].length;
  }
  return result + convert(text.slice(position));
}
