import type { Phrasing } from "lisible";
import { linkAddress, mediaAddress } from "./address.ts";
import { attributes, escapeText } from "./escape.ts";

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
      return escapeText(node.value);
    case "break":
      return "<br>";
    case "inlineCode":
      return `<code>${escapeText(node.value)}</code>`;
    case "link":
      return linkMarkup(node.url, node.title, phrasingMarkup(node.children));
    case "image":
      return imageMarkup(node.url, node.alt);
    case "ruby":
      return rubyMarkup(phrasingMarkup(node.children), node.reading);
    default: {
      const tag = TAGS[node.type];
      return `<${tag}>${phrasingMarkup(node.children)}</${tag}>`;
    }
  }
}

function linkMarkup(url: string, title: string | null, content: string): string {
  const href = linkAddress(url);
  return href === null ? content : `<a${attributes({ href, title })}>${content}</a>`;
}

function imageMarkup(url: string, alt: string | null): string {
  const address = mediaAddress(url);
  return address === null ? "" : `<img${attributes({ "data-address": address, alt: alt ?? "" })}>`;
}

function rubyMarkup(base: string, reading: string): string {
  return `<ruby>${base}<rp>(</rp><rt>${escapeText(reading)}</rt><rp>)</rp></ruby>`;
}
