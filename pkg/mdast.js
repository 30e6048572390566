// The content tree without nodes of our own, for mdast tools that refuse what they do not know.
import { mustBeArticle } from "./article-check.js";
import { valuesOf } from "./options.js";
import { parts } from "./render.js";

/** @import { Article, Figure, MdastBlock, MdastListItem, MdastPhrasing, MdastRoot, MdastTableCell, MdastTableRow, Node, RenderOptions } from "./index.js" */

/** @typedef {MdastBlock | MdastListItem | MdastTableRow | MdastTableCell | MdastPhrasing} Mdast */

/**
 * @param {Article} article
 * @param {RenderOptions} [options]
 * @returns {MdastRoot}
 */
export function toMdast(article, options) {
  mustBeArticle(article, "toMdast");
  const { title = true, image = true, lead = true } = valuesOf(options, parts);
  /** @type {Mdast[]} */
  const children = [];
  if (title && article.title) {
    children.push({ type: "heading", depth: 1, children: [text(article.title)] });
  }
  if (lead && article.lead) children.push(...standard(article.lead));
  if (image && article.image) {
    const { caption, credit, ...picture } = article.image;
    children.push(...standard({ type: "figure", image: picture, caption, credit }));
  }
  children.push(...article.body.flatMap(standard));
  return { type: "root", children: /** @type {MdastBlock[]} */ (children) };
}

/**
 * @param {Node} node
 * @returns {Mdast[]}
 */
function standard(node) {
  switch (node.type) {
    case "figure":
      return figure(node);
    case "audio":
    case "video":
    case "embed":
      return [paragraph([link(node.url, node.title ?? node.url)])];
    case "superscript":
    case "subscript":
      return node.children.flatMap(standard);
    case "math":
      return [{ type: "code", lang: "math", value: node.value }];
    case "inlineMath":
      return [{ type: "inlineCode", value: node.value }];
    case "ruby":
      return [...node.children.flatMap(standard), text(`（${node.reading}）`)];
    default:
      return [withStandardChildren(node)];
  }
}

/**
 * @param {Node} node
 * @returns {Mdast}
 */
function withStandardChildren(node) {
  const children = "children" in node ? { children: node.children.flatMap(standard) } : {};
  return /** @type {Mdast} */ ({ ...node, ...children });
}

/**
 * A picture, and below it its caption and credit.
 * @param {Figure} node
 * @returns {Mdast[]}
 */
function figure({ image, caption, credit }) {
  const picture = paragraph([{ type: "image", url: image.url, alt: image.alt, title: null }]);
  const words = [caption, credit].filter((part) => part !== null).join(" ");
  return words ? [picture, paragraph([{ type: "emphasis", children: [text(words)] }])] : [picture];
}

/**
 * @param {string} value
 * @returns {{ type: "text", value: string }}
 */
function text(value) {
  return { type: "text", value };
}

/**
 * @param {string} url
 * @param {string} label
 * @returns {MdastPhrasing}
 */
function link(url, label) {
  return { type: "link", url, title: null, children: [text(label)] };
}

/**
 * @param {MdastPhrasing[]} children
 * @returns {Mdast}
 */
function paragraph(children) {
  return { type: "paragraph", children };
}
