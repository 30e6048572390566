/*
 * The documents of one token, as bytes: for each the distance to the one before and a weight in the two lowest
 * bits, seven bits to a byte.
 */

/** How much a token says of a document. */
export const WEIGHTS = { once: 0, some: 1, often: 2, head: 3 } as const;

export function weightOf(count: number): number {
  if (count === 1) return WEIGHTS.once;
  return count < 4 ? WEIGHTS.some : WEIGHTS.often;
}

/** Bytes that grow. */
export class Bytes {
  #bytes = new Uint8Array(1024);
  length = 0;

  varint(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.length++] = rest;
  }

  append(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  taken(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + more));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}

/** Numbers of documents in ascending order, each followed by its weight. */
export type Postings = number[];

export function encode(postings: Postings): Uint8Array<ArrayBuffer> {
  const bytes = new Bytes();
  let before = 0;
  for (let index = 0; index < postings.length; index += 2) {
    const doc = postings[index] as number;
    bytes.varint((doc - before) * 4 + (postings[index + 1] as number));
    before = doc;
  }
  return bytes.taken();
}

export function eachPosting(
  bytes: Uint8Array,
  take: (doc: number, weight: number) => void,
  start = 0,
  end: number = bytes.length,
): void {
  let doc = 0;
  let at = start;
  while (at < end) {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++] as number;
      value |= (byte & 127) << shift;
      shift += 7;
    } while (byte > 127);
    doc += value >>> 2;
    take(doc, value & 3);
  }
}
