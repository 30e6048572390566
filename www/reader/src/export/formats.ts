import type { Article } from "lisible";

export const FORMATS = ["markdown", "html", "text", "json"] as const;
export type Format = (typeof FORMATS)[number];

const TYPES: Record<Format, { type: string; extension: string }> = {
  markdown: { type: "text/markdown", extension: "md" },
  html: { type: "text/html", extension: "html" },
  text: { type: "text/plain", extension: "txt" },
  json: { type: "application/json", extension: "json" },
};

/** The article's content in one of the formats that the parser gives. */
export function formatted(article: Article, format: Format): string {
  return format === "json" ? JSON.stringify(article, null, 2) : article[format];
}

/** The media type with its charset. */
export function mediaType(format: Format): string {
  return `${TYPES[format].type};charset=utf-8`;
}

/** A file name from the title: no character that a file system refuses, at most 60 of them. */
export function fileName(title: string, format: Format): string {
  const stem = [...title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, " ").trim()].slice(0, 60).join("");
  return `${stem.replace(/^\.+|[. ]+$/g, "") || "article"}.${TYPES[format].extension}`;
}
