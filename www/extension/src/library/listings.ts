import { colourOf, noteOf, quoteOf } from "../notes/annotation.ts";
import { markedText, type Part, passage } from "../search/passage.ts";
import { markedParts, type Query } from "../search/query.ts";
import { database } from "../store/database.ts";
import type { NoteRow, Shelved } from "../store/types.ts";
import type { Catalogue } from "./catalogue.ts";
import { countFacets, countViews, fitsFacets, IN_VIEW } from "./counts.ts";
import type { Finder } from "./finder.ts";
import type { Calls, Listed, Listing, Row, Wish } from "./protocol.ts";

type Answers = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>;
};

/** Characters of a passage: two lines of the list. */
const PASSAGE = 180;
const MAX_UNFINISHED = 3;

interface Entry {
  shelved: Shelved;
  note: NoteRow | null;
}

interface Counted {
  rows: readonly Shelved[];
  counts: Listing["counts"];
  /** Articles that the index does not have yet. */
  pending: number;
}

interface Shown {
  entries: readonly Entry[];
  query: Query | null;
}

/** What the page has asked for last, and its rows. */
export class Listings implements Answers {
  readonly #catalogue: Catalogue;
  readonly #finder: Finder;
  #shown: Shown = { entries: [], query: null };
  #turn = 0;
  /** What the views had when they were counted last. */
  #counted: Counted | null = null;

  constructor(catalogue: Catalogue, finder: Finder) {
    this.#catalogue = catalogue;
    this.#finder = finder;
  }

  async changed(ids: string[] | null): Promise<void> {
    if (ids) return this.#catalogue.refresh(ids);
    this.#finder.forget();
    await this.#catalogue.load();
  }

  async grown(): Promise<void> {
    await this.#finder.load();
  }

  async list(wish: Wish, from: number, to: number): Promise<Listed> {
    const start = performance.now();
    const turn = ++this.#turn;
    const { view, facets } = wish;
    const found = await this.#finder.find(wish.query);
    const { rows } = this.#catalogue;
    const inView = (found?.rows ?? rows).filter(IN_VIEW[view]);
    const chosen = inView.filter((row) => fitsFacets(row, facets));
    const entries: readonly Entry[] =
      view === "notes" ? await withNotes(chosen) : chosen.map(withoutNote);
    const query = found?.query ?? null;
    const { counts, pending } = await this.#count(rows);
    const listing: Listing = {
      partial: found?.partial ?? false,
      total: entries.length,
      facets: countFacets(inView, facets),
      counts,
      unfinished: found || view !== "newest" ? [] : unfinished(rows),
      pending,
      took: performance.now() - start,
    };
    // An answer that took longer than the next one is not what is scrolled through.
    if (turn === this.#turn) this.#shown = { entries, query };
    return { listing, rows: await this.#rowsOf(entries.slice(from, to), query) };
  }

  rows(from: number, to: number): Promise<Row[]> {
    const { entries, query } = this.#shown;
    return this.#rowsOf(entries.slice(from, to), query);
  }

  async #rowsOf(entries: readonly Entry[], query: Query | null): Promise<Row[]> {
    const texts = query ? await this.#finder.texts(entries.map(({ shelved }) => shelved.doc)) : [];
    return entries.map(({ shelved, note }, index) =>
      rowOf(shelved, note, query, texts[index]?.text ?? ""),
    );
  }

  async ids(from: number, to: number): Promise<string[]> {
    return [...new Set(this.#shown.entries.slice(from, to).map(({ shelved }) => shelved.id))];
  }

  /** A search leaves them as they are: they are counted when the lines have changed, or the index has more to do. */
  async #count(rows: readonly Shelved[]): Promise<Counted> {
    const known = this.#counted;
    if (known?.rows === rows && known.pending === 0) return known;
    const pending = await (await database()).count("pending");
    this.#counted = { rows, counts: countViews(rows), pending };
    return this.#counted;
  }
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

function withoutNote(shelved: Shelved): Entry {
  return { shelved, note: null };
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
