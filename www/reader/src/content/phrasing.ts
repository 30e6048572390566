import type { FootnoteReference, Phrasing } from "lisible";
import { linkAddress, mediaAddress } from "./address.ts";
import { attributes, escapeText } from "./escape.ts";
import { plainText } from "./plain.ts";

type Link = Extract<Phrasing, { type: "link" }>;

const TAGS = {
  strong: "strong",
  emphasis: "em",
  delete: "del",
  superscript: "sup",
  subscript: "sub",
} as const;

/** The inline part of the content as HTML. */
export function phrasingMarkup(nodes: readonly Phrasing[]): string {
  return nodes.map(nodeMarkup).join("");
}

function nodeMarkup(node: Phrasing): string {
  switch (node.type) {
    case "text":
      return textMarkup(node.value);
    case "break":
      return "<br>";
    case "inlineCode":
      return `<code>${escapeText(node.value)}</code>`;
    case "link":
      return linkMarkup(node);
    case "image":
      return imageMarkup(node.url, node.alt);
    case "inlineMath":
      return `<code class="math">${escapeText(node.value)}</code>`;
    case "footnoteReference":
      return referenceMarkup(node);
    case "ruby":
      return rubyMarkup(phrasingMarkup(node.children), node.reading);
    default: {
      const tag = TAGS[node.type];
      return `<${tag}>${phrasingMarkup(node.children)}</${tag}>`;
    }
  }
}

/** An address that is spelt out in the text, and long enough to matter for a line. */
export const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]{8,}/g;

function textMarkup(text: string): string {
  if (!text.includes("://") && !text.includes("www.")) return escapeText(text);
  let out = "";
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    out += `${escapeText(text.slice(at, match.index))}<span class="address">${escapeText(match[0])}</span>`;
    at = match.index + match[0].length;
  }
  return out + escapeText(text.slice(at));
}

/** A note's name as a part of ids, or `null` where it cannot be one. */
export function noteId(identifier: string): string | null {
  return /^[a-z0-9-]{1,64}$/i.test(identifier) ? identifier : null;
}

function referenceMarkup({ identifier, label }: FootnoteReference): string {
  const id = noteId(identifier);
  if (id === null) return `<sup>${escapeText(label)}</sup>`;
  const open = attributes({ href: `#fn-${id}`, class: "note-ref", id: `fnref-${id}` });
  return `<sup><a${open}>${escapeText(label)}</a></sup>`;
}

function linkMarkup(link: Link): string {
  const content = link.children
    .map((node) => (node.type === "text" ? escapeText(node.value) : nodeMarkup(node)))
    .join("");
  const href = linkAddress(link.url);
  if (href === null) return content;
  const spelt = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(plainText(link));
  const { title } = link;
  return `<a${attributes({ href, title, class: spelt ? "address" : null })}>${content}</a>`;
}

function imageMarkup(url: string, alt: string | null): string {
  const address = mediaAddress(url);
  return address === null ? "" : `<img${attributes({ "data-address": address, alt: alt ?? "" })}>`;
}

function rubyMarkup(base: string, reading: string): string {
  return `<ruby>${base}<rp>(</rp><rt>${escapeText(reading)}</rt><rp>)</rp></ruby>`;
}
