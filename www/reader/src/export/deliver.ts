import type { Article } from "lisible";
import { type Format, fileName, formatted, mediaType } from "./formats.ts";

/** Puts the article on the clipboard; HTML also as rich text. Rejects where the browser refuses. */
export async function copyArticle(article: Article, format: Format): Promise<void> {
  const text = formatted(article, format);
  if (format !== "html" || typeof ClipboardItem === "undefined") {
    await navigator.clipboard.writeText(text);
    return;
  }
  const item = new ClipboardItem({
    "text/html": new Blob([text], { type: "text/html" }),
    "text/plain": new Blob([text], { type: "text/plain" }),
  });
  await navigator.clipboard.write([item]);
}

/** Saves the article as a file and gives its name. */
export function saveArticle(article: Article, format: Format): string {
  const name = fileName(article.title, format);
  const url = URL.createObjectURL(
    new Blob([formatted(article, format)], { type: mediaType(format) }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download starts asynchronously; a minute is ample for it to open the blob.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
