import { colourOf, noteOf, quoteOf } from "../notes/annotation.ts";
import { markedText, type Part, passage } from "../search/passage.ts";
import { markedParts, type Query } from "../search/query.ts";
import { database } from "../store/database.ts";
import type { NoteRow, Shelved } from "../store/types.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Finder } from "./finder.ts";
import {
  type Calls,
  FACETS,
  type Facet,
  type Listing,
  type Row,
  VIEWS,
  type View,
  type Wish,
} from "./protocol.ts";

type Answers = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;
};

/** Characters of a passage: two lines of the list. */
const PASSAGE = 180;
/** Values of a facet that are offered. */
const MAX_VALUES = 100;
const MAX_UNFINISHED = 3;

interface Entry {
  shelved: Shelved;
  note: NoteRow | null;
}

/** What the page has asked for last, and its rows. */
export class Listings implements Answers {
  readonly #catalogue: Catalogue;
  readonly #finder: Finder;
  #entries: Entry[] = [];
  #query: Query | null = null;

  constructor(catalogue: Catalogue, finder: Finder) {
    this.#catalogue = catalogue;
    this.#finder = finder;
  }

  async changed(ids: string[] | null): Promise<void> {
    await (ids ? this.#catalogue.refresh(ids) : this.#catalogue.load());
  }

  async grown(): Promise<void> {
    await this.#finder.load();
  }

  async list({ view, facets, query }: Wish): Promise<Listing> {
    const start = performance.now();
    const found = await this.#finder.find(query);
    const { rows } = this.#catalogue;
    const inView = (found?.rows ?? rows).filter((row) => IN_VIEW[view](row));
    const chosen = inView.filter((row) => fitsFacets(row, facets));
    this.#query = found?.query ?? null;
    this.#entries =
      view === "notes"
        ? await withNotes(chosen)
        : chosen.map((shelved) => ({ shelved, note: null }));
    return {
      partial: found?.partial ?? false,
      total: this.#entries.length,
      facets: countFacets(inView, facets),
      counts: countViews(rows),
      unfinished: found || view !== "newest" ? [] : unfinished(rows),
      pending: await (await database()).count("pending"),
      took: performance.now() - start,
    };
  }

  async rows(from: number, to: number): Promise<Row[]> {
    const entries = this.#entries.slice(from, to);
    const query = this.#query;
    const texts = query ? await this.#finder.texts(entries.map(({ shelved }) => shelved.doc)) : [];
    return entries.map(({ shelved, note }, index) =>
      rowOf(shelved, note, query, texts[index]?.text ?? ""),
    );
  }

  async ids(from: number, to: number): Promise<string[]> {
    return [...new Set(this.#entries.slice(from, to).map(({ shelved }) => shelved.id))];
  }
}

const IN_VIEW: Record<View, (row: Shelved) => boolean> = {
  newest: (row) => row.archived === null,
  unread: (row) => row.archived === null && row.opened === null,
  starred: (row) => row.starred,
  archived: (row) => row.archived !== null,
  notes: (row) => row.notes > 0,
};

const VALUES: Record<Facet, (row: Shelved) => readonly (string | null)[]> = {
  publisher: (row) => [row.publisher],
  column: (row) => [row.column],
  tag: (row) => row.tags,
  lang: (row) => [row.lang],
};

function fitsFacets(row: Shelved, facets: Wish["facets"], but?: Facet): boolean {
  return FACETS.every((facet) => {
    const wanted = facets[facet];
    return wanted === undefined || facet === but || VALUES[facet](row).includes(wanted);
  });
}

/** Each facet counts what the other ones leave. */
function countFacets(rows: readonly Shelved[], facets: Wish["facets"]): Listing["facets"] {
  const counted = FACETS.map((facet) => {
    const counts = new Map<string, number>();
    for (const row of rows) {
      if (!fitsFacets(row, facets, facet)) continue;
      for (const value of VALUES[facet](row)) {
        if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
    }
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [facet, sorted.slice(0, MAX_VALUES)];
  });
  return Object.fromEntries(counted);
}

function countViews(rows: readonly Shelved[]): Listing["counts"] {
  const counts = VIEWS.map((view) => [view, rows.filter((row) => IN_VIEW[view](row)).length]);
  return Object.fromEntries(counts);
}

/** From where there is something before, to where there is something left. */
function unfinished(rows: readonly Shelved[]): Shelved[] {
  const begun = rows.filter(
    ({ position, archived }) =>
      archived === null &&
      position !== null &&
      position.progress > 0.02 &&
      position.progress < 0.95,
  );
  return begun
    .sort((a, b) => (b.position?.when ?? 0) - (a.position?.when ?? 0))
    .slice(0, MAX_UNFINISHED);
}

async function withNotes(rows: readonly Shelved[]): Promise<Entry[]> {
  const notes = await (await database()).getAll("notes");
  const byArticle = Map.groupBy(notes, ({ article }) => article);
  return rows.flatMap((shelved) => {
    const own = byArticle.get(shelved.id) ?? [];
    return own.sort((a, b) => a.created - b.created).map((note) => ({ shelved, note }));
  });
}

function rowOf(shelved: Shelved, note: NoteRow | null, query: Query | null, text: string): Row {
  const wanted = query ? markedParts(query) : [];
  const plain = (value: string): Part[] => (value ? [{ text: value, marked: false }] : []);
  const marked = (value: string) => (query && value ? markedText(value, wanted) : plain(value));
  return {
    shelved,
    title: marked(shelved.title),
    passage: (query && passage(text, wanted, PASSAGE)) ?? plain(shelved.excerpt),
    note: note && {
      id: note.id,
      quote: marked(quoteOf(note.annotation)),
      note: marked(noteOf(note.annotation)),
      colour: colourOf(note.annotation),
    },
  };
}
