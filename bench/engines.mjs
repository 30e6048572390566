// The extractors that are compared: ours from pkg/, others where peers.mjs has installed them.
import { pathToFileURL } from "node:url";
import { root } from "./paths.mjs";

async function peer(name) {
  try {
    return await import(name);
  } catch {
    return null;
  }
}

function withLeadPicture(article) {
  const picture = article.image;
  if (!picture) {
    return article.html;
  }
  const escaped = (text) =>
    text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  const said = [picture.caption, picture.credit].filter(Boolean).map(escaped).join(" ");
  const caption = said && `<figcaption>${said}</figcaption>`;
  return `<figure><img src="${escaped(picture.url)}">${caption}</figure>${article.html}`;
}

async function lisible() {
  const { parseArticle } = await import(pathToFileURL(`${root}/pkg/node.js`).href);
  return (html, url) => {
    const article = parseArticle(html, { url });
    return {
      articleBody: article.text,
      contentHtml: withLeadPicture(article),
      title: article.title,
      author: article.authors.join(", "),
      date: article.published,
      siteName: article.publisher?.name,
      lang: article.lang,
      dir: article.dir,
      confidence: article.extraction.confidence,
      leadImage: article.image?.url,
    };
  };
}

async function readability() {
  const [readable, linkedom] = [await peer("@mozilla/readability"), await peer("linkedom")];
  if (!readable || !linkedom) {
    return null;
  }
  const Readability = readable.Readability ?? readable.default.Readability;
  return (html) => {
    const { document } = linkedom.parseHTML(html);
    const article = new Readability(document).parse() ?? {};
    return {
      contentHtml: article.content,
      title: article.title,
      author: article.byline,
      date: article.publishedTime,
      siteName: article.siteName,
      lang: article.lang,
      dir: article.dir,
    };
  };
}

/** Defuddle reports broken JSON-LD of a page on the console, over the table. */
async function silently(run) {
  const { error } = console;
  console.error = () => {};
  try {
    return await run();
  } finally {
    console.error = error;
  }
}

async function defuddle() {
  const [found, linkedom] = [await peer("defuddle/node"), await peer("linkedom")];
  if (!found || !linkedom) {
    return null;
  }
  return async (html, url) => {
    const { document } = linkedom.parseHTML(html);
    const article = await silently(() => found.Defuddle(document, url));
    return {
      contentHtml: article.content,
      title: article.title,
      author: article.author,
      date: article.published,
      siteName: article.site,
      lang: article.language,
    };
  };
}

async function domSmoothie() {
  const found = await peer("dom-smoothie-js");
  const Readability = found?.Readability ?? found?.default?.Readability;
  if (!Readability) {
    return null;
  }
  return (html, url) => {
    const article = new Readability(html, url).parse();
    return { contentHtml: article.content, title: article.title, author: article.byline };
  };
}

/** The engines by name; those that are not installed are absent. */
export async function engines(names = ["lisible", "readability", "defuddle", "dom-smoothie"]) {
  const makers = { lisible, readability, defuddle, "dom-smoothie": domSmoothie };
  const made = await Promise.all(names.map(async (name) => [name, await makers[name]()]));
  return Object.fromEntries(made.filter(([, engine]) => engine));
}
