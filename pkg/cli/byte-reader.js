const CUT = "the archive ends within a record";
/** As much as tells one kind of file from another. */
const START = 40;

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
   * What the next record begins with; empty lines before it are left out.
   * @returns {Promise<string | null>} byte by byte, null at the end
   */
  async start() {
    for (;;) {
      let from = 0;
      while (this.#rest[from] === 13 || this.#rest[from] === 10) from += 1;
      this.#rest = this.#rest.subarray(from);
      if (this.#rest.length >= START || this.#ended) break;
      await this.#more();
    }
    return this.#rest.length === 0 ? null : this.#rest.toString("latin1", 0, START);
  }

  /**
   * The lines up to the next empty one.
   * @param {number} limit
   */
  async headers(limit) {
    for (;;) {
      const end = endOfHeaders(this.#rest);
      if (end > 0) {
        const head = this.#rest.subarray(0, end).toString("utf8");
        this.#rest = this.#rest.subarray(end);
        return head;
      }
      if (this.#ended) throw new Error(CUT);
      if (this.#rest.length > limit) throw new Error("a record's header has no end");
      await this.#more();
    }
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
