// Articles as an EPUB 3 book: one chapter each, with the pictures that were handed in.
import { mustBeArticle } from "./article-check.js";
import { CONTAINER, navigation, packageDocument, STYLE, styleOf } from "./epub-parts.js";
import { LisibleError } from "./error.js";
import { clock, entities, shown, sourceNames } from "./export-facts.js";
import { invalid, mustBeSwitch, valuesOf } from "./options.js";
import { pictureAt, picturesIn, plain } from "./pictures.js";
import { toHtml } from "./render.js";
import { toXhtml, valid } from "./xhtml.js";
import { zip } from "./zip.js";

/** @import { Article, Feed } from "./index.js" */
/** @import { EpubOptions } from "./export.js" */
/** @import { BookPicture, Chapter } from "./epub-parts.js" */

/**
 * @param {Article | Feed | readonly Article[]} input
 * @param {EpubOptions} [options]
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function toEpub(input, options) {
  const articles = articlesOf(input);
  const { title = titleOf(input, articles), vertical, pictures: given } = bookOptions(options);
  const pictures = new Shelf(given);
  const chapters = articles.map((article, index) => chapter(article, index, pictures));
  const lead = articles.find(({ image }) => image && pictures.file(image.url) !== null)?.image;
  const cover = lead ? pictures.file(lead.url) : null;
  const book = {
    title,
    articles,
    chapters,
    pictures: pictures.used,
    cover,
    vertical,
  };
  return zip([
    ["mimetype", "application/epub+zip"],
    ["META-INF/container.xml", CONTAINER],
    ["EPUB/package.opf", packageDocument(book)],
    ["EPUB/nav.xhtml", navigation(book)],
    ["EPUB/style.css", styleOf(book.vertical)],
    ...chapters.map(({ file, text }) => /** @type {const} */ ([`EPUB/${file}`, text])),
    ...book.pictures.map(({ file, bytes }) => /** @type {const} */ ([`EPUB/${file}`, bytes])),
  ]);
}

/**
 * @param {Article | Feed | readonly Article[]} input
 * @returns {readonly Article[]}
 */
function articlesOf(input) {
  const isFeed = typeof input === "object" && input !== null && "articles" in input;
  const articles = isFeed ? input.articles : input;
  if (!Array.isArray(articles)) {
    mustBeArticle(articles, "toEpub", "an article, several, or a feed");
    return [/** @type {Article} */ (articles)];
  }
  if (articles.length === 0) {
    const what = isFeed ? "a feed without articles" : "an empty list";
    throw new LisibleError("invalid-input", `a book has a chapter at least: toEpub() got ${what}`);
  }
  for (const [index, article] of articles.entries()) {
    mustBeArticle(article, "toEpub", `articles: number ${index} of the list is to be one`);
  }
  return articles;
}

/**
 * @param {EpubOptions | undefined} options
 * @returns {EpubOptions & { vertical: boolean }}
 */
function bookOptions(options) {
  const {
    title,
    vertical = false,
    pictures,
  } = valuesOf(options, ["title", "vertical", "pictures"]);
  if (title !== undefined && typeof title !== "string") throw invalid("`title` must be a string");
  mustBeSwitch("vertical", vertical);
  return { title, vertical, pictures: picturesIn(pictures) };
}

/**
 * @param {Article | Feed | readonly Article[]} input
 * @param {readonly Article[]} articles
 */
function titleOf(input, articles) {
  const own = "title" in input ? input.title : "";
  return own || articles[0]?.title || articles[0]?.publisher?.name || "Lisible";
}

/** The pictures that chapters really show; each stands in the book once. */
class Shelf {
  /** @type {Map<string, BookPicture>} */
  #files = new Map();
  #source;

  /** @param {EpubOptions["pictures"]} source */
  constructor(source) {
    this.#source = source;
  }

  get used() {
    return [...this.#files.values()];
  }

  /**
   * @param {string} address
   * @returns {string | null}
   */
  file(address) {
    const known = this.#files.get(address);
    if (known) return known.file;
    const picture = pictureAt(this.#source, address);
    // Many e-readers know no WebP: EPUB has it since 3.3 only.
    if (!picture || picture.extension === "webp") return null;
    const { extension, type, bytes } = picture;
    const file = `picture-${this.#files.size + 1}.${extension}`;
    this.#files.set(address, { file, type, bytes });
    return file;
  }
}

/**
 * @param {Article} article
 * @param {number} index
 * @param {Shelf} pictures
 * @returns {Chapter}
 */
function chapter(article, index, pictures) {
  const { lang, dir, title, published } = article;
  const language = entities(lang ?? "und");
  const content = toXhtml(toHtml(article, { title: false }), (address) => pictures.file(address));
  const heading = title || article.excerpt || clock(published ?? "") || String(index + 1);
  return {
    file: `chapter-${index + 1}.xhtml`,
    title: heading,
    text: `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}" dir="${dir}">
<head>
<meta charset="utf-8"/>
<title>${entities(heading)}</title>
${published ? `<meta name="date" content="${entities(published)}"/>\n` : ""}<link rel="stylesheet" type="text/css" href="${STYLE}"/>
</head>
<body>
<article>
<header>
<h1>${entities(title || heading)}</h1>
${facts(article)}</header>
${content}
</article>
${foot(article)}</body>
</html>
`,
  };
}

/** @param {Article} article */
function facts(article) {
  const { published } = article;
  const time =
    published && `<time datetime="${entities(published)}">${entities(clock(published))}</time>`;
  const words = [...sourceNames(article).map(entities), time].filter(Boolean).join(" · ");
  return words ? `<p class="byline">${words}</p>\n` : "";
}

/** @param {Article} article */
function foot({ credits, copyright, url }) {
  const href = url ? valid(plain(url)) : null;
  const source =
    href && `<p class="source"><a href="${entities(href)}">${entities(shown(href))}</a></p>`;
  const notes = [...credits, copyright]
    .filter(Boolean)
    .map((note) => `<p>${entities(note ?? "")}</p>`);
  const lines = [...notes, source].filter(Boolean);
  return lines.length > 0 ? `<footer>\n${lines.join("\n")}\n</footer>\n` : "";
}
