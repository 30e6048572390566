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
 * broken ones; then by what the markup declares; then by what reads most like a language of another script; then by the
 * letters of the language that it says it is in; then as Western European.
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
  const number = bytesOfFour(bytes);
  if (number !== null) return ofFourBytes(bytes, number);
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

/**
 * UTF-32, which no browser reads and some servers send: by its mark, or by the "<" that markup begins with.
 * @param {Uint8Array} bytes
 * @returns {boolean | null} whether the lowest byte comes first
 */
function bytesOfFour([first, second, third, fourth]) {
  if (
    third === 0 &&
    fourth === 0 &&
    (first === 0x3c ? second === 0 : first === 0xff && second === 0xfe)
  )
    return true;
  if (
    first === 0 &&
    second === 0 &&
    (third === 0 ? fourth === 0x3c : third === 0xfe && fourth === 0xff)
  )
    return false;
  return null;
}

/**
 * @param {Uint8Array} bytes
 * @param {boolean} isLittle
 */
function ofFourBytes(bytes, isLittle) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const point = view.getUint32(at, isLittle);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(String.fromCodePoint(isCharacter ? point : 0xfffd));
  }
  return parts.join("").replace(/^\ufeff/, "");
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

/** So many characters are by chance in no text syllables all of them. */
const SYLLABLES = 8;
/** Fewer letters of an alphabet may be the accents of a Western text. */
const LEAST = 10;

const chinese =
  "的一是不了在人有我他這個个們们中来來上大為为和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里，。、「」“”：";
/** Its syllabaries tell Japanese. */
const japanese = "";
const cyrillic = "оеаинтсрвлкмд";

/** What share of a text frequent characters are; of an alphabet's letters more has to be there. */
const LETTERS = 0.6;

/**
 * Label, characters, and their usual share; of two that fit alike the first.
 * @type {[label: string, frequent: string, usual: number][]}
 */
const candidates = [
  ["gb18030", chinese, 0.33],
  ["big5", chinese, 0.33],
  ["shift_jis", japanese, 0.35],
  ["euc-jp", japanese, 0.35],
  ["euc-kr", "이다는에을의가고를한은도로하지사기인자시나어리대해서", 0.4],
  ["windows-1251", cyrillic, LETTERS],
  ["koi8-u", cyrillic, LETTERS],
  ["iso-8859-5", cyrillic, LETTERS],
  ["ibm866", cyrillic, LETTERS],
  ["windows-1253", "αοιετσνηυρπκ", LETTERS],
  ["windows-1255", "יוהלאמרתבשנםןדח", LETTERS],
  ["windows-1256", "اليمنوترهبد", LETTERS],
  ["windows-874", "านรอกเมยลวดทสต่้", LETTERS],
];

/**
 * The charset in which bytes read most like a language; Western European where they read like none.
 * @param {Uint8Array} bytes
 */
function guess(bytes) {
  const sample = bytes.subarray(0, SAMPLE);
  if (isAllSyllables(sample)) return "euc-kr";
  let [best, most] = [WESTERN, 0];
  for (const [label, frequent, usual] of candidates) {
    const isAlphabet = usual === LETTERS;
    const found = share(new TextDecoder(label).decode(sample), frequent, isAlphabet) / usual;
    if (found > Math.max(most, isAlphabet ? 0.6 : 0.3)) [best, most] = [label, found];
  }
  return best === WESTERN ? guessByAccents(sample) : best;
}

/** What share of a text's accented letters are those of its language. */
const OWN = 0.8;

const central = ["windows-1250", "iso-8859-2"];
const southern = "čćđšž";

/**
 * Languages with the letters of their own and the charsets that have them.
 * @type {Record<string, [letters: string, labels: string[]]>}
 */
const accents = {
  pl: ["ąćęłńóśźż", central],
  cs: ["áčďéěíňóřšťúůýž", central],
  sk: ["áäčďéíľĺňóôŕšťúýž", central],
  hu: ["áéíóöőúüű", central],
  ro: ["ăâîşţ", central],
  sl: [southern, central],
  hr: [southern, central],
  bs: [southern, central],
  tr: ["çğıöşüâîûİ", ["windows-1254"]],
  lt: ["ąčęėįšųūž", ["windows-1257"]],
  lv: ["āčēģīķļņšūž", ["windows-1257"]],
  et: ["äõöüšž", ["windows-1257"]],
};

/**
 * The charset in which most accented letters are those of the language that a text says it is in: they are other bytes in
 * Warsaw, Istanbul and Riga than in Paris.
 * @param {Uint8Array} sample
 */
function guessByAccents(sample) {
  const head = String.fromCharCode(...sample.subarray(0, HEAD));
  const said = /(?:<html\b[^>]*?\blang\s*=\s*["']?\s*|<language>\s*)([a-z]{2})\b/i.exec(head);
  const [letters, labels] = accents[said?.[1]?.toLowerCase() ?? ""] ?? ["", []];
  let [best, most] = [WESTERN, ownLetters(decodeWindows1252(sample), letters)[0]];
  for (const label of labels) {
    const [hits, all] = ownLetters(new TextDecoder(label).decode(sample), letters);
    if (hits > most && hits >= all * OWN) [best, most] = [label, hits];
  }
  return best;
}

/**
 * How many letters beyond ASCII are of a language, and how many there are.
 * @param {string} text
 * @param {string} letters
 * @returns {[hits: number, all: number]}
 */
function ownLetters(text, letters) {
  const counted = new Set(letters);
  let [hits, all] = [0, 0];
  for (const [letter] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (!/\p{Alphabetic}/u.test(letter)) continue;
    hits += counted.has(letter) || counted.has(letter.toLowerCase()) ? 1 : 0;
    all += 1;
  }
  return [hits, all];
}

/**
 * Whether all characters are Korean syllables or signs: a headline has too few of the frequent ones.
 * @param {Uint8Array} bytes
 */
function isAllSyllables(bytes) {
  let [syllables, lead] = [0, 0];
  for (const byte of bytes) {
    if (lead === 0) {
      lead = byte < 0x80 ? 0 : byte;
      continue;
    }
    const isSyllable = lead >= 0xb0 && lead <= 0xc8;
    if (byte < 0xa1 || (!isSyllable && (lead < 0xa1 || lead > 0xac))) return false;
    syllables += isSyllable ? 1 : 0;
    lead = 0;
  }
  return syllables >= SYLLABLES;
}

/**
 * The share of frequent characters among those that are not ASCII. Letters of an alphabet stand beside others of it, as
 * accents do not, and no capital behind a small one; kana is in no text but Japanese.
 * @param {string} text
 * @param {string} frequent
 * @param {boolean} isAlphabet
 */
function share(text, frequent, isAlphabet) {
  const counted = new Set(frequent);
  let [all, hits, end, small] = [0, 0, -1, -1];
  for (const { 0: character, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    all += 1;
    const lower = character.toLowerCase();
    const isFrequent = counted.has(lower) && (lower === character || small !== index);
    if (character === "\ufffd") hits -= 1;
    else if (character >= "ぁ" && character <= "ヾ") hits += frequent === japanese ? 1 : -1;
    else if (isFrequent && (!isAlphabet || end === index)) hits += 1;
    end = /\p{Alphabetic}/u.test(character) ? index + character.length : -1;
    small = /\p{Lowercase}/u.test(character) ? index + character.length : -1;
  }
  return all < (isAlphabet ? LEAST : 1) ? 0 : hits / all;
}
