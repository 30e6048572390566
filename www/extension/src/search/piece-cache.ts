/* Pieces of the index that stay in memory: the letters that follow ask for the same ones again. */
import type { SegmentInfo } from "../store/types.ts";
import { Recent } from "./recent.ts";
import type { Piece } from "./segment.ts";

/** Bytes of them. */
const CACHE_BYTES = 24_000_000;

/** Where a piece stands. */
export interface Place {
  key: string;
  segment: number;
  number: number;
}

export class PieceCache {
  readonly #pieces = new Recent<string, Piece>(CACHE_BYTES, bytesOf);
  #segments = new Map<number, SegmentInfo>();

  /** Segments are never changed, but come and go; after everything was deleted their numbers start anew. */
  keep(segments: readonly SegmentInfo[]): void {
    const before = this.#segments;
    this.#segments = new Map(segments.map((segment) => [segment.id, segment]));
    const same = segments.filter((segment) => isSame(segment, before.get(segment.id)));
    const kept = new Set(same.map(({ id }) => `${id}`));
    for (const key of this.#pieces.keys()) {
      if (!kept.has(key.slice(0, key.indexOf(":")))) this.#pieces.drop(key);
    }
  }

  /** The pieces of these places, as far as there are any. Those that are missing are read in one go. */
  async read(
    places: readonly Place[],
    readPieces: (places: readonly Place[]) => Promise<(Piece | undefined)[]>,
  ): Promise<Map<string, Piece>> {
    const found = new Map<string, Piece>();
    const missing = new Map<string, Place>();
    for (const place of places) {
      const piece = this.#pieces.get(place.key);
      if (piece) found.set(place.key, piece);
      else missing.set(place.key, place);
    }
    if (missing.size > 0) {
      const wanted = [...missing.values()];
      const pieces = await readPieces(wanted);
      for (const [index, { key }] of wanted.entries()) {
        const piece = pieces[index];
        if (!piece) continue;
        found.set(key, piece);
        this.#pieces.put(key, piece);
      }
    }
    return found;
  }
}

function bytesOf({ data, tokens }: Piece): number {
  return data.length + 2 * tokens.length;
}

function isSame(segment: SegmentInfo, before: SegmentInfo | undefined): boolean {
  return (
    before !== undefined &&
    before.docs === segment.docs &&
    before.bytes === segment.bytes &&
    before.firsts.length === segment.firsts.length
  );
}
