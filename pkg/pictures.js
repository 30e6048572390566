// The pictures of an article, and of what kind their bytes are.
import { mustBeArticle } from "./article-check.js";
import { invalid } from "./options.js";
import { bytesOf, describe } from "./values.js";

/** @import { Article } from "./index.js" */
/** @import { Pictures } from "./export.js" */

/**
 * @param {Article} article
 * @returns {string[]} each address once, the lead picture's first
 */
export function pictureAddresses(article) {
  mustBeArticle(article, "pictureAddresses");
  const found = new Set(article.image ? [article.image.url] : []);
  for (const [, address = ""] of article.html.matchAll(/<img src="([^"]*)"/g)) {
    found.add(plain(address));
  }
  return [...found];
}

/**
 * @param {string} attribute the value of an attribute in an article's HTML
 */
export function plain(attribute) {
  return attribute
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** @typedef {{ extension: string, type: string }} Kind */

/** @type {readonly (readonly [RegExp, Kind])[]} */
const kinds = [
  [/^\xff\xd8\xff/, { extension: "jpg", type: "image/jpeg" }],
  [/^\x89PNG\r\n/, { extension: "png", type: "image/png" }],
  [/^GIF8/, { extension: "gif", type: "image/gif" }],
  [/^RIFF[\s\S]{4}WEBP/, { extension: "webp", type: "image/webp" }],
];

/**
 * By the first bytes: what a server said of them is often wrong. What is no picture that every e-reader shows gives null.
 * @param {Uint8Array} bytes
 * @returns {Kind | null}
 */
export function kindOf(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  return kinds.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/**
 * Whatever has a Map's `get` will do: a map of another realm, or a store of one's own.
 * @param {unknown} pictures
 * @returns {Pictures | undefined}
 */
export function picturesIn(pictures) {
  if (pictures === undefined || pictures === null) return undefined;
  const { get } = /** @type {{ get?: unknown }} */ (pictures);
  if (typeof get === "function") return /** @type {Pictures} */ (pictures);
  const hint = "`new Map(Object.entries(pictures))` makes one";
  throw invalid(
    `\`pictures\` must be a Map from addresses to bytes, not ${describe(pictures)}: ${hint}`,
  );
}

/**
 * @param {Pictures | undefined} pictures
 * @param {string} address
 * @returns {(Kind & { bytes: Uint8Array }) | null}
 */
export function pictureAt(pictures, address) {
  const found = pictures?.get(address);
  if (found === undefined || found === null) return null;
  const bytes = bytesOf(found);
  if (!bytes) throw invalid(`the picture of ${address} must be bytes, not ${describe(found)}`);
  const kind = kindOf(bytes);
  return kind && { ...kind, bytes };
}

/** @param {Uint8Array} bytes */
export function toBase64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
