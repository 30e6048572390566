/*
 * Where a highlight stands in a text that may have been read anew since: by its position, by its words with those
 * around it, by its words folded, and by its beginning and end.
 */
import { foldWithOffsets } from "../search/fold.ts";
import type { TextPositionSelector, TextQuoteSelector } from "./annotation.ts";

export interface Span {
  start: number;
  end: number;
}

type Selectors = readonly [TextQuoteSelector, TextPositionSelector];

/** Characters of what stands around a quotation. */
const CONTEXT = 32;
/** So much of a long quotation's beginning and end is enough to find it. */
const EDGE = 16;
/** Places that are weighed: a single letter has thousands. */
const MAX_PLACES = 200;

export function selectorsOf(
  text: string,
  { start, end }: Span,
): [TextQuoteSelector, TextPositionSelector] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    { type: "TextPositionSelector", start, end },
  ];
}

export function locate(text: string, [quote, position]: Selectors): Span | null {
  if (!quote.exact) return null;
  const { start, end } = position;
  const same = text.slice(start, end) === quote.exact;
  if (same && text.slice(0, start).endsWith(quote.prefix.slice(-8))) return { start, end };
  return byWords(text, quote, start) ?? byFoldedWords(text, quote, start);
}

function byWords(
  text: string,
  { exact, prefix, suffix }: TextQuoteSelector,
  near: number,
): Span | null {
  const places: number[] = [];
  for (
    let at = text.indexOf(exact);
    at >= 0 && places.length < MAX_PLACES;
    at = text.indexOf(exact, at + 1)
  ) {
    places.push(at);
  }
  const weight = (at: number) =>
    commonEnd(text.slice(Math.max(0, at - CONTEXT), at), prefix) +
    commonStart(text.slice(at + exact.length, at + exact.length + CONTEXT), suffix) -
    Math.abs(at - near) / (text.length + 1);
  const best = places.reduce<number | null>(
    (sofar, at) => (sofar === null || weight(at) > weight(sofar) ? at : sofar),
    null,
  );
  return best === null ? null : { start: best, end: best + exact.length };
}

/** Case, accents, white space and the Chinese script apart. */
function byFoldedWords(text: string, quote: TextQuoteSelector, near: number): Span | null {
  const squeezed = squeeze(text);
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(
    (part) => squeeze(part).text,
  ) as [string, string, string];
  if (!exact) return null;
  const there = squeezed.offsets.findIndex((offset) => offset >= near);
  const from = there < 0 ? squeezed.text.length : there;
  const found =
    byWords(squeezed.text, { ...quote, exact, prefix, suffix }, from) ??
    byEdges(squeezed.text, exact, from);
  if (!found) return null;
  return {
    start: squeezed.offsets[found.start] as number,
    end: (squeezed.offsets[found.end - 1] as number) + 1,
  };
}

/** The middle of it was changed: its beginning and its end stand about as far apart as they did. */
function byEdges(text: string, exact: string, near: number): Span | null {
  if (exact.length < EDGE * 2) return null;
  const quote = (part: string): TextQuoteSelector => ({
    type: "TextQuoteSelector",
    exact: part,
    prefix: "",
    suffix: "",
  });
  const first = byWords(text, quote(exact.slice(0, EDGE)), near);
  if (!first) return null;
  const last = byWords(text, quote(exact.slice(-EDGE)), first.start + exact.length - EDGE);
  const length = last ? last.end - first.start : 0;
  const alike = length > exact.length * 0.7 && length < exact.length * 1.4;
  return last && alike ? { start: first.start, end: last.end } : null;
}

function squeeze(source: string): { text: string; offsets: number[] } {
  const { text, offsets } = foldWithOffsets(source);
  const kept: number[] = [];
  let squeezed = "";
  for (let index = 0; index < text.length; index++) {
    if (/\s/.test(text[index] as string)) continue;
    squeezed += text[index];
    kept.push(offsets[index] as number);
  }
  return { text: squeezed, offsets: kept };
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length))
    length++;
  return length;
}
