import { mustBeArticle } from "./article-check.js";

/** @import { Article, LeadImage, NewsArticle, Publisher } from "./index.js" */

/**
 * The article as schema.org's NewsArticle. What is absent is left out.
 * @param {Article} article
 * @returns {NewsArticle}
 */
export function toJsonLd(article) {
  mustBeArticle(article, "toJsonLd");
  const { stats } = article;
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    ...present({
      headline: article.title,
      description: article.excerpt,
      articleBody: article.text,
      articleSection: article.section ?? article.column,
      url: article.url,
      mainEntityOfPage: article.url,
      datePublished: article.published,
      dateModified: article.updated,
      inLanguage: article.lang,
      dateline: article.dateline,
      author: article.authors.map(person),
      publisher: article.publisher && organization(article.publisher),
      sourceOrganization: article.agency === null ? null : agency(article.agency),
      image: article.image && imageObject(article.image),
      keywords: article.tags,
      copyrightNotice: article.copyright,
      wordCount: stats.words,
      timeRequired: stats.minutes > 0 ? `PT${stats.minutes}M` : null,
    }),
  };
}

/**
 * The same as a script element for a page: no text of the article can end it or begin a comment in it.
 * @param {Article} article
 * @returns {string}
 */
export function toJsonLdScript(article) {
  mustBeArticle(article, "toJsonLdScript");
  const json = JSON.stringify(toJsonLd(article)).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<script type="application/ld+json">${json}</script>`;
}

/** @param {string} name */
function person(name) {
  return { "@type": /** @type {const} */ ("Person"), name };
}

/** @param {string} name */
function agency(name) {
  return { "@type": /** @type {const} */ ("Organization"), name };
}

/** @param {Publisher} publisher */
function organization({ name, url }) {
  return { "@type": /** @type {const} */ ("NewsMediaOrganization"), name, ...present({ url }) };
}

/** @param {LeadImage} image */
function imageObject({ url, caption, credit, width, height }) {
  const rest = present({ caption, creditText: credit, width, height });
  return { "@type": /** @type {const} */ ("ImageObject"), url, ...rest };
}

/**
 * @template {Record<string, unknown>} T
 * @param {T} fields
 * @returns {{ [K in keyof T]?: NonNullable<T[K]> }}
 */
function present(fields) {
  const isAbsent = (/** @type {unknown} */ value) =>
    value === null || value === "" || (Array.isArray(value) && value.length === 0);
  const found = Object.entries(fields).filter(([, value]) => !isAbsent(value));
  return /** @type {{ [K in keyof T]?: NonNullable<T[K]> }} */ (Object.fromEntries(found));
}
