import type { Article } from "lisible";
import {
  fileName as exportName,
  toHtmlDocument,
  toMarkdownDocument,
  toTextDocument,
} from "lisible/export";

export const FORMATS = ["markdown", "html", "text", "epub", "json"] as const;
export type Format = (typeof FORMATS)[number];
/** What can be shown and put on a clipboard. */
export type TextFormat = Exclude<Format, "epub">;

const TYPES: Record<Format, { type: string; extension: string }> = {
  markdown: { type: "text/markdown;charset=utf-8", extension: "md" },
  html: { type: "text/html;charset=utf-8", extension: "html" },
  text: { type: "text/plain;charset=utf-8", extension: "txt" },
  epub: { type: "application/epub+zip", extension: "epub" },
  json: { type: "application/json;charset=utf-8", extension: "json" },
};

/** The whole article, with headline, byline, date and source, in one of the formats; HTML without a document around it. */
export function formatted(
  article: Article,
  format: TextFormat,
  { frontMatter }: { frontMatter: boolean },
): string {
  switch (format) {
    case "markdown":
      return toMarkdownDocument(article, { frontMatter });
    case "html":
      return toHtmlDocument(article, { standalone: false });
    case "text":
      return toTextDocument(article);
    case "json":
      return JSON.stringify(article, null, 2);
  }
}

export function mediaType(format: Format): string {
  return TYPES[format].type;
}

export function fileName(title: string, format: Format): string {
  return exportName(title, TYPES[format].extension);
}
