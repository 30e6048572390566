/**
 * Readability's interface over Lisible: change `@mozilla/readability` to `lisible/readability` and the rest stays.
 * In a browser `await init()` of `lisible` comes first. The document is read and never changed.
 */

export interface ReadabilityOptions<T = string> {
  /** Refuse documents of more elements than this. Default 0: no limit. */
  maxElemsToParse?: number;
  /** Makes `content` out of an element that holds the article. Default: its HTML as a string. */
  serializer?: (element: Node) => T;
  /** Accepted for compatibility; Lisible keeps no classes and needs no tuning. */
  debug?: boolean;
  nbTopCandidates?: number;
  charThreshold?: number;
  classesToPreserve?: string[];
  keepClasses?: boolean;
  disableJSONLD?: boolean;
  allowedVideoRegex?: RegExp;
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
  constructor(document: Document, options?: ReadabilityOptions<T>);
  /** The article, or null where there is none. */
  parse(): ReadabilityResult<T> | null;
}

export interface ReaderableOptions {
  /** The least score. Default 20. */
  minScore?: number;
  /** The least length of a paragraph that counts, in characters. Default 140. */
  minContentLength?: number;
  visibilityChecker?: (element: HTMLElement) => boolean;
}

/** A cheap guess whether a page has an article; needs no WebAssembly. */
export function isProbablyReaderable(
  document: Document,
  options?: ReaderableOptions | ((element: HTMLElement) => boolean),
): boolean;
