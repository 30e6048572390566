/*
 * Folding: what a search takes for the same letter. Case, accents and widths go, traditional characters become
 * simplified ones, so that 台灣 finds 台湾 and the other way round.
 */
import { HAN_PAIRS } from "./han-pairs.ts";

/** Letters of their own that Unicode does not take apart. */
const LETTERS = "ßss æae œoe øo đd łl ıi ðd þth ŋn ςσ";
/** Accents of Latin, Greek and Cyrillic, points of Hebrew, vowel signs of Arabic: readers leave them out. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** Nothing to take apart here: Han, Hangul, private use and surrogates; kana keep their voicing marks. */
const KEPT = [
  [0x3040, 0x30ff],
  [0x3400, 0x9fff],
  [0xac00, 0xf8ff],
] as const;

const DROPPED = 0;
const EXPANDED = 0xfffe;

const single = new Uint16Array(0x10000);
const expanded = new Map<number, string>();
let ready = false;

/** One entry for each UTF-16 unit: made once, when first asked for. */
function prepare(): void {
  for (let code = 1; code < single.length; code++) single[code] = code;
  let from = 0;
  for (const [start, end] of [...KEPT, [0x10000, 0] as const]) {
    for (let code = from; code < start; code++) enter(code, plain(String.fromCharCode(code)));
    from = end + 1;
  }
  for (const entry of LETTERS.split(" ")) enter(entry.charCodeAt(0), entry.slice(1));
  for (let index = 0; index < HAN_PAIRS.length; index += 2) {
    single[HAN_PAIRS.charCodeAt(index)] = HAN_PAIRS.charCodeAt(index + 1);
  }
  ready = true;
}

function plain(character: string): string {
  const lower = character.toLowerCase();
  const bare = lower.normalize("NFKD").replace(ACCENTS, "").normalize("NFC");
  return [...bare].map((part) => letterOf(part)).join("");
}

/** A letter such as ø under an accent: ǿ. */
function letterOf(part: string): string {
  return (
    LETTERS.split(" ")
      .find((entry) => entry.startsWith(part))
      ?.slice(1) ?? part
  );
}

function enter(code: number, text: string): void {
  if (text.length === 1) single[code] = text.charCodeAt(0);
  else if (text === "") single[code] = DROPPED;
  else {
    single[code] = EXPANDED;
    expanded.set(code, text);
  }
}

export interface Folded {
  text: string;
  /** Where each unit of the folded text stood in the source; one more for the end. */
  offsets: Uint32Array;
}

export function fold(source: string): string {
  return foldWithOffsets(source).text;
}

export function foldWithOffsets(source: string): Folded {
  if (!ready) prepare();
  let units = new Uint16Array(source.length + 16);
  let offsets = new Uint32Array(source.length + 17);
  let length = 0;
  const push = (unit: number, offset: number) => {
    if (length + 1 >= units.length) {
      units = grown(units, Uint16Array);
      offsets = grown(offsets, Uint32Array);
    }
    units[length] = unit;
    offsets[length++] = offset;
  };
  for (let index = 0; index < source.length; index++) {
    const code = source.charCodeAt(index);
    const unit = single[code] ?? code;
    if (unit === EXPANDED) {
      for (const part of expanded.get(code) ?? "") push(part.charCodeAt(0), index);
    } else if (unit !== DROPPED) push(unit, index);
  }
  offsets[length] = source.length;
  return { text: decoded(units.subarray(0, length)), offsets: offsets.subarray(0, length + 1) };
}

function grown<T extends Uint16Array | Uint32Array>(
  array: T,
  Kind: { new (length: number): T },
): T {
  const larger = new Kind(array.length * 2);
  larger.set(array);
  return larger;
}

const CHUNK = 8192;

/** `TextDecoder` would put U+FFFD in the place of a surrogate that stands alone. */
function decoded(units: Uint16Array): string {
  let text = "";
  for (let start = 0; start < units.length; start += CHUNK) {
    text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  }
  return text;
}
