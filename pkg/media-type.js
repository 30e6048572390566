// What bytes are that are no text.
// biome-ignore-all lint/suspicious/noControlCharactersInRegex: they are what is looked for

import { LisibleError } from "./error.js";
import { bytesOf, describe } from "./values.js";

/**
 * The start of a packed office document: which program’s it is, the folder of its text says.
 * @param {string} folder
 */
function office(folder) {
  const first = String.raw`(?:\[Content_Types\]|_rels/|docProps/|${folder}/)`;
  return new RegExp(String.raw`^PK\x03\x04[\s\S]{26}${first}[\s\S]*${folder}/`);
}

const OPEN_XML = "application/vnd.openxmlformats-officedocument.";
const OPEN_DOCUMENT = "application/vnd.oasis.opendocument.text";

/** @type {readonly (readonly [type: string, start: RegExp])[]} over Latin-1 */
const signatures = [
  ["image/png", /^\x89PNG\r\n\x1a\n/],
  ["image/jpeg", /^\xff\xd8\xff/],
  ["image/gif", /^GIF8[79]a[\s\S]{4}[\x80-\xff]/],
  ["image/webp", /^RIFF[\s\S]{4}WEBP/],
  ["image/avif", /^[\s\S]{4}ftypavi[fs]/],
  ["image/heic", /^[\s\S]{4}ftyp(?:hei|mif1)/],
  ["audio/mp4", /^[\s\S]{4}ftypM4A/],
  ["video/mp4", /^\0[\s\S]{3}ftyp/],
  ["image/bmp", /^BM[\s\S]{4}\0{4}/],
  ["image/tiff", /^(?:II\*\0|MM\0\*)/],
  ["image/vnd.microsoft.icon", /^\0\0\x01\0/],
  ["image/vnd.adobe.photoshop", /^8BPS\0/],
  ["image/jxl", /^(?:\0\0\0\x0cJXL |\xff\x0a)/],
  ["image/jp2", /^\0\0\0\x0cjP {2}/],
  ["application/pdf", /^\s*%PDF-\d/],
  ["application/postscript", /^%!PS-Adobe/],
  ["application/epub+zip", /^PK\x03\x04[\s\S]{26}mimetypeapplication\/epub\+zip/],
  [OPEN_DOCUMENT, /^PK\x03\x04[\s\S]{26}mimetypeapplication\/vnd\.oasis\.opendocument\.text/],
  [`${OPEN_XML}wordprocessingml.document`, office("word")],
  [`${OPEN_XML}spreadsheetml.sheet`, office("xl")],
  [`${OPEN_XML}presentationml.presentation`, office("ppt")],
  ["application/zip", /^PK(?:\x03\x04|\x05\x06)/],
  ["application/gzip", /^\x1f\x8b/],
  ["application/x-bzip2", /^BZh\d1AY&SY/],
  ["application/x-xz", /^\xfd7zXZ\0/],
  ["application/zstd", /^\x28\xb5\x2f\xfd/],
  ["application/x-7z-compressed", /^7z\xbc\xaf\x27\x1c/],
  ["application/vnd.rar", /^Rar!\x1a\x07/],
  ["application/x-tar", /^[^\0]{1,100}\0[\s\S]{156,255}ustar/],
  ["application/x-ole-storage", /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ["application/rtf", /^\{\\rtf\d/],
  ["application/vnd.sqlite3", /^SQLite format 3\0/],
  ["application/x-apple-binary-plist", /^bplist0\d/],
  ["application/x-elf", /^\x7fELF/],
  ["application/wasm", /^\0asm/],
  ["audio/mpeg", /^(?:ID3[\x02-\x04]|\xff[\xf2\xf3\xfb])/],
  ["audio/wav", /^RIFF[\s\S]{4}WAVE/],
  ["audio/ogg", /^OggS\0/],
  ["audio/flac", /^fLaC\0/],
  ["video/x-msvideo", /^RIFF[\s\S]{4}AVI /],
  ["video/webm", /^\x1a\x45\xdf\xa3/],
  ["font/woff", /^wOF[F2][\0O]/],
  ["font/ttf", /^(?:\0\x01\0\0|OTTO)\0/],
];

/** What is looked at. */
const HEAD = 4096;
/** The share of bytes that no text has, above which it is none. */
const MOST_CONTROLS = 0.05;

const UNKNOWN = "application/octet-stream";

/**
 * The media type of what is not text: told by its first bytes, or `application/octet-stream` by its share of control
 * characters. `null` is text, in whatever charset.
 * @param {Uint8Array | ArrayBuffer} input
 * @returns {string | null}
 */
export function mediaTypeOf(input) {
  const bytes = bytesOf(input);
  if (!bytes) {
    throw new LisibleError("invalid-input", `mediaTypeOf() takes bytes, not ${describe(input)}`);
  }
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found = signatures.find(([, start]) => start.test(head));
  if (found) return found[0];
  if (isArchivedPage(head)) return "multipart/related";
  return hasControls(head) ? UNKNOWN : null;
}

/** @param {Uint8Array} bytes */
export function isText(bytes) {
  return mediaTypeOf(bytes) === null;
}

/**
 * A page that a browser saved as MHTML: a mail's header fields, and among them those of a message of several parts.
 * @param {string} head
 */
function isArchivedPage(head) {
  const fields = head.slice(0, Math.max(head.search(/\r?\n\r?\n/), 0));
  return (
    /^[\w-]+:/.test(fields) &&
    /^mime-version:/im.test(fields) &&
    /^content-type:\s*multipart\//im.test(fields)
  );
}

/**
 * UTF-16 and UTF-32 are text though most bytes of them may be zeros; where it is not plain, no text has that many controls.
 * @param {string} head
 */
function hasControls(head) {
  if (/^(?:\xff\xfe|(?:\0\0)?\xfe\xff|<\0|(?:\0\0)?\0<)/.test(head)) return false;
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > head.length * MOST_CONTROLS;
}
