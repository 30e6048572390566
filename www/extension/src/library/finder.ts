import { Engine, type Hit } from "../search/engine.ts";
import { fold } from "../search/fold.ts";
import { isEmpty, parseQuery, type Query } from "../search/query.ts";
import { database } from "../store/database.ts";
import type { SearchedRow, Shelved } from "../store/types.ts";
import type { Catalogue } from "./catalogue.ts";

/** Texts that are read at once. */
const BATCH = 64;

/** Searches the library: the index first, then what only the lines or the texts themselves can tell. */
export class Finder {
  readonly #catalogue: Catalogue;
  readonly #engine = new Engine();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  load(): Promise<void> {
    return this.#engine.load();
  }

  /** What fits, the best first; `null` if nothing was asked. */
  async find(source: string): Promise<{ query: Query; rows: Shelved[] } | null> {
    const query = parseQuery(source);
    if (isEmpty(query)) return null;
    const fits = filterOf(query);
    if (query.terms.length === 0 && query.phrases.length === 0) {
      return { query, rows: this.#catalogue.rows.filter(fits) };
    }
    const hits = await this.#engine.find(query, this.#catalogue.rows.length);
    const rows = hits.flatMap(({ doc }: Hit) => this.#catalogue.byDoc(doc) ?? []).filter(fits);
    if (query.phrases.length === 0) return { query, rows };
    return { query, rows: await this.#withPhrases(rows, query.phrases) };
  }

  async texts(docs: readonly number[]): Promise<(SearchedRow | undefined)[]> {
    const { store } = (await database()).transaction("texts");
    return Promise.all(docs.map((doc) => store.get(doc)));
  }

  /** The index knows which words an article has, not their order. */
  async #withPhrases(rows: readonly Shelved[], phrases: readonly string[]): Promise<Shelved[]> {
    const found: Shelved[] = [];
    for (let start = 0; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      const texts = await this.texts(batch.map(({ doc }) => doc));
      for (const [index, row] of batch.entries()) {
        const text = texts[index];
        if (text && hasPhrases(text, phrases)) found.push(row);
      }
    }
    return found;
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
