// A ZIP archive whose entries are stored as they are: the same entries give the same bytes everywhere.

/** The first day that the format can write. */
const DATE = 0x21;

/** Names are in UTF-8. */
const FLAGS = 0x0800;

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** @param {Uint8Array} bytes */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/**
 * @param {readonly (readonly [name: string, content: string | Uint8Array])[]} entries in the archive's order
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function zip(entries) {
  const encoder = new TextEncoder();
  const parts = entries.map(([name, content]) => {
    const data = typeof content === "string" ? encoder.encode(content) : content;
    return { name: encoder.encode(name), data, crc: crc32(data) };
  });
  const local = parts.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const central = parts.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const writer = new Writer(local + central + 22);
  const offsets = parts.map((part) => writer.file(part));
  parts.forEach((part, index) => {
    writer.record(part, offsets[index] ?? 0);
  });
  writer.end(parts.length, central, local);
  return writer.bytes;
}

/** @typedef {{ name: Uint8Array, data: Uint8Array, crc: number }} Part */

class Writer {
  #at = 0;
  #view;

  /** @param {number} size */
  constructor(size) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  /**
   * @param {Part} part
   * @returns {number} where it begins
   */
  file(part) {
    const start = this.#at;
    this.#long(0x04034b50);
    this.#short(20);
    this.#common(part);
    this.#raw(part.name);
    this.#raw(part.data);
    return start;
  }

  /**
   * @param {Part} part
   * @param {number} offset
   */
  record(part, offset) {
    this.#long(0x02014b50);
    this.#short(20);
    this.#short(20);
    this.#common(part);
    // No comment, the first disk, no attributes.
    for (let index = 0; index < 3; index += 1) this.#short(0);
    this.#long(0);
    this.#long(offset);
    this.#raw(part.name);
  }

  /**
   * @param {number} count
   * @param {number} size
   * @param {number} offset
   */
  end(count, size, offset) {
    this.#long(0x06054b50);
    this.#long(0);
    this.#short(count);
    this.#short(count);
    this.#long(size);
    this.#long(offset);
    this.#short(0);
  }

  /** @param {Part} part */
  #common({ name, data, crc }) {
    for (const value of [FLAGS, 0, 0, DATE]) this.#short(value);
    for (const value of [crc, data.length, data.length]) this.#long(value);
    this.#short(name.length);
    this.#short(0);
  }

  /** @param {number} value */
  #short(value) {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
  }

  /** @param {number} value */
  #long(value) {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
  }

  /** @param {Uint8Array} bytes */
  #raw(bytes) {
    this.bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }
}
