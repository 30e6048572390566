/* The index in the database: a list of segments, and the pieces of each. */
import { database } from "../store/database.ts";
import type { SegmentInfo } from "../store/types.ts";
import {
  type Entry,
  type EntrySource,
  entries,
  firstToken,
  merged,
  type Piece,
  SegmentBuilder,
} from "./segment.ts";

/** Articles that are indexed in one go. */
const BATCH = 256;
/** So many segments of one size become one of the next. */
const FAN = 4;

export async function loadSegments(): Promise<SegmentInfo[]> {
  return (await database()).getAll("segments");
}

export async function readPiece(segment: number, number: number): Promise<Piece | null> {
  return (await (await database()).get("pieces", [segment, number])) ?? null;
}

/** Several of them, in one transaction: each of its own would cost more than the reading. */
export async function readPieces(
  places: readonly { segment: number; number: number }[],
): Promise<(Piece | undefined)[]> {
  const { store } = (await database()).transaction("pieces");
  return Promise.all(places.map(({ segment, number }) => store.get([segment, number])));
}

/**
 * Indexes the articles that wait: the segment, its pieces and the end of their waiting are written in one
 * transaction. Gives how many there were.
 */
export async function indexPending(): Promise<number> {
  const db = await database();
  const docs = await db.getAllKeys("pending", null, BATCH);
  if (docs.length === 0) return 0;
  const reading = db.transaction("texts");
  const rows = await Promise.all(docs.map((doc) => reading.store.get(doc)));
  const builder = new SegmentBuilder();
  for (const [index, row] of rows.entries()) if (row) builder.add(docs[index] as number, row);
  const pieces = [...builder.pieces()];
  const transaction = db.transaction(["pending", "segments", "pieces"], "readwrite");
  await Promise.all(docs.map((doc) => transaction.objectStore("pending").delete(doc)));
  if (pieces.length > 0) {
    const info = describe(builder.docs.length, pieces);
    const segment = await transaction.objectStore("segments").add(info as SegmentInfo);
    const store = transaction.objectStore("pieces");
    await Promise.all(pieces.map((piece, number) => store.put({ ...piece, segment, number })));
  }
  await transaction.done;
  return docs.length;
}

function describe(docs: number, pieces: readonly Piece[]): Omit<SegmentInfo, "id"> {
  const bytes = pieces.reduce((sum, { data, tokens }) => sum + data.length + tokens.length, 0);
  return { docs, bytes, firsts: pieces.map(firstToken) };
}

/**
 * Makes one segment of several of a size, where there are enough. Pieces are written before the segment is
 * listed: whatever ends this in between leaves the old ones in place. `true` if there may be more to do.
 */
export async function mergeSegments(
  lives: (doc: number) => boolean,
  all = false,
): Promise<boolean> {
  const segments = await loadSegments();
  const chosen = all && segments.length > 1 ? segments : ofOneSize(segments);
  if (!chosen) return false;
  const db = await database();
  const sources = await Promise.all(chosen.map(sourceOf));
  const id = (await db.add("segments", {
    docs: 0,
    bytes: 0,
    firsts: [],
  } as unknown as SegmentInfo)) as number;
  const firsts: string[] = [];
  let bytes = 0;
  let waiting: Piece[] = [];
  const flush = async () => {
    const transaction = db.transaction("pieces", "readwrite", { durability: "relaxed" });
    const start = firsts.length - waiting.length;
    await Promise.all(
      waiting.map((piece, index) =>
        transaction.store.put({ ...piece, segment: id, number: start + index }),
      ),
    );
    await transaction.done;
    waiting = [];
  };
  for await (const piece of merged(sources, lives)) {
    firsts.push(firstToken(piece));
    bytes += piece.data.length + piece.tokens.length;
    waiting.push(piece);
    if (waiting.length === 64) await flush();
  }
  await flush();
  await replace(chosen, {
    id,
    docs: chosen.reduce((sum, { docs }) => sum + docs, 0),
    bytes,
    firsts,
  });
  return true;
}

function ofOneSize(segments: readonly SegmentInfo[]): SegmentInfo[] | null {
  const bySize = Map.groupBy(
    segments.filter(({ firsts }) => firsts.length > 0),
    ({ docs }) => Math.floor(Math.log(docs / BATCH + 1) / Math.log(FAN)),
  );
  for (const same of bySize.values()) if (same.length >= FAN) return same;
  return null;
}

async function replace(old: readonly SegmentInfo[], next: SegmentInfo): Promise<void> {
  const transaction = (await database()).transaction(["segments", "pieces"], "readwrite");
  for (const { id } of old) {
    await transaction.objectStore("segments").delete(id);
    await transaction.objectStore("pieces").delete(piecesOf(id));
  }
  await transaction.objectStore("segments").put(next);
  await transaction.done;
}

/** Takes away what a merge left that was cut short. Not while another tab may be at it. */
export async function sweepSegments(): Promise<void> {
  const transaction = (await database()).transaction(["segments", "pieces"], "readwrite");
  const segments = await transaction.objectStore("segments").getAll();
  for (const { id, firsts } of segments) {
    if (firsts.length > 0) continue;
    await transaction.objectStore("segments").delete(id);
    await transaction.objectStore("pieces").delete(piecesOf(id));
  }
  await transaction.done;
}

function piecesOf(segment: number): IDBKeyRange {
  return IDBKeyRange.bound([segment, 0], [segment, Number.POSITIVE_INFINITY]);
}

async function sourceOf({ id, firsts }: SegmentInfo): Promise<EntrySource> {
  let next = 0;
  let inPiece: Iterator<Entry> | null = null;
  const source: EntrySource = {
    head: null,
    advance() {
      const step = inPiece?.next();
      if (step && !step.done) {
        source.head = step.value;
        return undefined;
      }
      return refill();
    },
  };
  const refill = async () => {
    source.head = null;
    const piece = next < firsts.length ? await readPiece(id, next++) : null;
    if (!piece) return;
    inPiece = entries(piece);
    source.head = inPiece.next().value ?? null;
  };
  await refill();
  return source;
}
