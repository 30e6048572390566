// Lines of a stream, none of them longer than can be kept.

const LINE_FEED = 10;

/**
 * @param {AsyncIterable<Uint8Array>} chunks
 * @param {number} limit in bytes
 * @returns {AsyncGenerator<Uint8Array | null>} null for a line that is too long
 */
export async function* linesOf(chunks, limit) {
  /** @type {Uint8Array[]} */
  let parts = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      const part = chunk.subarray(start, end < 0 ? undefined : end);
      length += part.length;
      if (length <= limit) parts.push(part);
      else parts = [];
      if (end < 0) break;
      yield length > limit ? null : joined(parts);
      [parts, length, start] = [[], 0, end + 1];
    }
  }
  if (length > 0) yield length > limit ? null : joined(parts);
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  // Of its own: a thread gets it, and the stream's buffers are used again.
  return Uint8Array.from(Buffer.concat(parts));
}
