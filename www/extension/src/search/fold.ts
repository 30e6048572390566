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
  return decoded(foldInto(source, null));
}

export function foldWithOffsets(source: string): Folded {
  const offsets = { list: new Uint32Array(source.length + 17) };
  const units = foldInto(source, offsets);
  offsets.list[units.length] = source.length;
  return { text: decoded(units), offsets: offsets.list.subarray(0, units.length + 1) };
}

/** Used again by each call: whole libraries are folded for a phrase. */
let scratch = new Uint16Array(0x4000);

/** The folded units, until the next call. There is always room for what is left, so that most units need no check. */
function foldInto(source: string, offsets: { list: Uint32Array } | null): Uint16Array {
  if (!ready) prepare();
  if (scratch.length < source.length) scratch = grown(scratch, source.length);
  let length = 0;
  for (let index = 0; index < source.length; index++) {
    const unit = single[source.charCodeAt(index)] as number;
    if (unit === DROPPED) continue;
    const parts = unit === EXPANDED ? (expanded.get(source.charCodeAt(index)) ?? "") : null;
    if (parts === null) {
      if (offsets) offsets.list[length] = index;
      scratch[length++] = unit;
      continue;
    }
    const needed = length + parts.length + source.length - index;
    if (needed > scratch.length) scratch = grown(scratch, needed);
    if (offsets && needed >= offsets.list.length) offsets.list = grown(offsets.list, needed + 1);
    for (let part = 0; part < parts.length; part++) {
      if (offsets) offsets.list[length] = index;
      scratch[length++] = parts.charCodeAt(part);
    }
  }
  return scratch.subarray(0, length);
}

/** At least twice as long. */
function grown<T extends Uint16Array | Uint32Array>(array: T, least: number): T {
  const larger = new (array.constructor as { new (length: number): T })(
    Math.max(array.length * 2, least),
  );
  larger.set(array);
  return larger;
}

const CHUNK = 8192;
/** A call to a decoder costs more than so many units. */
const SHORT = 64;
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true, fatal: true });

function decoded(units: Uint16Array): string {
  if (units.length > SHORT) {
    try {
      return utf16.decode(units);
    } catch {
      // A surrogate stands alone: the search must not take it for another.
    }
  }
  let text = "";
  for (let start = 0; start < units.length; start += CHUNK) {
    text += String.fromCharCode(...units.subarray(start, start + CHUNK));
  }
  return text;
}
