// Puts an article's rendered lead and body together with its headline and picture. The core has written the HTML and the
// Markdown already, so nothing here needs the WebAssembly.
import { frontMatter } from "./front-matter.js";

/** @import { Article, LeadImage, MarkdownOptions, Node, RenderOptions } from "./index.js" */

/**
 * @param {Article} article
 * @param {RenderOptions} [options]
 * @returns {string}
 */
export function toHtml(article, { title = true, image = true, lead = true } = {}) {
  const [first, rest] = article.lead ? split(article.html, "</p>") : ["", article.html];
  const parts = [
    title && article.title && `<h1>${entities(article.title)}</h1>`,
    lead && first,
    image && article.image && htmlFigure(article.image),
    rest,
  ];
  return parts.filter(Boolean).join("\n");
}

/**
 * @param {Article} article
 * @param {MarkdownOptions} [options]
 * @returns {string}
 */
export function toMarkdown(article, options = {}) {
  const { frontMatter: matter = false, title = !matter, image = true, lead = true } = options;
  const [first, rest] = article.lead ? split(article.markdown, "\n\n") : ["", article.markdown];
  const parts = [
    matter && frontMatter(article).trimEnd(),
    title && article.title && `# ${escaped(article.title)}`,
    lead && first.trimEnd(),
    image && article.image && markdownFigure(article.image),
    rest,
  ];
  return parts.filter(Boolean).join("\n\n");
}

/**
 * The text of a node of the content tree, or of several, without any markup.
 * @param {Node | readonly Node[] | null} node
 * @returns {string}
 */
export function toString(node) {
  if (node === null) return "";
  if (Array.isArray(node)) return node.map(toString).join("");
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
  const target = /[()\s<>]/.test(url)
    ? `<${url.replaceAll("<", "%3C").replaceAll(">", "%3E")}>`
    : url;
  const words = [caption, credit].filter(Boolean).join(" ");
  const below = words && `\n\n*${escaped(words)}*`;
  return `![${escaped(alt ?? "")}](${target})${below}`;
}

/** @param {string} text */
function entities(text) {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** @param {string} text */
function escaped(text) {
  return text
    .replace(/[\\`*_[\]<>~|]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("\n", " ");
}
