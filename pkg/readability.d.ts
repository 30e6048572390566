/**
 * Readability's interface over Lisible: change `@mozilla/readability` to `lisible/readability` and the rest stays.
 * In a browser `await init()` of `lisible` comes first. The document is read and never changed.
 */

export interface ReadabilityOptions<T = string> {
  /** Refuse documents of more elements than this. Default 0: no limit. */
  maxElemsToParse?: number;
  /** Makes `content` out of an element that holds the article. Default: its HTML as a string. */
  serializer?: (element: Node) => T;
  /** No need for it: `removed` of `parseArticle()` says what was left out and why. */
  debug?: boolean;
  /** No need for it: the article is found by a model, not among a number of candidates. */
  nbTopCandidates?: number;
  /** No need for it: a short article is one; look at `length`. */
  charThreshold?: number;
  /** No need for it: `content` is built anew, and the source's classes are not in it. */
  classesToPreserve?: string[];
  /** No need for it, as `classesToPreserve`. */
  keepClasses?: boolean;
  /** No need for it: JSON-LD gives metadata only, and what the page shows comes first. */
  disableJSONLD?: boolean;
  /** No need for it: players of any host are kept, as links with their still picture. */
  allowedVideoRegex?: RegExp;
  /** No need for it: the model weighs links. */
  linkDensityModifier?: number;
}

export interface ReadabilityResult<T = string> {
  title: string;
  byline: string | null;
  dir: string | null;
  lang: string | null;
  content: T;
  textContent: string;
  length: number;
  excerpt: string;
  siteName: string | null;
  publishedTime: string | null;
}

export class Readability<T = string> {
  constructor(document: Document, options?: ReadabilityOptions<T> | null);
  /** @deprecated As Readability's first versions were called; the address is not looked at, the document knows it. */
  constructor(uri: unknown, document: Document, options?: ReadabilityOptions<T> | null);
  /** The article, or null where there is none. */
  parse(): ReadabilityResult<T> | null;
}

export interface ReaderableOptions {
  /** The score that has to be passed. Default 20. */
  minScore?: number;
  /** The least length of a block that counts, in characters; each of Chinese, Japanese and Korean stands for three. Default 140. */
  minContentLength?: number;
  /** Default: no `display: none` or `hidden` of its own, and no `aria-hidden`. */
  visibilityChecker?: (element: HTMLElement) => boolean;
}

/**
 * A cheap guess whether a page has an article; needs no WebAssembly. It answers as Readability's own does, but for text in
 * Chinese, Japanese or Korean, whose paragraphs need fewer characters.
 */
export function isProbablyReaderable(
  document: Document,
  options?: ReaderableOptions | ((element: HTMLElement) => boolean) | null,
): boolean;
