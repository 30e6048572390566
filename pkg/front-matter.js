/** @import { Article } from "./index.js" */

/**
 * An article's metadata as YAML front matter: `title`, `date` and `tags` as Jekyll and Obsidian read them, the rest
 * under plain names. What is absent is left out.
 * @param {Article} article
 * @returns {string}
 */
export function frontMatter(article) {
  const fields = {
    title: article.title || null,
    date: article.published,
    updated: article.updated,
    authors: article.authors,
    agency: article.agency,
    publisher: article.publisher?.name ?? null,
    section: article.section,
    column: article.column,
    url: article.url,
    image: article.image?.url ?? null,
    description: article.excerpt || null,
    lang: article.lang,
    tags: article.tags,
  };
  return `---\n${Object.entries(fields).map(entry).join("")}---\n`;
}

const dates = new Set(["date", "updated"]);

/** @param {[string, string | readonly string[] | null]} field */
function entry([name, value]) {
  if (!value?.length) return "";
  if (typeof value !== "string")
    return `${name}:\n${value.map((item) => `  - ${scalar(item)}\n`).join("")}`;
  return `${name}: ${dates.has(name) ? value : scalar(value)}\n`;
}

/**
 * A double-quoted scalar: JSON's escapes are YAML's, but for the line separators, which YAML takes for line ends.
 * @param {string} value
 */
function scalar(value) {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
