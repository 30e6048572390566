const CUT = "the archive ends within a record";

/** Takes what is asked for out of a stream of chunks. */
export class ByteReader {
  #chunks;
  #rest = Buffer.alloc(0);
  #ended = false;

  /** @param {AsyncIterable<Uint8Array>} chunks */
  constructor(chunks) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /**
   * The lines up to the next empty one; empty lines before them are left out.
   * @param {number} limit
   * @returns {Promise<string | null>} null at the end
   */
  async headers(limit) {
    while (!this.#ended || this.#rest.length > 0) {
      let start = 0;
      while (this.#rest[start] === 13 || this.#rest[start] === 10) start += 1;
      this.#rest = this.#rest.subarray(start);
      const end = endOfHeaders(this.#rest);
      if (end > 0) {
        const head = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end);
        return head;
      }
      if (this.#ended) {
        if (this.#rest.length === 0) return null;
        const start = this.#rest.toString("utf8", 0, 40);
        throw new Error(
          start.startsWith("WARC/") ? CUT : `this is no WARC but begins with ${start}`,
        );
      }
      if (this.#rest.length > limit) throw new Error("a record's header has no end");
      await this.#more();
    }
    return null;
  }

  /**
   * @param {number} length
   * @param {number} limit more than this is passed over
   * @returns {Promise<Uint8Array | null>}
   */
  async take(length, limit) {
    const isKept = length <= limit;
    const parts = [];
    let left = length;
    while (left > 0) {
      if (this.#rest.length === 0) await this.#more();
      if (this.#rest.length === 0) throw new Error(CUT);
      const part = this.#rest.subarray(0, left);
      if (isKept) parts.push(part);
      left -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return isKept ? Buffer.concat(parts) : null;
  }

  async #more() {
    const { value, done } = await this.#chunks.next();
    if (done) this.#ended = true;
    else
      this.#rest = this.#rest.length > 0 ? Buffer.concat([this.#rest, value]) : Buffer.from(value);
  }
}

/** @param {Buffer} bytes */
function endOfHeaders(bytes) {
  const [crlf, lf] = [bytes.indexOf("\r\n\r\n"), bytes.indexOf("\n\n")];
  if (crlf < 0) return lf < 0 ? 0 : lf + 2;
  return lf >= 0 && lf < crlf ? lf + 2 : crlf + 4;
}
