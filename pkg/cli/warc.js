// Archives of crawls, as Common Crawl and the Internet Archive keep them: WARC 0.17 to 1.1, plain or gzipped, as a stream.
import { ByteReader } from "./byte-reader.js";
import { unwired } from "./wire.js";

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
  for (let number = 1; ; number += 1) {
    const start = await reader.start();
    if (start === null) return;
    if (!start.startsWith("WARC/")) throw new Error(strangeStart(start, number));
    const fields = fieldsOf(await reader.headers(HEADERS));
    const length = lengthOf(fields);
    if (length === null) {
      const id = fields.get("warc-record-id") ?? "one without an id";
      throw new Error(
        `record ${number} (${id}) of the WARC has no Content-Length: nobody can tell where the next begins`,
      );
    }
    const wanted = isWanted(fields);
    const bytes = await reader.take(length, wanted ? limit + HEADERS : 0);
    if (wanted) {
      const page = pageOf(fields, bytes, limit);
      if (page) yield page;
    }
  }
}

/**
 * What people take for a WARC, and what to do with it.
 * @param {string} start
 * @param {number} number
 */
function strangeStart(start, number) {
  if (number > 1) return `record ${number} of the WARC does not begin where the one before it ends`;
  if (start.startsWith("filedesc://"))
    return "this is an ARC file, which WARC replaced: `warcio recompress old.arc.gz new.warc.gz` makes one of it";
  if (start.startsWith("PK\x03\x04"))
    return "this is a zip: of a WACZ, `unzip -p FILE 'archive/*' | lisible --from warc -` reads the archives";
  if (start.startsWith("(\xb5/\xfd") || /^[P-_]\*M$/.test(start.slice(0, 3)))
    return "this is packed by zstd: `zstd -dc FILE | lisible --from warc -` reads it";
  return `this is no WARC but begins with ${start}`;
}

/** @param {Map<string, string>} fields */
function lengthOf(fields) {
  const written = fields.get("content-length") ?? "";
  return /^\d{1,15}$/.test(written) ? Number(written) : null;
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
    const body = unwired(answer, { limit, isCut: fields.has("warc-truncated") });
    return { ...page, charset, bytes: Uint8Array.from(body) };
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ERR_BUFFER_TOO_LARGE")
      return { ...page, problem: tooLarge };
    const reason = error instanceof Error ? error.message : String(error);
    const message = `the page could not be unpacked: ${reason}`;
    return { ...page, problem: { code: "invalid-input", message } };
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
