// Puts an article's rendered lead and body together with its headline and picture. The core has written the HTML and the
// Markdown already, so nothing here needs the WebAssembly.
import { mustBeArticle } from "./article-check.js";
import { LisibleError } from "./error.js";
import { frontMatter } from "./front-matter.js";
import { markdownHeading, markdownTarget, markdownText } from "./markdown-text.js";
import { switchesOf } from "./options.js";
import { describe } from "./values.js";

/** @import { Article, LeadImage, MarkdownOptions, Node, RenderOptions } from "./index.js" */

/** What can be left out. */
export const parts = /** @type {const} */ (["title", "lead", "image"]);

/**
 * @param {Article} article
 * @param {RenderOptions} [options]
 * @returns {string}
 */
export function toHtml(article, options) {
  mustBeArticle(article, "toHtml");
  const { title = true, image = true, lead = true } = switchesOf(options, parts);
  const [first, rest] = article.lead ? split(article.html, "</p>") : ["", article.html];
  const written = [
    title && article.title && `<h1>${entities(article.title)}</h1>`,
    lead && first,
    image && article.image && htmlFigure(article.image),
    rest,
  ];
  return written.filter(Boolean).join("\n");
}

/**
 * @param {Article} article
 * @param {MarkdownOptions} [options]
 * @returns {string}
 */
export function toMarkdown(article, options) {
  mustBeArticle(article, "toMarkdown");
  const given = switchesOf(options, [...parts, "frontMatter"]);
  const { frontMatter: matter = false, title = !matter, image = true, lead = true } = given;
  const [first, rest] = article.lead ? split(article.markdown, "\n\n") : ["", article.markdown];
  const written = [
    matter && frontMatter(article).trimEnd(),
    title && article.title && `# ${markdownHeading(article.title)}`,
    lead && first.trimEnd(),
    image && article.image && markdownFigure(article.image),
    rest,
  ];
  return written.filter(Boolean).join("\n\n");
}

/**
 * The text of a node of the content tree, or of several, without any markup.
 * @param {Node | readonly Node[] | null} node
 * @returns {string}
 */
export function toString(node) {
  if (node === null) return "";
  if (Array.isArray(node)) return node.map(toString).join("");
  if (typeof node !== "object" || !("type" in node)) {
    throw new LisibleError("invalid-input", `toString() takes a node, not ${describe(node)}`);
  }
  const single = /** @type {Node} */ (node);
  if ("value" in single) return single.value;
  if ("children" in single) return toString(single.children);
  if (single.type === "break") return "\n";
  if (single.type === "image") return single.alt ?? "";
  if (single.type === "figure") return single.caption ?? single.image.alt ?? "";
  return "title" in single ? (single.title ?? "") : "";
}

/**
 * The lead, which is a paragraph and so ends at the first end mark, and what follows.
 * @param {string} rendered
 * @param {string} end
 */
function split(rendered, end) {
  const at = rendered.indexOf(end);
  const length = at < 0 ? rendered.length : at + end.length;
  return /** @type {const} */ ([rendered.slice(0, length), rendered.slice(length).trimStart()]);
}

/** @param {LeadImage} image */
function htmlFigure({ url, alt, width, height, caption, credit }) {
  const sides = Object.entries({ width, height }).filter(([, side]) => side !== null);
  const size = sides.map(([name, side]) => ` ${name}="${side}"`).join("");
  const words = [
    caption && entities(caption),
    credit && `<span class="credit">${entities(credit)}</span>`,
  ];
  const below = words.filter(Boolean).join(" ");
  const figcaption = below && `<figcaption>${below}</figcaption>`;
  return `<figure><img src="${entities(url)}" alt="${entities(alt ?? "")}"${size}>${figcaption}</figure>`;
}

/** @param {LeadImage} image */
function markdownFigure({ url, alt, caption, credit }) {
  const words = [caption, credit].filter(Boolean).join(" ").trim();
  const below = words && `\n\n*${markdownText(words)}*`;
  return `![${markdownText(alt ?? "", true)}](${markdownTarget(url)})${below}`;
}

/** @param {string} text */
function entities(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
