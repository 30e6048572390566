// One article as an HTML file that stands alone: it opens anywhere, and parsed again gives the same article.
import { mustBeArticle } from "./article-check.js";
import { clock, entities, shown, sourceNames } from "./export-facts.js";
import { mustBeSwitch, valuesOf } from "./options.js";
import { pictureAt, picturesIn, plain, toBase64 } from "./pictures.js";
import { toHtml } from "./render.js";

/** @import { Article } from "./index.js" */
/** @import { HtmlDocumentOptions, Pictures } from "./export.js" */

const STYLE = `:root{color-scheme:light dark}
body{max-width:36em;margin:2em auto;padding:0 1.2em;font:1.1em/1.65 Georgia,serif;overflow-wrap:anywhere}
:lang(zh){font-family:"Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif;line-height:1.8}
h1{font-size:1.7em;line-height:1.35;text-wrap:balance}
header p,footer,.credits,.copyright{font-size:.8em;opacity:.75}
figure{margin:1.5em 0}
img,video{max-width:100%;height:auto}
figcaption{font-size:.8em;opacity:.75}
pre{overflow-x:auto}
table{border-collapse:collapse}
th,td{border-bottom:1px solid;padding:.3em .6em;text-align:start}
blockquote{margin-inline:1.2em 0;padding-inline-start:1em;border-inline-start:3px solid}`;

/**
 * @param {Article} article
 * @param {HtmlDocumentOptions} [options]
 * @returns {string} ends with a line end
 */
export function toHtmlDocument(article, options) {
  mustBeArticle(article, "toHtmlDocument");
  const { standalone = true, ...given } = valuesOf(options, ["pictures", "standalone"]);
  mustBeSwitch("standalone", standalone);
  const pictures = picturesIn(given.pictures);
  const { lang, dir, title } = article;
  const content = `<article itemscope itemtype="https://schema.org/NewsArticle">
<header>
<h1 itemprop="headline">${entities(title)}</h1>
${bylines(article)}</header>
<div itemprop="articleBody">
${embedded(toHtml(article, { title: false }), pictures)}
${notes(article)}</div>
</article>
${foot(article)}`;
  if (!standalone) return content;
  const language = lang ? ` lang="${entities(lang)}"` : "";
  return `<!doctype html>
<html${language}${dir === "rtl" ? ' dir="rtl"' : ""}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${entities(title)}</title>
${metaTags(article).join("\n")}
<style>
${STYLE}
</style>
</head>
<body>
${content}</body>
</html>
`;
}

/** @param {Article} article */
function metaTags(article) {
  const { authors, published, updated, publisher, url, excerpt, section, tags, lead, image } =
    article;
  /** @type {[kind: string, name: string, value: string | null | undefined][]} */
  const rows = [
    ["property", "og:type", "article"],
    ["property", "og:title", article.title],
    ["property", "og:site_name", publisher?.name],
    ["property", "og:image", image?.url],
    ["property", "article:published_time", published],
    ["property", "article:modified_time", updated],
    ["property", "article:section", section],
    // Without a standfirst it would be the first paragraph once more, and be read as one.
    ["name", "description", lead && excerpt],
  ];
  for (const author of authors) rows.push(["name", "author", author]);
  for (const tag of tags) rows.push(["property", "article:tag", tag]);
  const metas = rows.filter(([, , value]) => value);
  const lines = metas.map(
    ([kind, name, value]) => `<meta ${kind}="${name}" content="${entities(value ?? "")}">`,
  );
  return url ? [`<link rel="canonical" href="${entities(url)}">`, ...lines] : lines;
}

/** @param {Article} article */
function bylines(article) {
  const { authors, agency, published, publisher } = article;
  const names = sourceNames(article).map((name) => {
    const kind = authors.includes(name) ? "author" : name === agency ? "agency" : "publisher";
    const home = kind === "publisher" ? publisher?.url : null;
    const words = entities(name);
    return `<span class="${kind}">${home ? `<a href="${entities(home)}">${words}</a>` : words}</span>`;
  });
  const time =
    published && `<time datetime="${entities(published)}">${entities(clock(published))}</time>`;
  const facts = [...names, time].filter(Boolean).join(" · ");
  return facts ? `<p class="facts">${facts}</p>\n` : "";
}

/**
 * Translators and editors stand below the text, as papers print them: in a footer they would be read as the site's.
 * @param {Article} article
 */
function notes({ credits, copyright }) {
  const lines = [...credits.map((note) => ["credits", note]), ["copyright", copyright]];
  return lines
    .filter(([, note]) => note)
    .map(([kind, note]) => `<p class="${kind}">${entities(note ?? "")}</p>\n`)
    .join("");
}

/** @param {Article} article */
function foot({ url }) {
  if (!url) return "";
  const source = `<a href="${entities(url)}">${entities(shown(url))}</a>`;
  return `<footer>\n<p class="source">${source}</p>\n</footer>\n`;
}

/**
 * @param {string} html
 * @param {Pictures | undefined} pictures
 */
function embedded(html, pictures) {
  if (!pictures) return html;
  return html.replace(/<img src="([^"]*)"/g, (tag, address) => {
    const picture = pictureAt(pictures, plain(address));
    return picture ? `<img src="data:${picture.type};base64,${toBase64(picture.bytes)}"` : tag;
  });
}
