// Bytes to text, in whatever charset they come.

const HEAD = 4096;
/** Sniffing a long text tells nothing more. */
const SAMPLE = 65536;

/**
 * Decodes by byte order mark; then as UTF-8, where the bytes are; then by the charset that the markup declares; then by
 * what reads most like Chinese; then as Western European.
 * @param {Uint8Array} bytes
 * @param {string} [label] the charset, where it is known for certain
 * @returns {string}
 * @throws {RangeError} for an unknown label
 */
export function decode(bytes, label) {
  return new TextDecoder(label ?? charsetOf(bytes)).decode(bytes);
}

/**
 * @param {Uint8Array} bytes
 * @returns {string} a label for TextDecoder
 */
export function charsetOf(bytes) {
  return byteOrderMark(bytes) ?? (isUtf8(bytes) ? "utf-8" : (declared(bytes) ?? guess(bytes)));
}

/** @param {Uint8Array} bytes */
function byteOrderMark([first, second, third]) {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  // Markup in UTF-16 without a mark: "<" and the start of a name or declaration.
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c) return "utf-16be";
  return null;
}

/** @param {Uint8Array} bytes */
function isUtf8(bytes) {
  return strict("utf-8", bytes) !== null;
}

/**
 * @param {string} label
 * @param {Uint8Array} bytes
 * @returns {string | null}
 */
function strict(label, bytes) {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The charset of `<meta>` or the XML declaration, if the decoder knows it and the bytes are not plainly something else:
 * UTF-8 was ruled out, and what can be read byte by byte is not UTF-16.
 * @param {Uint8Array} bytes
 */
function declared(bytes) {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const found =
    /<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  const label = canonical(found?.[1]);
  return label === null || label.startsWith("utf-") ? null : label;
}

/** @param {string | undefined} label */
function canonical(label) {
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}

const frequent = new Set(
  "的一是不了在人有我他这個个们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里，。、「」“”：",
);

/** @param {Uint8Array} bytes */
function guess(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  const [best] = ["gb18030", "big5"]
    .map((label) => ({ label, score: chineseness(new TextDecoder(label).decode(sample)) }))
    .sort((one, other) => other.score - one.score);
  return best && best.score > 0.1 ? best.label : "windows-1252";
}

/**
 * The share of frequent Chinese characters among those that are not ASCII; in real text about a third.
 * @param {string} text
 */
function chineseness(text) {
  let [all, hits] = [0, 0];
  for (const character of text) {
    if (character > "\u007f") {
      all += 1;
      if (frequent.has(character)) hits += 1;
    }
  }
  return all === 0 ? 0 : hits / all;
}
