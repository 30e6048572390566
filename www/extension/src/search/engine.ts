/* Finds articles by the index: which pieces to read, which documents have everything, in which order. */
import type { SegmentInfo } from "../store/types.ts";
import { loadSegments, readPiece } from "./index-store.ts";
import { eachPosting } from "./postings.ts";
import type { Query, Term } from "./query.ts";
import { entries, type Piece } from "./segment.ts";
import { neededTokens, phraseTokens } from "./tokens.ts";

export interface Hit {
  doc: number;
  score: number;
}

/** Bytes of pieces that stay in memory: the letters that follow ask for the same ones again. */
const CACHE_BYTES = 16_000_000;
/** Words that a beginning can stand for. */
const MAX_EXPANSIONS = 400;

/** How much each weight of a posting counts. */
const POINTS: readonly number[] = [1, 1.6, 2.2, 6];

/** What one wanted token, or beginning of one, was found in. */
interface Found {
  docs: Map<number, number>;
}

export class Engine {
  #segments: SegmentInfo[] = [];
  readonly #cache = new Map<string, Promise<Piece | null>>();
  #cached = 0;

  /** Reads the list of segments anew. */
  async load(): Promise<void> {
    this.#segments = (await loadSegments()).filter(({ firsts }) => firsts.length > 0);
    this.#cache.clear();
    this.#cached = 0;
  }

  get size(): { docs: number; bytes: number; segments: number } {
    const sum = (key: "docs" | "bytes") =>
      this.#segments.reduce((total, segment) => total + segment[key], 0);
    return { docs: sum("docs"), bytes: sum("bytes"), segments: this.#segments.length };
  }

  /** The documents that have every term and every token of every phrase, best first. */
  async find({ terms, phrases }: Query, total: number): Promise<Hit[]> {
    const wanted = uniqueTerms([
      ...phrases.flatMap((phrase) => phraseTokens(phrase).map(exactly)),
      ...terms.flatMap(({ text, prefix }) =>
        prefix ? [{ text, prefix }] : neededTokens(text).map(exactly),
      ),
    ]);
    const found = await Promise.all(wanted.map((term) => this.#documents(term)));
    return ranked(found, total);
  }

  async #documents(term: Term): Promise<Found> {
    const docs = new Map<number, number>();
    const perSegment = await Promise.all(
      this.#segments.map((segment) => this.#postings(segment, term)),
    );
    for (const postings of perSegment.flat()) {
      eachPosting(postings, (doc, weight) => {
        const points = POINTS[weight] as number;
        if ((docs.get(doc) ?? 0) < points) docs.set(doc, points);
      });
    }
    return { docs };
  }

  async #postings(segment: SegmentInfo, { text, prefix }: Term): Promise<Uint8Array[]> {
    const found: Uint8Array[] = [];
    for (let number = pieceOf(segment.firsts, text); number < segment.firsts.length; number++) {
      const first = segment.firsts[number] as string;
      if (first > text && !(prefix && first.startsWith(text))) break;
      const piece = await this.#piece(segment.id, number);
      if (piece) collect(piece, text, prefix, found);
      if (!prefix || found.length > MAX_EXPANSIONS) break;
    }
    return found;
  }

  #piece(segment: number, number: number): Promise<Piece | null> {
    const key = `${segment}:${number}`;
    const known = this.#cache.get(key);
    if (known) return known;
    const reading = readPiece(segment, number).then((piece) => {
      this.#cached += piece ? piece.data.length + piece.tokens.length : 0;
      if (this.#cached > CACHE_BYTES) {
        this.#cache.clear();
        this.#cached = 0;
      }
      return piece;
    });
    this.#cache.set(key, reading);
    return reading;
  }
}

function exactly(text: string): Term {
  return { text, prefix: false };
}

function uniqueTerms(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [`${term.prefix}${term.text}`, term])).values()];
}

/** The last piece whose first token is not after this one. */
function pieceOf(firsts: readonly string[], token: string): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] as string) <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

function collect(piece: Piece, text: string, prefix: boolean, found: Uint8Array[]): void {
  // Most pieces do not have the token: the joined text says so at once.
  if (!piece.tokens.includes(text)) return;
  for (const { token, postings } of entries(piece)) {
    if (token === text || (prefix && token.startsWith(text))) found.push(postings);
    else if (token > text && !(prefix && token.startsWith(text))) return;
  }
}

/** Those that are in all of them; a rare token counts more than a frequent one. */
function ranked(found: readonly Found[], total: number): Hit[] {
  const [rarest, ...others] = found.toSorted((a, b) => a.docs.size - b.docs.size);
  if (!rarest) return [];
  const rarity = (docs: Map<number, number>) => Math.log(1 + total / (1 + docs.size));
  const weights = [rarest, ...others].map(({ docs }) => rarity(docs));
  const hits: Hit[] = [];
  for (const [doc, points] of rarest.docs) {
    let score = points * (weights[0] as number);
    let all = true;
    for (let index = 0; index < others.length && all; index++) {
      const own = (others[index] as Found).docs.get(doc);
      all = own !== undefined;
      score += (own ?? 0) * (weights[index + 1] as number);
    }
    if (all) hits.push({ doc, score });
  }
  return hits.sort((a, b) => b.score - a.score || b.doc - a.doc);
}
