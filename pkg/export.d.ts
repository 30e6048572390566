/**
 * Articles as files of their own. Nothing here needs `init()`, and nothing fetches anything. What is no article throws
 * `invalid-input`, an option that nobody knows `invalid-options`.
 */
import type { Article, Feed } from "./index.js";

/** Pictures that are at hand, by their address. What is no JPEG, PNG, GIF or, in HTML only, WebP, is linked instead. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

export interface MarkdownDocumentOptions {
  /** YAML front matter as Obsidian and Jekyll read it (the default), or a heading with byline, date and source. */
  frontMatter?: boolean;
}

export interface HtmlDocumentOptions {
  /** Whether it is a file with doctype, head and style sheet (the default), or the article's element alone, to be pasted. */
  standalone?: boolean;
  /** Pictures to put into the file; the others stay links to their publisher. */
  pictures?: Pictures | undefined;
}

export interface EpubOptions {
  /** The book's title. Default: the feed's or the article's. */
  title?: string | undefined;
  /** Pictures to put into the book; the first article's lead picture becomes the cover. The others become links. */
  pictures?: Pictures | undefined;
  /** Lines run from top to bottom, pages from right to left. Default false. */
  vertical?: boolean | undefined;
}

/** A Markdown file: headline, facts, picture, text, source. */
export function toMarkdownDocument(article: Article, options?: MarkdownDocumentOptions): string;
/** An HTML file that stands alone; parsed again it gives the same title, time of publication and body. */
export function toHtmlDocument(article: Article, options?: HtmlDocumentOptions): string;
/** A text file: headline, names and date, text, source. */
export function toTextDocument(article: Article): string;
/** An EPUB 3 book of one article, of several, or of a feed, one at least; the same input gives the same bytes. */
export function toEpub(
  articles: Article | Feed | readonly Article[],
  options?: EpubOptions,
): Uint8Array<ArrayBuffer>;
/** Author, title, publisher, date and address in one line. */
export function toCitation(article: Article): string;
/** The addresses of an article's pictures, each once, the lead picture's first. */
export function pictureAddresses(article: Article): string[];
/** A file name that every file system takes. `extension` comes without its dot. */
export function fileName(title: string, extension: string): string;
