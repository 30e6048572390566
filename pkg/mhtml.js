// A page that a browser saved as one file (MHTML, .mht) or a mail: the page is a part of a MIME message.
import { decode } from "./decode.js";
import { LisibleError } from "./error.js";
import { valuesOf } from "./options.js";
import { bytesOf as bytesIn, describe } from "./values.js";

/** @import { SavedPage } from "./mhtml.js" */

/** Messages within messages: more of them is no saved page. */
const DEEPEST = 8;

/**
 * @param {Uint8Array | ArrayBuffer | string} input
 * @param {Record<string, never>} [options] none, but one that is handed in is told
 * @returns {SavedPage | null} `null` where there is no page in it
 */
export function readMhtml(input, options) {
  valuesOf(options, []);
  const entity = readEntity(typeof input === "string" ? input : latin1(input));
  const { fields } = entity;
  if (!fields.has("mime-version") && !fields.has("snapshot-content-location")) return null;
  const part = pageOf(entity, 0);
  if (!part) return null;
  const type = readType(part.fields.get("content-type"));
  const bytes = bodyOf(part);
  const html = bytes === null ? part.body : decode(bytes, charset(type.parameters.get("charset")));
  const location = (from = fields) =>
    from.get("snapshot-content-location") ?? from.get("content-location") ?? null;
  return { html, url: address(location()) ?? address(location(part.fields)) };
}

/**
 * @typedef {{ fields: Map<string, string>, body: string, binary: boolean }} Entity `binary`: its characters are bytes
 */

/**
 * @param {string} text
 * @returns {Entity}
 */
function readEntity(text) {
  const start = text.replace(/^\ufeff/, "");
  const end = /\r?\n[ \t]*\r?\n/.exec(start);
  const head = end ? start.slice(0, end.index) : start;
  const fields = new Map();
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase()))
      fields.set(name.toLowerCase(), value);
  }
  const body = end ? start.slice(end.index + end[0].length) : "";
  // What was decoded already by whoever read the file cannot be decoded again.
  return { fields, body, binary: !/[^\0-\xff]/.test(start.slice(0, 65536)) };
}

/**
 * The part that is the page: the one that the message names as its start, else the first of that type.
 * @param {Entity} entity
 * @param {number} depth
 * @returns {Entity | null}
 */
function pageOf(entity, depth) {
  const { type, parameters } = readType(entity.fields.get("content-type"));
  if (type === "text/html" || type === "application/xhtml+xml") return entity;
  const boundary = parameters.get("boundary");
  if (!type.startsWith("multipart/") || !boundary || depth > DEEPEST) return null;
  const parts = partsOf(entity.body, boundary);
  const start = parameters.get("start");
  const named = parts.find((part) => start && part.fields.get("content-id") === start);
  for (const part of named ? [named, ...parts] : parts) {
    const page = pageOf(part, depth + 1);
    if (page) return page;
  }
  return null;
}

/**
 * @param {string} body
 * @param {string} boundary
 */
function partsOf(body, boundary) {
  const pieces = `\n${body}`.split(`\n--${boundary}`);
  const inner = pieces.slice(1).filter((piece) => !piece.startsWith("--"));
  return inner.map((piece) => readEntity(piece.replace(/^[ \t]*\r?\n/, "").replace(/\r$/, "")));
}

/** @param {string | undefined} field */
function readType(field = "text/plain") {
  const [type = ""] = field.split(";", 1);
  const parameters = new Map();
  for (const [, name = "", quoted, bare] of field.matchAll(
    /;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]+))/g,
  )) {
    parameters.set(name.toLowerCase(), quoted ?? bare);
  }
  return { type: type.trim().toLowerCase(), parameters };
}

/**
 * @param {Entity} part
 * @returns {Uint8Array | null} `null` where its text is decoded already
 */
function bodyOf({ fields, body, binary }) {
  const encoding = fields.get("content-transfer-encoding")?.trim().toLowerCase();
  if (encoding === "base64") return fromBase64(body);
  if (encoding === "quoted-printable") return fromQuotedPrintable(body);
  return binary ? bytesOf(body) : null;
}

/** @param {string} body */
function fromBase64(body) {
  const clean = body.replace(/[^A-Za-z0-9+/]/g, "");
  try {
    return bytesOf(atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0))));
  } catch {
    return new Uint8Array();
  }
}

/** @param {string} body */
function fromQuotedPrintable(body) {
  const joined = body.replace(/[ \t]+(?=\r?\n)/g, "").replace(/=\r?\n/g, "");
  return bytesOf(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );
}

/** @param {string} text */
function bytesOf(text) {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}

/**
 * Byte by byte: the parts may be in different charsets.
 * @param {unknown} input
 */
function latin1(input) {
  const bytes = bytesIn(input);
  if (!bytes) {
    const found = describe(input);
    throw new LisibleError("invalid-input", `readMhtml() takes bytes or a string, not ${found}`);
  }
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return text;
}

/** @param {string | undefined} label */
function charset(label) {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string | null} location */
function address(location) {
  const found = location?.trim();
  return found && /^https?:\/\//i.test(found) ? found : null;
}
