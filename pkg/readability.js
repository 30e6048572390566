// Readability's interface over Lisible, so that a project can move over by changing one import.
import { parseArticle, toHtml } from "lisible";
import { readableScore } from "./readable.js";

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
   * @param {ReadabilityOptions<T>} [options]
   */
  constructor(document, options = {}) {
    if (!document?.documentElement) {
      throw new Error(
        "Readability takes a document: parse the HTML with DOMParser, jsdom or linkedom first",
      );
    }
    this.#document = document;
    this.#options = options;
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
      throw new Error(`the document has ${count} elements, maxElemsToParse allows ${limit}`);
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
 * @param {ReaderableOptions | ReaderableOptions["visibilityChecker"]} [options]
 * @returns {boolean}
 */
export function isProbablyReaderable(document, options = {}) {
  const given = typeof options === "function" ? { visibilityChecker: options } : options;
  return readableScore(document, given) > (given.minScore ?? 20);
}

/** @param {Document} document */
function address(document) {
  const url = document.baseURI ?? document.URL ?? "";
  return /^https?:/.test(url) ? url : null;
}
