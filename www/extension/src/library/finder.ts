import { Engine, type Hit } from "../search/engine.ts";
import { fold } from "../search/fold.ts";
import { isEmpty, parseQuery, type Query } from "../search/query.ts";
import { database } from "../store/database.ts";
import type { SearchedRow, Shelved } from "../store/types.ts";
import type { Catalogue } from "./catalogue.ts";

/** Texts that are read at once. */
const BATCH = 32;
/** Milliseconds after which what was found so far is shown. */
const BUDGET = 20;

/** Articles by their numbers, and whether the phrases stand in them. */
interface Checked {
  key: string;
  phrases: readonly string[];
  docs: Map<number, boolean>;
}

interface Found {
  rows: Shelved[];
  /** Whether there may be more. */
  partial: boolean;
}

/** Searches the library: the index first, then what only the lines or the texts themselves can tell. */
export class Finder {
  readonly #catalogue: Catalogue;
  readonly #engine = new Engine();

  readonly #more: () => void;
  #checked: Checked | null = null;
  #checking: Checked | null = null;

  /** `more` is called when what was answered in part can be answered whole. */
  constructor(catalogue: Catalogue, more: () => void) {
    this.#catalogue = catalogue;
    this.#more = more;
  }

  load(): Promise<void> {
    return this.#engine.load();
  }

  /** What fits, the best first; `null` if nothing was asked. */
  async find(source: string): Promise<({ query: Query } & Found) | null> {
    const query = parseQuery(source);
    if (query.phrases.length === 0) this.#checked = null;
    if (isEmpty(query)) return null;
    const fits = filterOf(query);
    if (query.terms.length === 0 && query.phrases.length === 0) {
      return { query, rows: this.#catalogue.rows.filter(fits), partial: false };
    }
    const hits = await this.#engine.find(query, this.#catalogue.rows.length);
    const rows = hits.flatMap(({ doc }: Hit) => this.#catalogue.byDoc(doc) ?? []).filter(fits);
    if (query.phrases.length === 0) return { query, rows, partial: false };
    return { query, ...(await this.#withPhrases(rows, query.phrases)) };
  }

  async texts(docs: readonly number[]): Promise<(SearchedRow | undefined)[]> {
    const { store } = (await database()).transaction("texts");
    return Promise.all(docs.map((doc) => store.get(doc)));
  }

  /** The index knows which words an article has, not their order. What is found soon is shown soon; the rest comes after it. */
  async #withPhrases(rows: readonly Shelved[], phrases: readonly string[]): Promise<Found> {
    const key = phrases.join("\n");
    if (this.#checked?.key !== key) this.#checked = { key, phrases, docs: new Map() };
    const checked = this.#checked;
    const waiting = rows.filter(({ doc }) => !checked.docs.has(doc));
    const end = performance.now() + BUDGET;
    let at = 0;
    for (; at < waiting.length && performance.now() < end; at += BATCH) {
      await this.#check(waiting.slice(at, at + BATCH), checked);
    }
    const partial = at < waiting.length;
    if (partial) void this.#checkRest(waiting.slice(at), checked);
    return { rows: rows.filter(({ doc }) => checked.docs.get(doc)), partial };
  }

  /** Unless something else has been asked since. */
  async #checkRest(rows: readonly Shelved[], checked: Checked): Promise<void> {
    if (this.#checking === checked) return;
    this.#checking = checked;
    for (let at = 0; at < rows.length && this.#checked === checked; at += BATCH) {
      await this.#check(rows.slice(at, at + BATCH), checked);
    }
    if (this.#checking === checked) this.#checking = null;
    if (this.#checked === checked) this.#more();
  }

  async #check(rows: readonly Shelved[], { phrases, docs }: Checked): Promise<void> {
    const texts = await this.texts(rows.map(({ doc }) => doc));
    for (const [index, { doc }] of rows.entries()) {
      const text = texts[index];
      docs.set(doc, text !== undefined && hasPhrases(text, phrases));
    }
  }
}

function hasPhrases({ title, names, own, text }: SearchedRow, phrases: readonly string[]): boolean {
  const folded = fold(`${title}\n${names}\n${own}\n${text}`);
  return phrases.every((phrase) => folded.includes(phrase));
}

function filterOf({ publisher, author, tag, lang, before, after }: Query) {
  const has = (values: readonly (string | null)[], wanted: readonly string[]) =>
    wanted.every((part) => values.some((value) => value !== null && fold(value).includes(part)));
  const none = publisher.length + author.length + tag.length + lang.length === 0;
  return (row: Shelved): boolean => {
    if (before !== null && timeOf(row) >= before) return false;
    if (after !== null && timeOf(row) < after) return false;
    if (none) return true;
    return (
      has([row.publisher, hostOf(row.url)], publisher) &&
      has(row.authors, author) &&
      tag.every((part) => row.tags.some((own) => fold(own) === part)) &&
      has([row.lang], lang)
    );
  };
}

function timeOf({ published, added }: Shelved): number {
  return published === null ? added : Date.parse(published);
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? null);
}
