// Readability's interface over Lisible, so that a project can move over by changing one import.
import { parseArticle, toHtml } from "lisible";
import { LisibleError } from "./error.js";
import { invalid } from "./options.js";
import { isReadable, isVisible } from "./readable.js";
import { describe } from "./values.js";

/** @import { Article } from "./index.js" */
/** @import { ReadabilityOptions, ReadabilityResult, ReaderableOptions } from "./readability.js" */

/** @template [T=string] */
export class Readability {
  /** @type {Document} */
  #document;
  /** @type {ReadabilityOptions<T>} */
  #options;

  /**
   * @param {Document} document
   * @param {ReadabilityOptions<T> | Document | null} [options]
   * @param {[options?: ReadabilityOptions<T> | null]} rest
   */
  constructor(document, options, ...rest) {
    // Its first versions took an address before the document, and projects still call it so.
    const isOld = isDocument(options);
    this.#document = mustBeDocument(isOld ? options : document, "Readability");
    const given = isOld ? rest[0] : /** @type {ReadabilityOptions<T> | null} */ (options);
    this.#options = checked(given, { maxElemsToParse: "number", serializer: "function" });
  }

  /** @returns {ReadabilityResult<T> | null} */
  parse() {
    this.#checkSize();
    const url = address(this.#document);
    const article = parseArticle(this.#document, url === null ? {} : { url });
    return article.body.length === 0 ? null : this.#result(article);
  }

  #checkSize() {
    const limit = this.#options.maxElemsToParse ?? 0;
    if (limit <= 0) return;
    const count = this.#document.getElementsByTagName("*").length;
    if (count > limit)
      throw new LisibleError(
        "input-too-large",
        `the document has ${count} elements, maxElemsToParse allows ${limit}: raise it or hand in less`,
      );
  }

  /**
   * @param {Article} article
   * @returns {ReadabilityResult<T>}
   */
  #result(article) {
    const image = this.#shows(article.image?.url);
    const content = toHtml(article, { title: false, image });
    const html = `<div id="readability-page-1" class="page">${content}</div>`;
    return {
      title: article.title,
      byline: article.authors.length > 0 ? article.authors.join(", ") : null,
      dir: this.#dir(article),
      lang: article.lang,
      content: this.#serialize(html),
      textContent: article.text,
      length: article.text.length,
      excerpt: article.excerpt,
      siteName: article.publisher?.name ?? null,
      publishedTime: article.published,
    };
  }

  /**
   * Whether the page itself has the lead picture, in whatever size: one that only its head names is for previews.
   * @param {string | undefined} url
   */
  #shows(url) {
    const name = url?.split(/[?#]/)[0]?.split("/").pop();
    if (!name) return false;
    const pictures = [...this.#document.querySelectorAll("img, source, [poster]")];
    return pictures.some((element) =>
      [...element.attributes].some(({ value }) => value.includes(name)),
    );
  }

  /**
   * Readability tells a direction only where the page names one.
   * @param {Article} article
   */
  #dir(article) {
    return article.dir === "rtl" || this.#document.querySelector("[dir]") ? article.dir : null;
  }

  /**
   * @param {string} html
   * @returns {T}
   */
  #serialize(html) {
    const { serializer } = this.#options;
    if (!serializer) return /** @type {T} */ (html);
    const holder = this.#document.createElement("div");
    holder.innerHTML = html;
    return serializer(holder);
  }
}

/**
 * @param {Document} document
 * @param {ReaderableOptions | ReaderableOptions["visibilityChecker"] | null} [options]
 * @returns {boolean}
 */
export function isProbablyReaderable(document, options) {
  const given = typeof options === "function" ? { visibilityChecker: options } : options;
  const kinds = { minScore: "number", minContentLength: "number", visibilityChecker: "function" };
  const {
    minScore = 20,
    minContentLength = 140,
    visibilityChecker = isVisible,
  } = checked(given, kinds);
  const page = mustBeDocument(document, "isProbablyReaderable");
  return isReadable(page, { minScore, minContentLength, visibilityChecker });
}

/**
 * Readability's own options need no check; what is used here is of the kind that is expected. `null` is absent.
 * @template {object} Options
 * @param {Options | null | undefined} options
 * @param {Record<string, string>} kinds
 * @returns {Partial<Options>}
 */
function checked(options, kinds) {
  if (options === undefined || options === null) return {};
  if (typeof options !== "object") {
    throw invalid(`options must be an object, not ${describe(options)}`);
  }
  const given = Object.entries(options).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  for (const [name, value] of given) {
    const kind = kinds[name];
    if (kind && typeof value !== kind) {
      throw invalid(`\`${name}\` must be a ${kind}, not ${describe(value)}`);
    }
  }
  return /** @type {Partial<Options>} */ (Object.fromEntries(given));
}

/**
 * Documents of every realm and library have a root, and can be asked for elements.
 * @param {unknown} value
 * @returns {value is Document}
 */
function isDocument(value) {
  return (
    typeof value === "object" &&
    value !== null &&
    "querySelectorAll" in value &&
    "documentElement" in value &&
    !!value.documentElement
  );
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function mustBeDocument(value, name) {
  if (isDocument(value)) return value;
  throw new LisibleError(
    "invalid-input",
    `${name} takes a document, not ${describe(value)}: parse the HTML with DOMParser, jsdom or linkedom first`,
  );
}

/** @param {Document} document */
function address(document) {
  const url = document.baseURI ?? document.URL ?? "";
  return /^https?:/.test(url) ? url : null;
}
