/* What the library's page and its worker say to each other. The worker knows every article; the page what it shows. */
import type { Part } from "../search/passage.ts";
import type { Shelved } from "../store/types.ts";

export const VIEWS = ["newest", "unread", "starred", "archived", "notes"] as const;
export type View = (typeof VIEWS)[number];

export const FACETS = ["publisher", "column", "tag", "lang"] as const;
export type Facet = (typeof FACETS)[number];

export interface Wish {
  view: View;
  facets: Partial<Record<Facet, string>>;
  query: string;
}

export interface Listing {
  /** Only the first of them, before everything is counted; the rest follows. */
  partial: boolean;
  total: number;
  /** Values of each facet with their counts, the most frequent first. */
  facets: Record<Facet, [value: string, count: number][]>;
  counts: Record<View, number>;
  /** Articles that were begun, the last one first. */
  unfinished: Shelved[];
  /** Articles that the index does not have yet. */
  pending: number;
  /** Milliseconds. */
  took: number;
}

export interface Row {
  shelved: Shelved;
  /** With what was looked for marked. */
  title: Part[];
  passage: Part[];
  /** The highlight that is listed, in the view of notes. */
  note: { id: string; quote: Part[]; note: Part[]; colour: string } | null;
}

export interface Listed {
  listing: Listing;
  rows: Row[];
}

export interface Calls {
  /** Articles that this page has changed; `null` for any number of them. */
  changed(ids: string[] | null): void;
  /** The index has more than before. */
  grown(): void;
  /** With the rows that are seen at once. */
  list(wish: Wish, from: number, to: number): Listed;
  rows(from: number, to: number): Row[];
  /** The articles from one row to another, for a selection. */
  ids(from: number, to: number): string[];
}

export type Request = {
  [Name in keyof Calls]: { id: number; call: Name; args: Parameters<Calls[Name]> };
}[keyof Calls];

export type Answer = { id: number; value: unknown } | { id: number; error: string };

/** Another tab has changed something of what is listed, or more of it has been found. */
export interface Stale {
  stale: "changed" | "found";
}

/** The index has grown, or what was too old was taken out. */
export interface Grown {
  grown: true;
  tidied: boolean;
}
