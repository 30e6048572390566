import type { MendRule } from "@lisible/reader";
import type { Article } from "lisible";
import type { Annotation } from "../notes/annotation.ts";
import type { Piece, Searched } from "../search/segment.ts";
import type { Snapshot } from "../shared/snapshot.ts";

/** A page that was taken: its tab survives reload and restart, and a later parser can read it again. */
export interface KeptPage extends Snapshot {
  id: string;
  /** Milliseconds since 1970, when it was last shown. */
  seen: number;
  /** From a private window: never written to the disk. */
  incognito: boolean;
  /** Set until it was looked at for an article to list. */
  waiting?: 1;
  /** `content`, compressed: pages of saved articles are kept for good. */
  packed?: Uint8Array<ArrayBuffer>;
}

/** Where a person stopped: the block at the top of the window, and how far that is. */
export interface Position {
  block: number;
  /** From 0 to 1. */
  progress: number;
  /** Milliseconds since 1970. */
  when: number;
}

/** One line of the library: all that is listed, filtered and sorted by. Times are milliseconds since 1970. */
export interface Shelved {
  id: string;
  /** Its number in the index; a new one whenever what is searched changes. */
  doc: number;
  /** What tells it from others: two pages at one address are one article. */
  address: string;
  /** Where to open the original; `null` for files. */
  url: string | null;
  title: string;
  publisher: string | null;
  column: string | null;
  authors: string[];
  lang: string | null;
  dir: "ltr" | "rtl";
  published: string | null;
  excerpt: string;
  minutes: number;
  /** When it came into the library. */
  added: number;
  /** When it was saved; `null` for what was only read, which goes after three months. */
  saved: number | null;
  /** When it was last opened; `null` for what waits to be read. */
  opened: number | null;
  archived: number | null;
  starred: boolean;
  deleted: number | null;
  tags: string[];
  notes: number;
  position: Position | null;
  /** What somebody put back into it and left out of it. */
  mends?: MendRule[];
  /** The kept page it was read from, and what of it: an item of a feed has its number. */
  page: string | null;
  item: number | null;
  part: "page" | "selection";
  /** The parser that read it; `null` for what has not been read yet: an address, or a page that waits. */
  parser: string | null;
}

/** The article itself, as compressed JSON. */
export interface Body {
  id: string;
  packed: Uint8Array<ArrayBuffer>;
}

export interface SearchedRow extends Searched {
  doc: number;
  id: string;
}

/** A highlight, as the W3C's Web Annotation model writes it. */
export interface NoteRow {
  id: string;
  article: string;
  created: number;
  annotation: Annotation;
}

/** A picture of an article, as it was when somebody asked to keep it. */
export interface PictureRow {
  article: string;
  address: string;
  blob: Blob;
}

export interface SegmentInfo {
  id: number;
  /** Number of documents when it was written. */
  docs: number;
  bytes: number;
  /** The first token of each piece. */
  firsts: string[];
}

/** Everything of one article, as it is written in one go. */
export interface Whole {
  shelved: Shelved;
  article: Article | null;
  annotations: Annotation[];
}

export interface PieceRow extends Piece {
  segment: number;
  number: number;
}
