// What the feed parsers give of an item, in one shape: title, date, authors, text, pictures and players.
import { parseFeed } from "lisible";

const list = (value) => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const first = (...values) => values.find((value) => typeof value === "string" && value !== "");

const isPicture = ({ url, type, medium }) =>
  medium === "image" || /^image/.test(type ?? "") || /\.(?:jpe?g|png|gif|webp|avif)\b/i.test(url);

/** The attached as a program would show it that has nothing but their addresses. */
const shown = (media) =>
  media
    .map(({ url, type = "", ...medium }) => {
      if (isPicture({ url, type, ...medium }))
        return `<img src="${url}" alt="${medium.alt ?? ""}">`;
      if (type.startsWith("audio") || /\.mp3\b/.test(url)) return `<audio src="${url}"></audio>`;
      return type.startsWith("video") ? `<video src="${url}"></video>` : "";
    })
    .join("");

/** An item's picture: what is attached, else the first in the content. */
function picture(attached, html) {
  const found = attached.find(isPicture);
  if (found)
    return { url: found.url, alt: found.alt, caption: found.caption, credit: found.credit };
  const [, url] = /<img[^>]*?\ssrc=["']?([^"'\s>]+)/i.exec(html) ?? [];
  return url ? { url } : null;
}

function item({ title, date, authors, html, media }) {
  const attached = media.filter(({ url }) => url);
  const content = html ?? "";
  return {
    title: title ?? "",
    date: date ?? null,
    authors,
    html: `${content}${shown(attached)}`,
    text: content,
    image: picture(attached, content),
  };
}

async function rssParser() {
  const { default: Parser } = await import("rss-parser");
  const parser = new Parser();
  return async (input) =>
    (await parser.parseString(input)).items.map((one) =>
      item({
        title: one.title,
        date: first(one.isoDate, one.pubDate),
        authors: list(first(one.creator, one.author)),
        html: first(one["content:encoded"], one.content, one.summary),
        media: list(one.enclosure),
      }),
    );
}

async function rowan() {
  const { parseFeed: parse } = await import("@rowanmanning/feed-parser");
  return (input) =>
    parse(input).items.map((one) =>
      item({
        title: one.title,
        date: one.published ?? one.updated,
        authors: one.authors.map(({ name }) => name),
        html: first(one.content, one.description),
        media: [...one.media, ...list(one.image ?? undefined)].map(
          ({ url, mimeType, type, title }) => ({
            url,
            type: mimeType ?? type ?? undefined,
            caption: title,
          }),
        ),
      }),
    );
}

/** An element of Media RSS as feedsmith gives it. */
const described = ({ url, type, medium, descriptions, description, credits }) => ({
  url,
  type,
  medium,
  alt: (description ?? descriptions?.[0])?.value,
  caption: (description ?? descriptions?.[0])?.value,
  credit: credits?.[0]?.value,
});

async function feedsmith() {
  const { parseFeed: parse } = await import("feedsmith");
  const text = (value) => (typeof value === "object" ? value?.value : value);
  const name = (value) => (typeof value === "object" ? value?.name : value);
  return (input) => {
    const { feed } = parse(input);
    return (feed.items ?? feed.entries ?? []).map((one) =>
      item({
        title: text(one.title),
        date: first(
          one.pubDate,
          one.published,
          one.date_published,
          one.dc?.dates?.[0],
          one.updated,
        ),
        authors: [...list(one.authors).map(name), ...list(one.dc?.creators)].filter(Boolean),
        html: first(
          one.content?.encoded,
          text(one.content),
          one.content_html,
          one.content_text,
          text(one.description),
          text(one.summary),
        ),
        media: [
          ...list(one.media?.contents).map((content) => described({ ...one.media, ...content })),
          ...list(one.media?.groups).flatMap(({ contents }) => list(contents).map(described)),
          ...list(one.enclosures),
          ...list(one.media?.thumbnails).map(({ url }) => ({ url, medium: "image" })),
          ...list(one.attachments).map(({ url, mime_type }) => ({ url, type: mime_type })),
          ...list(one.image).map((url) => ({ url, medium: "image" })),
        ],
      }),
    );
  };
}

function lisible() {
  return (input, options) =>
    parseFeed(input, options).articles.map((article) => ({
      ...article,
      date: article.published,
      isPlain: true,
    }));
}

/** Each parser by its name, as a function that gives the items of a feed. */
export const readers = async () => ({
  lisible: lisible(),
  feedsmith: await feedsmith(),
  "@rowanmanning/feed-parser": await rowan(),
  "rss-parser": await rssParser(),
});
