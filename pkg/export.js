// Articles as files of their own: what a reader keeps, prints, cites or loads onto an e-reader. Pure functions, without the
// WebAssembly and without a network: pictures are handed in by whoever has them.
import { mustBeArticle } from "./article-check.js";
import { clock, sourceNames } from "./export-facts.js";
import { markdownText } from "./markdown-text.js";
import { switchesOf } from "./options.js";
import { toMarkdown } from "./render.js";

/** @import { Article } from "./index.js" */
/** @import { MarkdownDocumentOptions } from "./export.js" */

export { toEpub } from "./epub.js";
export { fileName, toCitation } from "./export-facts.js";
export { toHtmlDocument } from "./export-html.js";
export { pictureAddresses } from "./pictures.js";

/**
 * @param {Article} article
 * @param {MarkdownDocumentOptions} [options]
 * @returns {string} ends with a line end
 */
export function toMarkdownDocument(article, options) {
  mustBeArticle(article, "toMarkdownDocument");
  const { frontMatter = true } = switchesOf(options, ["frontMatter"]);
  if (frontMatter) return `${toMarkdown(article, { frontMatter: true }).trimEnd()}\n`;
  const [, heading = "", rest = ""] = /^(# .*\n\n)?([\s\S]*)$/.exec(toMarkdown(article)) ?? [];
  const { published, url } = article;
  const names = sourceNames(article).map((text) => markdownText(text));
  const facts = [...names, published && clock(published)].filter(Boolean).join(" · ");
  const source = url && `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`;
  const below = [...article.credits, article.copyright].filter((note) => !!note);
  const parts = [
    heading.trimEnd(),
    facts,
    rest.trimEnd(),
    ...below.map(String).map((text) => markdownText(text)),
    source,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * @param {Article} article
 * @returns {string} ends with a line end
 */
export function toTextDocument(article) {
  mustBeArticle(article, "toTextDocument");
  const { title, published, updated, text, credits, copyright, url } = article;
  const times = [published, updated !== published && updated].filter((time) => !!time).map(String);
  const facts = [...sourceNames(article), ...times.map(clock)].join(" · ");
  const head = [title, facts].filter(Boolean).join("\n");
  const foot = [...credits, copyright, url].filter(Boolean).join("\n");
  return `${[head, text, foot].filter(Boolean).join("\n\n")}\n`;
}
