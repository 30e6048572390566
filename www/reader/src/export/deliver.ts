import type { Article, Feed } from "lisible";
import { toCitation, toHtmlDocument } from "lisible/export";
import { type Format, fileName, formatted, mediaType, type TextFormat } from "./formats.ts";
import { loadPictures, ownPictures, type PictureLoader } from "./pictures.ts";

export interface ExportSettings {
  frontMatter: boolean;
  /** Whether pictures become part of HTML files; books take them anyway. */
  embedPictures: boolean;
  vertical: boolean;
}

/** Puts the article on the clipboard; HTML also as rich text. Rejects where the browser refuses. */
export async function copyArticle(
  article: Article,
  format: TextFormat,
  settings: ExportSettings,
): Promise<void> {
  const text = formatted(article, format, settings);
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

/** The citation, after the passage that is selected, if any. */
export async function copyCitation(article: Article): Promise<void> {
  const passage = String(getSelection() ?? "").trim();
  const citation = toCitation(article);
  await navigator.clipboard.writeText(passage ? `${passage}\n\n${citation}` : citation);
}

export interface Saved {
  name: string;
  /** Pictures that could not be put into the file. */
  missing: number;
}

/** Saves the article as a file. */
export async function saveArticle(
  article: Article,
  format: Format,
  settings: ExportSettings,
  load: PictureLoader = ownPictures,
): Promise<Saved> {
  const name = fileName(article.title, format);
  if (format === "epub") return saveBook(article, name, settings, load);
  if (format !== "html") return deliver(formatted(article, format, settings), name, format);
  if (!settings.embedPictures) return deliver(toHtmlDocument(article), name, format);
  const { pictures, missing } = await loadPictures([article], load, { book: false });
  return { ...deliver(toHtmlDocument(article, { pictures }), name, format), missing };
}

/** Saves a whole feed as a book of its articles. */
export function saveFeed(
  feed: Feed,
  settings: ExportSettings,
  load: PictureLoader = ownPictures,
): Promise<Saved> {
  return saveBook(feed, fileName(feed.title, "epub"), settings, load);
}

async function saveBook(
  content: Article | Feed,
  name: string,
  { vertical }: ExportSettings,
  load: PictureLoader,
): Promise<Saved> {
  const articles = "articles" in content ? content.articles : [content];
  const [{ toEpub }, { pictures, missing }] = await Promise.all([
    import("./book.ts"),
    loadPictures(articles, load, { book: true }),
  ]);
  return { ...deliver(toEpub(content, { pictures, vertical }), name, "epub"), missing };
}

function deliver(content: string | Uint8Array<ArrayBuffer>, name: string, format: Format): Saved {
  const url = URL.createObjectURL(new Blob([content], { type: mediaType(format) }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download starts asynchronously; a minute is ample for it to open the blob.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return { name, missing: 0 };
}
