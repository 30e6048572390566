// What every entry exports alike.
export { detect, LisibleError, parseArticle, parseFeed } from "./core.js";
export { decode } from "./decode.js";
export { toJsonLd, toJsonLdScript } from "./json-ld.js";
export { toMdast } from "./mdast.js";
export { mediaTypeOf } from "./media-type.js";
export { toHtml, toMarkdown, toString } from "./render.js";
