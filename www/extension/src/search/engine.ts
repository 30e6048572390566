/* Finds articles by the index: which pieces to read, which documents have everything, in which order. */
import type { SegmentInfo } from "../store/types.ts";
import { loadSegments, readPieces } from "./index-store.ts";
import { PieceCache, type Place } from "./piece-cache.ts";
import { eachPosting } from "./postings.ts";
import type { Query, Term } from "./query.ts";
import { type Found, ranked } from "./rank.ts";
import { postingsOf } from "./segment.ts";
import { neededTokens, phraseTokens } from "./tokens.ts";

/** Pieces of a segment that a beginning is looked for in. */
const MAX_PIECES = 8;
/** Words that a beginning can stand for, in each piece. */
const MAX_EXPANSIONS = 400;

/** The documents that are there. */
export interface Documents {
  total: number;
  /** Above all of their numbers. */
  limit: number;
}

export class Engine {
  #segments: SegmentInfo[] = [];
  readonly #cache = new PieceCache();

  /** Reads the list of segments anew. */
  async load(): Promise<void> {
    this.#segments = (await loadSegments()).filter(({ firsts }) => firsts.length > 0);
    this.#cache.keep(this.#segments);
  }

  /** The documents that have every term and every token of every phrase, best first. */
  async find({ terms, phrases }: Query, documents: Documents): Promise<Uint32Array> {
    const wanted = uniqueTerms([
      ...phrases.flatMap((phrase) => phraseTokens(phrase).map(exactly)),
      ...terms.flatMap(({ text, prefix }) =>
        prefix ? [{ text, prefix }] : neededTokens(text).map(exactly),
      ),
    ]);
    const segments = this.#segments;
    const places = wanted.map((term) => segments.flatMap((segment) => placesOf(segment, term)));
    const pieces = await this.#cache.read(places.flat(), readPieces);
    const found = wanted.map((term, index): Found => {
      const weights = new Uint8Array(documents.limit);
      let docs = 0;
      for (const place of places[index] ?? []) {
        const piece = pieces.get(place.key);
        if (!piece) continue;
        for (const postings of postingsOf(piece, term.text, term.prefix ? MAX_EXPANSIONS : 0)) {
          docs += addWeights(weights, postings);
        }
      }
      return { weights, docs };
    });
    return ranked(found, documents.total);
  }
}

/** Gives how many documents were not there before. */
function addWeights(weights: Uint8Array, postings: Uint8Array): number {
  let added = 0;
  eachPosting(postings, (doc, weight) => {
    if (doc >= weights.length) return;
    const before = weights[doc] as number;
    if (before === 0) added += 1;
    if (before <= weight) weights[doc] = weight + 1;
  });
  return added;
}

function exactly(text: string): Term {
  return { text, prefix: false };
}

function uniqueTerms(terms: readonly Term[]): Term[] {
  return [...new Map(terms.map((term) => [`${term.prefix}${term.text}`, term])).values()];
}

/** The pieces of a segment in which a term can be. */
function placesOf({ id, firsts }: SegmentInfo, { text, prefix }: Term): Place[] {
  const places: Place[] = [];
  for (let number = pieceOf(firsts, text); number < firsts.length; number++) {
    const first = firsts[number] as string;
    if (first > text && !(prefix && first.startsWith(text))) break;
    places.push({ key: `${id}:${number}`, segment: id, number });
    if (!prefix || places.length === MAX_PIECES) break;
  }
  return places;
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
