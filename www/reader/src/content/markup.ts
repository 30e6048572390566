import type { Article, Block, FootnoteDefinition, LeadImage, List, Picture, Table } from "lisible";
import { linkAddress, mediaAddress } from "./address.ts";
import { attributes, escapeText } from "./escape.ts";
import { ADDRESS, noteId, phrasingMarkup } from "./phrasing.ts";
import { plainText } from "./plain.ts";
import { words } from "./words.ts";

/** Shorter paragraphs stand without a first-line indent: a name, a question mark, a line of verse. */
const SHORT_PARAGRAPH = 12;

/** What no line breaks in. */
const UNBROKEN = /[\w\u00c0-\u024f.'’%$€£/@:+()（）“”"•·-]+/gu;
/** So many signs of it do not fit into a justified line of Chinese without tearing it, or so many half-widths. */
const LONGEST = 7;
const WIDEST = 8;

/** Shorter cells stay on one line: figures, months, names of places. */
const SHORT_CELL = 14;

export interface Heading {
  id: string;
  /** 2 is the article's first level. */
  level: number;
  text: string;
}

export interface Markup {
  html: string;
  headings: Heading[];
  /** How many elements stand before each block's, and before the end: some blocks have none. */
  starts: number[];
}

export const NO_MARKUP: Markup = { html: "", headings: [], starts: [] };

/**
 * The article's content as HTML that holds nothing but the elements of the allow-list.
 * Pictures carry `data-address` and no `src`: whoever inserts it decides when they load.
 */
export function articleMarkup(article: Article): Markup {
  const headings: Heading[] = [];
  const lead = article.lead ? `<p class="lead">${phrasingMarkup(article.lead.children)}</p>` : "";
  const image = article.image ? leadFigure(article.image) : "";
  const body = article.body.map((block) => blockMarkup(block, headings, article.lang));
  const starts = [[lead, image].filter(Boolean).length];
  for (const [at, block] of article.body.entries()) {
    starts.push((starts[at] ?? 0) + elements(block, body[at] ?? ""));
  }
  return { html: [lead, image, body.join("\n")].filter(Boolean).join("\n"), headings, starts };
}

function elements(block: Block, markup: string): number {
  if (markup === "") return 0;
  const isLoose = block.type === "footnoteDefinition" && noteId(block.identifier) === null;
  return isLoose ? block.children.length : 1;
}

function leadFigure(image: LeadImage): string {
  return figureMarkup(image, image.caption, image.credit, "lead-image");
}

function blockMarkup(block: Block, headings: Heading[], lang: string | null): string {
  const nested = (blocks: readonly Block[]) =>
    blocks.map((child) => blockMarkup(child, headings, lang)).join("");
  switch (block.type) {
    case "paragraph":
      return paragraphMarkup(block.children, plainText(block));
    case "heading":
      return headingMarkup(block.depth, block.children, headings, lang);
    case "blockquote":
      return `<blockquote>${nested(block.children)}</blockquote>`;
    case "list":
      return listMarkup(block, nested);
    case "table":
      return tableMarkup(block);
    case "code":
      return `<pre><code>${escapeText(block.value)}</code></pre>`;
    case "math":
      return `<pre class="math"><code>${escapeText(block.value)}</code></pre>`;
    case "footnoteDefinition":
      return noteMarkup(block, nested);
    case "thematicBreak":
      return "<hr>";
    case "figure":
      return figureMarkup(block.image, block.caption, block.credit, null);
    case "audio":
      return mediaMarkup("audio", block.url, block.title, null);
    case "video":
      return mediaMarkup("video", block.url, block.title, block.provider, block.poster);
    case "embed":
      return cardMarkup("embed", block.url, block.title, block.provider);
  }
}

// The note's number stands before it, for notes are no list: their labels may be letters or signs.
function noteMarkup(
  note: FootnoteDefinition,
  nested: (blocks: readonly Block[]) => string,
): string {
  const id = noteId(note.identifier);
  if (id === null) return nested(note.children);
  const back = `<a${attributes({ href: `#fnref-${id}`, class: "note-label" })}>${escapeText(note.label)}</a>`;
  return `<div${attributes({ class: "note", id: `fn-${id}` })}>${back}<div>${nested(note.children)}</div></div>`;
}

function paragraphMarkup(children: Parameters<typeof phrasingMarkup>[0], text: string): string {
  const short = text.trim().length <= SHORT_PARAGRAPH && "short";
  const names = [short, isRagged(text) && "ragged"].filter(Boolean).join(" ");
  return `<p${attributes({ class: names || null })}>${phrasingMarkup(children)}</p>`;
}

/** Addresses break anywhere; any other long word would leave its line half empty, or pulled apart. */
function isRagged(text: string): boolean {
  return Array.from(text.replace(ADDRESS, "").matchAll(UNBROKEN)).some(([run]) => {
    const wide = run.match(/[（）“”]/gu)?.length ?? 0;
    return run.length >= LONGEST || run.length + wide >= WIDEST;
  });
}

function headingMarkup(
  depth: number,
  children: Parameters<typeof phrasingMarkup>[0],
  headings: Heading[],
  lang: string | null,
): string {
  // Screen readers step through levels: a level is never skipped, whatever the publisher wrote.
  const level = Math.min(depth, (headings.at(-1)?.level ?? 1) + 1);
  const id = `section-${headings.length + 1}`;
  headings.push({ id, level, text: children.map(plainText).join("").trim() });
  return `<h${level} id="${id}">${brokenBetweenWords(children, lang)}</h${level}>`;
}

/** In a script without spaces a heading's lines break between its words. */
function brokenBetweenWords(
  children: Parameters<typeof phrasingMarkup>[0],
  lang: string | null,
): string {
  return children
    .map((child) =>
      child.type === "text"
        ? words(child.value, lang).map(escapeText).join("<wbr>")
        : phrasingMarkup([child]),
    )
    .join("");
}

function listMarkup(list: List, nested: (blocks: readonly Block[]) => string): string {
  const items = list.children.map((item) => {
    const [only] = item.children;
    // A tight item is its line alone, without paragraph spacing.
    const tight = item.children.length === 1 && only?.type === "paragraph" && !list.spread;
    if (!tight) return `<li>${nested(item.children)}</li>`;
    const ragged = isRagged(plainText(only)) ? "ragged" : null;
    return `<li${attributes({ class: ragged })}>${phrasingMarkup(only.children)}</li>`;
  });
  const start = list.ordered && list.start !== null && list.start !== 1 ? list.start : null;
  const tag = list.ordered ? "ol" : "ul";
  return `<${tag}${attributes({ start })}>${items.join("")}</${tag}>`;
}

function tableMarkup(table: Table): string {
  const numeric = numericColumns(table);
  const rows = table.children.map((row, index) => {
    const cells = row.children.map((cell, column) => {
      const align = table.align[column] ?? (numeric.has(column) ? "right" : null);
      // An empty corner heads nothing: screen readers would announce it before every cell below.
      const heads = index === 0 && cell.children.length > 0;
      const tag = heads ? "th" : "td";
      const scope = heads ? "col" : null;
      const short = plainText(cell).trim().length <= SHORT_CELL && "short";
      const names = [align && `align-${align}`, short].filter(Boolean).join(" ");
      const open = `<${tag}${attributes({ class: names || null, scope })}>`;
      return `${open}${phrasingMarkup(cell.children)}</${tag}>`;
    });
    return `<tr>${cells.join("")}</tr>`;
  });
  const [head = "", ...body] = rows;
  return `<table><thead>${head}</thead><tbody>${body.join("")}</tbody></table>`;
}

const NUMBER =
  /^[\s(+\-−–±~≈<>≤≥$€£¥￥]*\d[\d\s.,:'’·/]*(?:[%‰°]|[\p{L}]{1,3}\.?|\p{Script=Han}{1,3})?\)?$/u;

/** Columns whose cells below the head are figures, but for empty ones: their units stand below each other. */
function numericColumns(table: Table): Set<number> {
  const [, ...body] = table.children;
  const counts = new Map<number, number>();
  const others = new Set<number>();
  for (const row of body) {
    row.children.forEach((cell, column) => {
      const text = plainText(cell).trim();
      if (NUMBER.test(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
      else if (!/^[\s—–-]*$/.test(text)) others.add(column);
    });
  }
  return new Set(
    [...counts]
      .filter(([column, count]) => count > 1 && !others.has(column))
      .map(([column]) => column),
  );
}

function figureMarkup(
  image: Picture,
  caption: string | null,
  credit: string | null,
  name: string | null,
): string {
  const address = mediaAddress(image.url);
  if (address === null) return "";
  const { width, height } = image;
  const picture = `<img${attributes({ "data-address": address, alt: image.alt ?? "", width, height })}>`;
  const words = [
    caption && `<span>${escapeText(caption)}</span>`,
    credit && `<small>${escapeText(credit)}</small>`,
  ].filter(Boolean);
  const legend = words.length > 0 ? `<figcaption>${words.join(" ")}</figcaption>` : "";
  return `<figure${attributes({ class: name })}>${picture}${legend}</figure>`;
}

function mediaMarkup(
  tag: "audio" | "video",
  url: string,
  title: string | null,
  provider: string | null,
  poster: string | null = null,
): string {
  const address = mediaAddress(url);
  if (address === null) return "";
  const playable = tag === "audio" || /\.(mp4|webm|ogv|mov)$/i.test(new URL(address).pathname);
  if (!playable) return cardMarkup(tag, url, title, provider);
  const still = poster === null ? null : mediaAddress(poster);
  const sources = attributes({ src: address, "data-address": still });
  const player = `<${tag} controls preload="none"${sources}></${tag}>`;
  const legend = title ? `<figcaption><span>${escapeText(title)}</span></figcaption>` : "";
  return `<figure class="media">${player}${legend}</figure>`;
}

// Players of other sites are never framed: a line that leads there stands in their place.
function cardMarkup(
  kind: "audio" | "video" | "embed",
  url: string,
  title: string | null,
  provider: string | null,
): string {
  const href = linkAddress(url);
  if (href === null) return "";
  const name = provider ?? new URL(href).hostname.replace(/^www\./, "");
  const words = title ? `<span>${escapeText(title)}</span>` : "";
  const open = attributes({ class: "card", "data-kind": kind, "data-name": name, href });
  return `<p class="short"><a${open}>${words}</a></p>`;
}
