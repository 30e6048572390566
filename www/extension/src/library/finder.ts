import { Engine } from "../search/engine.ts";
import { isEmpty, parseQuery, type Query } from "../search/query.ts";
import { Recent } from "../search/recent.ts";
import { database } from "../store/database.ts";
import type { SearchedRow, Shelved } from "../store/types.ts";
import type { Catalogue } from "./catalogue.ts";
import { filterOf } from "./filters.ts";
import { Phrases, type Verdicts } from "./phrases.ts";

/** Texts that are read at once. */
const BATCH = 16;
/** Milliseconds after which what was found so far is shown. */
const BUDGET = 12;

/** Characters that stay in memory: the next letter brings most of the same articles. */
const TEXTS = 4_000_000;

interface Found {
  rows: Shelved[];
  /** Whether there may be more. */
  partial: boolean;
}

/** Searches the library: the index first, then what only the lines or the texts themselves can tell. */
export class Finder {
  readonly #catalogue: Catalogue;
  readonly #engine = new Engine();
  readonly #phrases = new Phrases();
  /** A number stands for one text and no other. */
  readonly #texts = new Recent<number, SearchedRow>(TEXTS, ({ text }) => text.length);

  readonly #more: () => void;
  /** The phrases that were asked for last, and those that are looked for behind an answer. */
  #asked: Verdicts | null = null;
  #checking: Verdicts | null = null;

  /** `more` is called when what was answered in part can be answered whole. */
  constructor(catalogue: Catalogue, more: () => void) {
    this.#catalogue = catalogue;
    this.#more = more;
  }

  load(): Promise<void> {
    return this.#engine.load();
  }

  /** After everything was deleted, numbers start anew. */
  forget(): void {
    this.#texts.clear();
    this.#phrases.clear();
  }

  /** What fits, the best first; `null` if nothing was asked. */
  async find(source: string): Promise<({ query: Query } & Found) | null> {
    const query = parseQuery(source);
    if (query.phrases.length === 0) this.#asked = null;
    if (isEmpty(query)) return null;
    const fits = filterOf(query);
    if (query.terms.length === 0 && query.phrases.length === 0) {
      return { query, rows: this.#catalogue.rows.filter(fits), partial: false };
    }
    const docs = await this.#engine.find(query, this.#catalogue.documents);
    const rows: Shelved[] = [];
    for (const doc of docs) {
      const row = this.#catalogue.byDoc(doc);
      if (row && fits(row)) rows.push(row);
    }
    if (query.phrases.length === 0) return { query, rows, partial: false };
    return { query, ...(await this.#withPhrases(rows, query.phrases)) };
  }

  /** Of these articles, in their order. Those of a long search would drive out what is seen: they need not stay. */
  async texts(docs: readonly number[], stay = true): Promise<(SearchedRow | undefined)[]> {
    const known = docs.map((doc) => this.#texts.get(doc));
    const missing = docs.filter((_, index) => known[index] === undefined);
    if (missing.length === 0) return known;
    const { store } = (await database()).transaction("texts");
    const read = await Promise.all(missing.map((doc) => store.get(doc)));
    for (const row of read) if (row && stay) this.#texts.put(row.doc, row);
    const found = new Map(missing.map((doc, index) => [doc, read[index]]));
    return docs.map((doc, index) => known[index] ?? found.get(doc));
  }

  /** The index knows which words an article has, not their order. What is found soon is shown soon; the rest comes after it. */
  async #withPhrases(rows: readonly Shelved[], phrases: readonly string[]): Promise<Found> {
    const verdicts = this.#phrases.of(phrases);
    this.#asked = verdicts;
    const waiting = rows.filter(({ doc }) => !verdicts.has(doc));
    const end = performance.now() + BUDGET;
    let at = 0;
    for (; at < waiting.length && performance.now() < end; at += BATCH) {
      await this.#check(waiting.slice(at, at + BATCH), verdicts, true);
    }
    const partial = at < waiting.length;
    if (partial) void this.#checkRest(waiting.slice(at), verdicts);
    return { rows: rows.filter(({ doc }) => verdicts.get(doc)), partial };
  }

  /** Unless something else has been asked since. */
  async #checkRest(rows: readonly Shelved[], verdicts: Verdicts): Promise<void> {
    if (this.#checking === verdicts) return;
    this.#checking = verdicts;
    for (let at = 0; at < rows.length && this.#asked === verdicts; at += BATCH) {
      await this.#check(rows.slice(at, at + BATCH), verdicts, false);
    }
    if (this.#checking === verdicts) this.#checking = null;
    if (this.#asked === verdicts) this.#more();
  }

  async #check(rows: readonly Shelved[], verdicts: Verdicts, stay: boolean): Promise<void> {
    const texts = await this.texts(
      rows.map(({ doc }) => doc),
      stay,
    );
    for (const [index, { doc }] of rows.entries()) verdicts.judge(doc, texts[index]);
  }
}
