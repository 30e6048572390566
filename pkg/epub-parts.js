// The files of an EPUB that are not its text: what the book is, what it holds, and how it looks.
import { entities } from "./export-facts.js";
import { valid } from "./xhtml.js";

/** @import { Article } from "./index.js" */

/**
 * @typedef {{ file: string, title: string, text: string }} Chapter
 * @typedef {{ file: string, type: string, bytes: Uint8Array }} BookPicture
 * @typedef {{
 *   title: string,
 *   articles: readonly Article[],
 *   chapters: readonly Chapter[],
 *   pictures: readonly BookPicture[],
 *   cover: string | null,
 *   vertical: boolean,
 * }} Book
 */

export const STYLE = "style.css";

export const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

const CSS = `body { line-height: 1.7; }
:lang(zh) p, :lang(ja) p { text-indent: 2em; margin: 0 0 0.6em; text-align: justify; line-break: strict; }
:lang(zh) .byline, :lang(zh) footer p, :lang(zh) .lead, :lang(zh) figure p, :lang(zh) li p, :lang(zh) td p { text-indent: 0; }
h1 { font-size: 1.5em; line-height: 1.35; }
.byline, figcaption, footer { font-size: 0.8em; }
.lead { font-weight: bold; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
blockquote { margin: 1em 0 1em 1.2em; padding-left: 0.8em; border-left: 2px solid; }
table { border-collapse: collapse; }
th, td { border-bottom: 1px solid; padding: 0.2em 0.5em; }
pre { white-space: pre-wrap; }
`;

/** Figures and Latin letters of a vertical line stand upright where they are short. */
const VERTICAL = `html { writing-mode: vertical-rl; -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; }
body { text-orientation: mixed; -epub-text-orientation: mixed; }
img { max-width: 100%; max-height: 100%; width: auto; }
`;

/** @param {boolean} vertical */
export function styleOf(vertical) {
  return vertical ? CSS + VERTICAL : CSS;
}

/** @param {Book} book */
export function navigation({ title, chapters, articles }) {
  const language = entities(articles[0]?.lang ?? "und");
  const items = chapters.map(
    (chapter) => `<li><a href="${chapter.file}">${entities(chapter.title)}</a></li>`,
  );
  const list = items.length > 0 ? items.join("\n") : "<li><span>–</span></li>";
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><meta charset="utf-8"/><title>${entities(title)}</title></head>
<body>
<nav epub:type="toc" id="toc">
<h1>${entities(title)}</h1>
<ol>
${list}
</ol>
</nav>
</body>
</html>
`;
}

/** @param {Book} book */
export function packageDocument(book) {
  const { articles, chapters, vertical } = book;
  const rtl = vertical || articles[0]?.dir === "rtl";
  const spine = chapters.map((_, index) => `<itemref idref="chapter-${index + 1}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${entities(articles[0]?.lang ?? "und")}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(book).join("\n")}
</metadata>
<manifest>
${manifest(book).join("\n")}
</manifest>
<spine${rtl ? ' page-progression-direction="rtl"' : ""}>
${spine.length > 0 ? spine.join("\n") : '<itemref idref="nav"/>'}
</spine>
</package>
`;
}

/** @param {Book} book */
function metadata({ title, articles, cover }) {
  const [only] = articles.length === 1 ? articles : [];
  const times = articles.map(({ updated, published }) => instant(updated ?? published));
  const modified = times.filter(Boolean).sort().at(-1) ?? "2000-01-01T00:00:00Z";
  const languages = [...new Set(articles.map(({ lang }) => lang ?? "und"))];
  const creators = only ? (only.authors.length > 0 ? only.authors : [only.agency]) : [];
  const publishers = new Set(articles.map(({ publisher }) => publisher?.name));
  /** @type {[name: string, values: (string | null | undefined)[]][]} */
  const fields = [
    ["title", [title]],
    ["language", languages.length > 0 ? languages : ["und"]],
    ["creator", creators],
    ["publisher", publishers.size === 1 ? [...publishers] : []],
    ["date", [only?.published]],
    ["source", [only?.url && valid(only.url)]],
    ["description", [only?.excerpt]],
    ["subject", only?.tags ?? []],
    ["rights", [only?.copyright]],
  ];
  const lines = fields.flatMap(([name, values]) =>
    values.filter(Boolean).map((value) => `<dc:${name}>${entities(value ?? "")}</dc:${name}>`),
  );
  return [
    `<dc:identifier id="id">${identifier(title, articles)}</dc:identifier>`,
    ...lines,
    `<meta property="dcterms:modified">${modified}</meta>`,
    ...(cover
      ? ['<meta name="cover" content="picture-1"/>'.replace("picture-1", coverId(cover))]
      : []),
  ];
}

/** @param {string} file */
const coverId = (file) => file.replace(/\.\w+$/, "");

/** @param {Book} book */
function manifest({ chapters, pictures, cover }) {
  const item = (
    /** @type {string} */ id,
    /** @type {string} */ file,
    /** @type {string} */ type,
    properties = "",
  ) =>
    `<item id="${id}" href="${file}" media-type="${type}"${properties && ` properties="${properties}"`}/>`;
  return [
    item("nav", "nav.xhtml", "application/xhtml+xml", "nav"),
    item("style", STYLE, "text/css"),
    ...chapters.map(({ file }, index) =>
      item(`chapter-${index + 1}`, file, "application/xhtml+xml"),
    ),
    ...pictures.map(({ file, type }) =>
      item(coverId(file), file, type, file === cover ? "cover-image" : ""),
    ),
  ];
}

/** @param {string | null} timestamp */
function instant(timestamp) {
  const time = timestamp === null ? Number.NaN : Date.parse(timestamp);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/**
 * The same articles make the same book: a UUID of four checksums (FNV-1a, from four beginnings) over what they are.
 * @param {string} title
 * @param {readonly Article[]} articles
 */
function identifier(title, articles) {
  const text = [title, ...articles.map(({ url, text }) => url ?? text)].join("\n");
  const hex = [1, 2, 3, 4].map((seed) => checksum(text, seed)).join("");
  const variant = ((Number.parseInt(hex[16] ?? "0", 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * @param {string} text
 * @param {number} seed
 */
function checksum(text, seed) {
  let hash = (0x811c9dc5 ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
