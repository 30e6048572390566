/*
 * A segment: the index of some documents, in pieces small enough to be read one by one. It is never changed;
 * several small ones are merged into a large one.
 */
import { fold } from "./fold.ts";
import { Bytes, eachPosting, encode, type Postings, WEIGHTS, weightOf } from "./postings.ts";
import { eachPair, eachToken } from "./tokens.ts";

/** What is searched of one article. */
export interface Searched {
  title: string;
  /** Publisher, authors, topics. */
  names: string;
  /** Tags and notes of a person's own. */
  own: string;
  text: string;
}

/** Consecutive tokens and the documents of each. */
export interface Piece {
  /** In ascending order, divided by line ends. */
  tokens: string;
  /** For each token the number of bytes, then the bytes. */
  data: Uint8Array<ArrayBuffer>;
}

/** Bytes of a piece, about: one is read for each token of a query. */
const PIECE_BYTES = 16_384;

/** The tokens of a document with their weights. */
export function weigh({ title, names, own, text }: Searched): Map<string, number> {
  const counts = new Map<string, number>();
  const folded = fold(text);
  eachToken(folded, (token) => counts.set(token, (counts.get(token) ?? 0) + 1));
  for (const [token, count] of counts) counts.set(token, weightOf(count));
  const head = fold(`${title}\n${names}\n${own}`);
  eachToken(head, (token) => counts.set(token, WEIGHTS.head));
  for (const part of [folded, head]) eachPair(part, (token) => counts.set(token, WEIGHTS.once));
  return counts;
}

/** Documents that wait to be written. */
export class SegmentBuilder {
  readonly #tokens = new Map<string, Postings>();
  readonly docs: number[] = [];

  /** In ascending order of their numbers. */
  add(doc: number, searched: Searched): void {
    this.docs.push(doc);
    for (const [token, weight] of weigh(searched)) {
      const postings = this.#tokens.get(token);
      if (postings) postings.push(doc, weight);
      else this.#tokens.set(token, [doc, weight]);
    }
  }

  *pieces(): Generator<Piece> {
    const packer = new Packer();
    for (const token of [...this.#tokens.keys()].sort()) {
      yield* packer.add(token, encode(this.#tokens.get(token) as Postings));
    }
    yield* packer.rest();
  }
}

/** Puts tokens into pieces of about one size. */
export class Packer {
  #tokens: string[] = [];
  #data = new Bytes();

  *add(token: string, postings: Uint8Array): Generator<Piece> {
    this.#tokens.push(token);
    this.#data.varint(postings.length);
    this.#data.append(postings);
    if (this.#data.length + this.#tokens.length * 4 > PIECE_BYTES) yield* this.rest();
  }

  *rest(): Generator<Piece> {
    if (this.#tokens.length === 0) return;
    yield { tokens: this.#tokens.join("\n"), data: this.#data.taken() };
    this.#tokens = [];
    this.#data = new Bytes();
  }
}

export interface Entry {
  token: string;
  postings: Uint8Array;
}

/** The tokens of a piece in their order. */
export function* entries({ tokens, data }: Piece): Generator<Entry> {
  const place = { at: 0 };
  for (const token of tokens.split("\n")) yield { token, postings: taken(data, place) };
}

/**
 * The postings of a token, with `longer` of so many that it begins too. Found in the joined text: most of a piece's
 * tokens are none of a query's, and need not be taken apart.
 */
export function postingsOf(piece: Piece, text: string, longer = 0): Uint8Array[] {
  const { tokens, data } = piece;
  const start = tokens.startsWith(text) ? 0 : tokens.indexOf(`\n${text}`) + 1;
  if (start === 0 && !tokens.startsWith(text)) return [];
  let before = 0;
  for (let at = 0; at < start; at++) if (tokens.charCodeAt(at) === LINE_END) before++;
  const place = { at: 0 };
  for (; before > 0; before--) place.at = endOfPostings(data, place);
  const found: Uint8Array[] = [];
  for (let from = start; found.length <= longer && tokens.startsWith(text, from); ) {
    const end = endOfLine(tokens, from);
    const postings = taken(data, place);
    if (longer > 0 || end - from === text.length) found.push(postings);
    if (longer === 0 || end === tokens.length) break;
    from = end + 1;
  }
  return found;
}

const LINE_END = 10;

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The bytes of a token, and on to the next one. */
function taken(data: Uint8Array, place: { at: number }): Uint8Array {
  const end = endOfPostings(data, place);
  const postings = data.subarray(place.at, end);
  place.at = end;
  return postings;
}

/** Where those end that stand here, and on to their first byte. */
function endOfPostings(data: Uint8Array, place: { at: number }): number {
  let length = 0;
  let shift = 0;
  let byte: number;
  do {
    byte = data[place.at++] as number;
    length |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  return place.at + length;
}

export function firstToken({ tokens }: Piece): string {
  const end = tokens.indexOf("\n");
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** The tokens of a segment, one after the other; a promise only where a piece has to be read. */
export interface EntrySource {
  head: Entry | null;
  advance(): Promise<void> | undefined;
}

/** Several segments as one, without the documents that are no more. */
export async function* merged(
  sources: EntrySource[],
  lives: (doc: number) => boolean,
): AsyncGenerator<Piece> {
  const packer = new Packer();
  for (;;) {
    const token = leastToken(sources);
    if (token === null) break;
    const found: Postings = [];
    for (const source of sources) {
      if (source.head?.token !== token) continue;
      eachPosting(source.head.postings, (doc, weight) => lives(doc) && found.push(doc, weight));
      const reading = source.advance();
      if (reading) await reading;
    }
    if (found.length > 0) yield* packer.add(token, encode(ordered(found)));
  }
  yield* packer.rest();
}

function leastToken(sources: EntrySource[]): string | null {
  let least: string | null = null;
  for (const { head } of sources) {
    if (head && (least === null || head.token < least)) least = head.token;
  }
  return least;
}

/** Segments hold documents in the order they came, but an edited one can overtake another. */
function ordered(postings: Postings): Postings {
  let sorted = true;
  for (let index = 2; index < postings.length && sorted; index += 2) {
    sorted = (postings[index - 2] as number) < (postings[index] as number);
  }
  if (sorted) return postings;
  const pairs = Array.from({ length: postings.length / 2 }, (_, index) => [
    postings[index * 2] as number,
    postings[index * 2 + 1] as number,
  ]);
  return pairs.sort(([a = 0], [b = 0]) => a - b).flat();
}
