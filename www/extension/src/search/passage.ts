/* The part of a text that shows why it was found, with what was looked for marked. */
import { foldWithOffsets } from "./fold.ts";
import type { Term } from "./query.ts";
import { runs } from "./tokens.ts";

export interface Part {
  text: string;
  marked: boolean;
}

interface Span {
  start: number;
  end: number;
}

/** Spans of one text that are looked at: a word that stands on every line would not end. */
const MAX_SPANS = 400;

/** The spans of a text in which a part of the query stands, in its own positions, in order. */
export function spansOf(source: string, wanted: readonly Term[]): Span[] {
  const { text, offsets } = foldWithOffsets(source);
  const spans = wanted.flatMap((term) => occurrences(text, term));
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const { start, end } of spans) {
    const last = merged.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged.map(({ start, end }) => ({
    start: offsets[start] as number,
    // To the start of what follows, so that accents of their own are inside.
    end: (offsets[end - 1] as number) + 1,
  }));
}

function occurrences(text: string, { text: wanted, prefix }: Term): Span[] {
  const found: Span[] = [];
  const [run] = runs(wanted);
  const word = run?.kind === "word";
  for (
    let at = text.indexOf(wanted);
    at >= 0 && found.length < MAX_SPANS;
    at = text.indexOf(wanted, at + 1)
  ) {
    const end = at + wanted.length;
    if (word && at > 0 && joins(text, at)) continue;
    if (word && joins(text, end)) {
      if (!prefix) continue;
      found.push({ start: at, end: endOfWord(text, end) });
    } else found.push({ start: at, end });
  }
  return found;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Whether a word goes on over this place. */
function joins(text: string, at: number): boolean {
  return LETTER.test(text[at - 1] ?? " ") && LETTER.test(text[at] ?? " ") && !divides(text, at);
}

/** Between a word and a script without spaces there is no need of a space. */
function divides(text: string, at: number): boolean {
  const [first, second] = runs(text.slice(at - 1, at + 1));
  return first !== undefined && second !== undefined && first.kind !== second.kind;
}

function endOfWord(text: string, from: number): number {
  let end = from;
  while (end < text.length && joins(text, end)) end++;
  return end;
}

/** A text with its spans marked. */
export function markedText(source: string, wanted: readonly Term[]): Part[] {
  return parts(source, spansOf(source, wanted), 0, source.length);
}

/** The densest stretch of about this length around what was found; `null` where nothing was. */
export function passage(source: string, wanted: readonly Term[], length: number): Part[] | null {
  const spans = spansOf(source, wanted);
  if (spans.length === 0) return null;
  const best = densest(spans, length);
  const lead = Math.max(0, Math.floor((length - (best.end - best.start)) / 3));
  const from = cutBefore(source, Math.max(0, best.start - lead), best.start);
  const to = Math.min(source.length, Math.max(best.end, from + length));
  const shown = parts(source, spans, from, to);
  if (from > 0) shown.unshift({ text: "…", marked: false });
  if (to < source.length) shown.push({ text: "…", marked: false });
  return shown.map(({ text, marked }) => ({ text: text.replace(/\s+/g, " "), marked }));
}

/** The window with the most spans, by two pointers. */
function densest(spans: readonly Span[], length: number): Span {
  let best = { start: 0, end: 0, count: 0 };
  let first = 0;
  for (let last = 0; last < spans.length; last++) {
    const end = (spans[last] as Span).end;
    while (first < last && end - (spans[first] as Span).start > length) first++;
    const count = last - first + 1;
    if (count > best.count) best = { start: (spans[first] as Span).start, end, count };
  }
  return best;
}

/** Rather after a sentence, a line or a word than within one. */
function cutBefore(source: string, from: number, until: number): number {
  if (from === 0) return 0;
  const stretch = source.slice(from, until);
  const sentence = /[。！？!?\n]\s*|\.\s+/.exec(stretch);
  if (sentence) return from + sentence.index + sentence[0].length;
  const space = stretch.indexOf(" ");
  return space >= 0 && space < 24 ? from + space + 1 : from;
}

function parts(source: string, spans: readonly Span[], from: number, to: number): Part[] {
  const found: Part[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (end <= from || start >= to) continue;
    if (start > at) found.push({ text: source.slice(at, start), marked: false });
    found.push({ text: source.slice(Math.max(start, at), Math.min(end, to)), marked: true });
    at = Math.min(end, to);
  }
  if (at < to) found.push({ text: source.slice(at, to), marked: false });
  return found;
}
