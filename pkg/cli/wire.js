// The body of an answer as it was before it went over the wire: without its chunks, and unpacked.
import zlib from "node:zlib";

/** Some crawlers keep the header fields of what they have undone. */
const isMarkup = /^(?:\xef\xbb\xbf)?\s*</;

/**
 * @param {{ fields: Map<string, string>, body: Uint8Array }} answer
 * @param {{ limit: number, isCut: boolean }} how `isCut`: the crawler says that it stopped within the body
 * @returns {Uint8Array}
 */
export function unwired({ fields, body }, how) {
  const isChunked = /\bchunked\b/i.test(fields.get("transfer-encoding") ?? "");
  const packed = (isChunked && unchunked(body)) || body;
  const encodings = (fields.get("content-encoding") ?? "").toLowerCase().split(",");
  return encodings.reduceRight((bytes, name) => unpacked(bytes, name.trim(), how), packed);
}

/**
 * @param {Uint8Array} bytes
 * @param {string} encoding
 * @param {{ limit: number, isCut: boolean }} how
 * @returns {Uint8Array}
 */
function unpacked(bytes, encoding, { limit, isCut }) {
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  const options = { maxOutputLength: limit, ...(isCut ? { finishFlush: Z_SYNC_FLUSH } : {}) };
  try {
    switch (encoding) {
      case "gzip":
      case "x-gzip":
        return bytes[0] === 0x1f && bytes[1] === 0x8b ? zlib.gunzipSync(bytes, options) : bytes;
      case "deflate":
        return (bytes[0] ?? 0) % 16 === 8
          ? zlib.inflateSync(bytes, options)
          : zlib.inflateRawSync(bytes, options);
      case "br":
        return zlib.brotliDecompressSync(bytes, {
          ...options,
          ...(isCut ? { finishFlush: BROTLI_OPERATION_FLUSH } : {}),
        });
      case "zstd":
        return unzstd(bytes, limit);
      default:
        return bytes;
    }
  } catch (error) {
    const isTooLarge = /** @type {NodeJS.ErrnoException} */ (error).code === "ERR_BUFFER_TOO_LARGE";
    if (!isTooLarge && isMarkup.test(start(bytes))) return bytes;
    throw error;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} limit
 * @returns {Uint8Array}
 */
function unzstd(bytes, limit) {
  // Since Node 22.15.
  if ("zstdDecompressSync" in zlib && typeof zlib.zstdDecompressSync === "function")
    return zlib.zstdDecompressSync(bytes, { maxOutputLength: limit });
  throw new Error(`Node ${process.versions.node} knows no zstd, 22.15 does`);
}

/**
 * @param {Uint8Array} body
 * @returns {Uint8Array | null} null where there are no chunks
 */
function unchunked(body) {
  const parts = [];
  let at = 0;
  while (at < body.length) {
    const found = /^([\da-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i.exec(start(body.subarray(at)));
    if (!found) {
      // A server that stopped counting: what follows is the page all the same.
      if (parts.length > 0) parts.push(body.subarray(at));
      break;
    }
    const length = Number.parseInt(found[1] ?? "0", 16);
    const from = at + found[0].length;
    if (length === 0) return Buffer.concat(parts);
    parts.push(body.subarray(from, from + length));
    at = from + length;
    if (body[at] === 13) at += 1;
    if (body[at] === 10) at += 1;
  }
  return parts.length > 0 ? Buffer.concat(parts) : null;
}

/** @param {Uint8Array} bytes */
function start(bytes) {
  return Buffer.from(bytes.subarray(0, 256)).toString("latin1");
}
