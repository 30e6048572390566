// Archives of crawls, as Common Crawl and the Internet Archive keep them: WARC 0.17 to 1.1, plain or gzipped, as a stream.
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from "node:zlib";
import { ByteReader } from "./byte-reader.js";

/**
 * @typedef {{ id: string, url: string | null, charset: string | null, bytes: Uint8Array, problem?: { code: string, message: string } }} Page
 */

/** Header blocks are short. */
const HEADERS = 1024 * 1024;
/** What is worth reading. */
const readable =
  /^(?:text\/(?:html|xml|plain)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|json))$/;

/**
 * The pages and feeds of an archive that servers answered with.
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} limit the most bytes of one page
 * @returns {AsyncGenerator<Page>}
 */
export async function* pagesOf(chunks, limit) {
  const reader = new ByteReader(chunks);
  for (;;) {
    const head = await reader.headers(HEADERS);
    if (head === null) return;
    if (!/^WARC\/\d/.test(head))
      throw new Error(`this is no WARC but begins with ${head.slice(0, 40)}`);
    const fields = fieldsOf(head);
    const length = Number(fields.get("content-length") ?? Number.NaN);
    if (!Number.isSafeInteger(length) || length < 0) throw new Error("a WARC record has no length");
    const wanted = isWanted(fields);
    const bytes = await reader.take(length, wanted ? limit + HEADERS : 0);
    if (wanted) {
      const page = pageOf(fields, bytes, limit);
      if (page) yield page;
    }
  }
}

/** @param {Map<string, string>} fields */
function isWanted(fields) {
  const type = fields.get("warc-type");
  return type === "response" || type === "resource";
}

/**
 * @param {Map<string, string>} fields
 * @param {Uint8Array | null} bytes null where there were too many
 * @param {number} limit
 * @returns {Page | null}
 */
function pageOf(fields, bytes, limit) {
  const url = fields.get("warc-target-uri")?.replace(/^<|>$/g, "") ?? null;
  const id = fields.get("warc-record-id")?.replace(/^<|>$/g, "") ?? url ?? "";
  const page = { id, url, charset: null, bytes: new Uint8Array() };
  const tooLarge = { code: "input-too-large", message: `the page has more than ${limit} bytes` };
  if (bytes === null) return { ...page, problem: tooLarge };
  const isHttp = /^application\/http\b/i.test(fields.get("content-type") ?? "application/http");
  const answer =
    fields.get("warc-type") === "response" && isHttp ? answerOf(bytes) : { fields, body: bytes };
  if (!answer) return null;
  const [type = "", charset = null] = contentType(answer.fields.get("content-type"));
  if (!readable.test(type)) return null;
  try {
    const body = decoded(answer, limit);
    return { ...page, charset, bytes: Uint8Array.from(body) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {
      ...page,
      problem: { code: "invalid-input", message: `the page could not be unpacked: ${message}` },
    };
  }
}

/**
 * @param {Uint8Array} bytes
 * @returns {{ fields: Map<string, string>, body: Uint8Array } | null} null for anything but a page
 */
function answerOf(bytes) {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADERS));
  const found = /^HTTP\/\d(?:\.\d)? 2\d\d[\s\S]*?\r?\n\r?\n/.exec(text.toString("latin1"));
  if (!found) return null;
  return { fields: fieldsOf(found[0]), body: bytes.subarray(found[0].length) };
}

/**
 * Header fields by their names in lower case; the first of a name counts, lines that begin with a space go on.
 * @param {string} head
 */
function fieldsOf(head) {
  const fields = new Map();
  for (const line of head
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)
    .slice(1)) {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (name && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** @param {string | undefined} value */
function contentType(value = "text/html") {
  const charset = /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(value)?.[1];
  return [value.split(";")[0]?.trim().toLowerCase(), charset];
}

/**
 * The body as it was before it went over the wire. Some crawlers keep the header fields of what they have undone.
 * @param {{ fields: Map<string, string>, body: Uint8Array }} answer
 * @param {number} limit
 */
function decoded({ fields, body }, limit) {
  const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
  const plain = (isChunked && unchunked(body)) || body;
  const options = { maxOutputLength: limit };
  switch (fields.get("content-encoding")?.toLowerCase()) {
    case "gzip":
    case "x-gzip":
      return plain[0] === 0x1f && plain[1] === 0x8b ? gunzipSync(plain, options) : plain;
    case "deflate":
      return (plain[0] ?? 0) % 16 === 8
        ? inflateSync(plain, options)
        : inflateRawSync(plain, options);
    case "br":
      return brotliDecompressSync(plain, options);
    default:
      return plain;
  }
}

/**
 * @param {Uint8Array} body
 * @returns {Uint8Array | null} null where there are no chunks
 */
function unchunked(body) {
  const parts = [];
  let at = 0;
  for (;;) {
    const head = Buffer.from(body.subarray(at, at + 64)).toString("latin1");
    const found = /^([\da-f]{1,8})[^\r\n]*\r?\n/i.exec(head);
    if (!found) return parts.length > 0 ? Buffer.concat(parts) : null;
    const length = Number.parseInt(found[1] ?? "0", 16);
    const start = at + found[0].length;
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(start, start + length));
    at = start + length + 2;
    if (at >= body.length) return Buffer.concat(parts);
  }
}
