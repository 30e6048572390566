/* The rendered forms of an article, block by block, so that one can be taken out or put in. */
import type { Article, Block, ListItem, Phrasing, TableCell, TableRow } from "lisible";
import { escapeText } from "../content/escape.ts";

/** What a block is in each of the article's forms. */
export interface Rendered {
  html: string;
  markdown: string;
}

/** The lead's forms, if there is one, and each block's; `null` where they cannot be told apart. */
export function renderedBlocks(
  article: Article,
): { lead: Rendered | null; body: Rendered[] } | null {
  const { lead, body } = article;
  const all: Block[] = lead ? [lead, ...body] : body;
  if (all.some(({ type }) => type === "footnoteDefinition")) return null;
  const html = topElements(article.html);
  const markdown = pieces(article.markdown, all);
  if (!html || !markdown || html.length !== all.length) return null;
  const forms = all.map((_, at) => ({ html: html[at] ?? "", markdown: markdown[at] ?? "" }));
  return lead ? { lead: forms[0] ?? null, body: forms.slice(1) } : { lead: null, body: forms };
}

/** A paragraph of text, emphasis and links. */
export function renderedParagraph(children: readonly Phrasing[]): Rendered {
  const markdown = marked(children).replace(/^(#|[-+>=]|\d+[.)])/, "\\$1");
  return { html: `<p>${children.map(markup).join("")}</p>`, markdown };
}

const TAGS: Readonly<Record<string, string>> = {
  ...{ strong: "strong", emphasis: "em", delete: "del", superscript: "sup", subscript: "sub" },
};

function markup(node: Phrasing): string {
  if (node.type === "text") return escapeText(node.value);
  const within = "children" in node ? node.children.map(markup).join("") : "";
  if (node.type === "link") return `<a href="${escapeText(node.url)}">${within}</a>`;
  const tag = TAGS[node.type];
  return tag ? `<${tag}>${within}</${tag}>` : within;
}

const SIGNS: Readonly<Record<string, string>> = { strong: "**", emphasis: "*", delete: "~~" };
/** A sign beside anything else may stand for itself. */
const LETTER = /^[\p{L}\p{N}]$/u;

function marked(children: readonly Phrasing[]): string {
  return children
    .map((node, at): string => {
      if (node.type === "text") return node.value.replace(/[\\`*_[\]<&~|]/g, "\\$&");
      const within = "children" in node ? marked(node.children) : "";
      if (node.type === "link") return `[${within}](<${node.url.replace(/[<>\\]/g, encodeURI)}>)`;
      const sign = SIGNS[node.type] ?? "";
      return stands(children, at) ? sign + within + sign : within;
    })
    .join("");
}

/** Whether Markdown takes signs around a node for emphasis, whoever reads it. */
function stands(children: readonly Phrasing[], at: number): boolean {
  const text = phrasingText(children.slice(at, at + 1));
  const before = phrasingText(children.slice(0, at)).at(-1) ?? " ";
  const behind = phrasingText(children.slice(at + 1)).at(0) ?? " ";
  const isOpen = (sign: string) => /^[\s\p{P}]$/u.test(sign) || LETTER.test(sign);
  return (
    LETTER.test(text.at(0) ?? "") &&
    LETTER.test(text.at(-1) ?? "") &&
    isOpen(before) &&
    isOpen(behind)
  );
}

const TAG = /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/g;
const EMPTY = new Set(["br", "hr", "img", "source", "wbr"]);

/** The elements that stand in no other, as they are written. */
function topElements(html: string): string[] | null {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (const match of html.matchAll(TAG)) {
    const [tag, closing, name = ""] = match;
    if (depth === 0) start = match.index;
    if (closing) depth -= 1;
    else if (!EMPTY.has(name)) depth += 1;
    if (depth === 0) found.push(html.slice(start, match.index + tag.length));
  }
  return depth === 0 ? found : null;
}

/** The Markdown of each block: between two there is an empty line, and some have such lines in them. */
function pieces(markdown: string, blocks: readonly Block[]): string[] | null {
  const parts = markdown ? markdown.split("\n\n") : [];
  const out: string[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const begin = at;
    if (parts[at] === "<!-- -->") at += 1;
    const next = blocks[index + 1];
    at = endOf(block, parts, at, next);
    out.push(parts.slice(begin, at).join("\n\n"));
  }
  return at === parts.length ? out : null;
}

function endOf(
  block: Block,
  parts: readonly string[],
  at: number,
  next: Block | undefined,
): number {
  switch (block.type) {
    case "figure":
      return at + (block.caption || block.credit ? 2 : 1);
    case "code":
    case "math":
      return fenceEnd(parts, at);
    case "list":
      return listEnd(parts, at, next);
    default:
      return at + 1;
  }
}

function fenceEnd(parts: readonly string[], at: number): number {
  const [fence = "```"] = /^(`+|\$+)/.exec(parts[at] ?? "") ?? [];
  let end = at;
  const closes = (part: string, first: boolean) => {
    const lines = part.split("\n");
    return lines.at(-1) === fence && !(first && lines.length === 1);
  };
  while (end < parts.length && !closes(parts[end] ?? "", end === at)) end += 1;
  return end + 1;
}

function listEnd(parts: readonly string[], at: number, next: Block | undefined): number {
  let end = at + 1;
  const goesOn = (part: string) => /^(?: {2,}|[-*+] |\d{1,9}[.)] )/.test(part);
  while (end < parts.length && goesOn(parts[end] ?? "")) end += 1;
  // A list is kept from the one before it by a mark, which belongs to that one.
  return next?.type === "list" && parts[end] !== "<!-- -->" ? at + 1 : end;
}

type Within = Block | ListItem | TableRow | TableCell;

/** The plain text as the parser writes it: a blank line between blocks, a line for each item and row. */
export function textOf(blocks: readonly Within[], between = "\n\n"): string {
  return blocks.map(blockText).filter(Boolean).join(between);
}

function blockText(block: Within): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "tableCell":
      return phrasingText(block.children);
    case "blockquote":
    case "footnoteDefinition":
      return textOf(block.children);
    case "list":
    case "listItem":
    case "table":
      return textOf(block.children, "\n");
    case "tableRow":
      return block.children.map(blockText).join("\t").trimEnd();
    case "code":
    case "math":
      return block.value;
    default:
      return "";
  }
}

function phrasingText(children: readonly Phrasing[]): string {
  return children
    .map((child): string => {
      switch (child.type) {
        case "text":
        case "inlineCode":
        case "inlineMath":
          return child.value;
        case "break":
          return "\n";
        case "image":
        case "footnoteReference":
          return "";
        case "ruby":
          return `${phrasingText(child.children)}(${child.reading})`;
        default:
          return phrasingText(child.children);
      }
    })
    .join("");
}
