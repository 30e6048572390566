// Bytes to text, in whatever charset they come: the one decoder of the package, its command line and whoever uses it.
import { LisibleError } from "./error.js";
import { bytesOf, describe } from "./values.js";
import { decodeWindows1252 } from "./windows-1252.js";

const HEAD = 4096;
/** Sniffing a long text tells nothing more. */
const SAMPLE = 65536;
/** So many whole sequences for each broken one are UTF-8 with damage. */
const WHOLE_FOR_BROKEN = 2;

const WESTERN = "windows-1252";

/**
 * Decodes by byte order mark; then by the charset that the caller knows; then as UTF-8, where the bytes are but for single
 * broken ones; then by what the markup declares; then by what reads most like Chinese; then as Western European.
 * @param {Uint8Array | ArrayBuffer} input
 * @param {string | null} [label] what the server said; a false UTF-8 is not believed
 * @returns {string}
 * @throws {LisibleError} `invalid-options` for an unknown label
 */
export function decode(input, label) {
  const bytes = bytesOf(input);
  if (!bytes) {
    throw new LisibleError("invalid-input", `decode() takes bytes, not ${describe(input)}`);
  }
  const charset = charsetOf(bytes, label);
  return charset === WESTERN ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes);
}

/**
 * @param {Uint8Array} bytes
 * @param {string | null} [label]
 * @returns {string} a label for TextDecoder
 */
export function charsetOf(bytes, label) {
  const mark = byteOrderMark(bytes);
  if (mark) return mark;
  const given = charsetSaid(label);
  if (given && given !== "utf-8") return given;
  const said = declared(bytes);
  const isUtf8 = whole(bytes) || mostlyUtf8(bytes, (given ?? said) === "utf-8");
  if (isUtf8 && !isEscaped(said, bytes)) return "utf-8";
  if (said && !said.startsWith("utf-") && said !== WESTERN) return said;
  return guess(bytes);
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

/**
 * The charset in what a server said: a label, or a whole Content-Type header. A header comes from outside: where it says
 * none that is known, that is nobody's mistake here, and nothing was said.
 * @param {unknown} said
 * @returns {string | null}
 */
export function charsetSaid(said) {
  if (said === undefined || said === null || said === "") return null;
  const isHeader = typeof said === "string" && /[/;=]/.test(said);
  const [, inHeader] = isHeader ? (/\bcharset\s*=\s*["']?\s*([^"'\s;,]+)/i.exec(said) ?? []) : [];
  const label = typeof said === "string" ? said.replace(/^\s*["']|["']\s*$/g, "") : null;
  const found = canonical(isHeader ? inHeader : label);
  if (found || isHeader) return found;
  const shown = typeof said === "string" ? said : describe(said);
  throw new LisibleError(
    "invalid-options",
    `\`charset\` must be one that is known, such as gb18030 or big5, or a Content-Type header, not ${shown}`,
  );
}

/**
 * @param {unknown} label
 * @returns {string | null}
 */
export function canonical(label) {
  try {
    return label ? new TextDecoder(/** @type {string} */ (label)).encoding : null;
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes */
function whole(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether single bytes are broken in what else is UTF-8: a text of another charset has next to no whole sequences.
 * @param {Uint8Array} bytes
 * @param {boolean} isSaid
 */
function mostlyUtf8(bytes, isSaid) {
  let [good, broken] = [0, 0];
  for (const [character] of new TextDecoder().decode(bytes).matchAll(/[^\0-\x7f]/gu)) {
    if (character === "\ufffd") broken += 1;
    else good += 1;
  }
  return good > 0 && good >= broken * (isSaid ? 1 : WHOLE_FOR_BROKEN);
}

/**
 * ISO-2022-JP is ASCII byte by byte, and its escapes say what it is.
 * @param {string | null} said
 * @param {Uint8Array} bytes
 */
function isEscaped(said, bytes) {
  return said === "iso-2022-jp" && bytes.includes(0x1b);
}

/**
 * The charset of `<meta>` or the XML declaration, if the decoder knows it.
 * @param {Uint8Array} bytes
 */
function declared(bytes) {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const found =
    /<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head) ??
    /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head);
  return canonical(found?.[1]);
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
  return best && best.score > 0.1 ? best.label : WESTERN;
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
