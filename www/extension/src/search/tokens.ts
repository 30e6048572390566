/*
 * What a text is found by. Scripts without spaces give each character and each pair of neighbours;
 * the others give words.
 */

const OTHER = 0;
const WORD = 1;
const GRAM = 2;
/** The second half of a character beyond the basic plane: of the kind of the first. */
const LOW = 3;

/** Korean has spaces, but its particles hang on the words. */
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;
const MAX_WORD = 40;

const kinds = new Uint8Array(0x10000);
let ready = false;

function prepare(): void {
  for (let code = 0; code < 0xd800; code++) {
    // Most of the plane, known without asking.
    const han = (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff);
    kinds[code] = han || code >= 0xac00 ? GRAM : kindOf(String.fromCharCode(code));
  }
  for (let code = 0xf900; code < 0x10000; code++) kinds[code] = kindOf(String.fromCharCode(code));
  // Han beyond the basic plane: U+20000 to U+3FFFF.
  kinds.fill(GRAM, 0xd840, 0xd8c0);
  kinds.fill(LOW, 0xdc00, 0xe000);
  ready = true;
}

function kindOf(character: string): number {
  if (!LETTER.test(character)) return OTHER;
  return UNSPACED.test(character) ? GRAM : WORD;
}

/** A stretch of one kind in a folded text. */
export interface Run {
  kind: "word" | "gram";
  start: number;
  end: number;
}

export function* runs(text: string): Generator<Run> {
  if (!ready) prepare();
  let start = 0;
  let kind = OTHER;
  for (let index = 0; index <= text.length; index++) {
    const own = index < text.length ? (kinds[text.charCodeAt(index)] as number) : OTHER;
    const next = own === LOW ? (kind === GRAM ? GRAM : OTHER) : own;
    if (next === kind) continue;
    if (kind !== OTHER) yield { kind: kind === WORD ? "word" : "gram", start, end: index };
    kind = next;
    start = index;
  }
}

/** Each token of a folded text, as often as it stands there. */
export function eachToken(text: string, take: (token: string) => void): void {
  for (const { kind, start, end } of runs(text)) {
    if (kind === "word") take(text.slice(start, Math.min(end, start + MAX_WORD)));
    else {
      for (let index = start; index < end; index++) {
        take(text[index] as string);
        if (index + 1 < end) take(text.slice(index, index + 2));
      }
    }
  }
}

/** The tokens that a stretch of text must have: pairs where there are two, each word whole. */
export function neededTokens(text: string): string[] {
  const needed = new Set<string>();
  for (const { kind, start, end } of runs(text)) {
    if (kind === "word") needed.add(text.slice(start, Math.min(end, start + MAX_WORD)));
    else if (end - start === 1) needed.add(text.slice(start, end));
    else for (let at = start; at + 1 < end; at++) needed.add(text.slice(at, at + 2));
  }
  return [...needed];
}

/** Two words that follow each other, as one of these many: a phrase is then found by what few articles have. */
const PAIRS = 0x10000;
/** Before all letters, so that no word is taken for one. */
const PAIR = "\u0002";

function pairOf(first: string, second: string): string {
  let hash = 0x811c9dc5;
  for (const text of [first, " ", second]) {
    for (let index = 0; index < text.length; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
  }
  return PAIR + ((hash >>> 0) % PAIRS).toString(36);
}

/** A token for each two words that follow each other; scripts without spaces have pairs of characters. */
export function eachPair(text: string, take: (token: string) => void): void {
  let before: string | null = null;
  for (const { kind, start, end } of runs(text)) {
    const word = kind === "word" ? text.slice(start, Math.min(end, start + MAX_WORD)) : null;
    if (word !== null && before !== null) take(pairOf(before, word));
    before = word;
  }
}

/** The tokens that the text of a phrase must have. Of words that follow each other, the pairs say it all. */
export function phraseTokens(phrase: string): string[] {
  const pairs = new Set<string>();
  eachPair(phrase, (token) => pairs.add(token));
  const alone = [...runs(phrase)].filter(({ kind }) => kind === "word").length < 2;
  const grams = neededTokens(phrase).filter((token) => alone || !isWord(token));
  return [...grams, ...pairs];
}

function isWord(token: string): boolean {
  const [run] = runs(token);
  return run?.kind === "word";
}
