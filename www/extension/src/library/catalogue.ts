import type { Documents } from "../search/engine.ts";
import { database } from "../store/database.ts";
import type { Shelved } from "../store/types.ts";

/** Every line of the library, the newest first. */
export class Catalogue {
  #rows: Shelved[] = [];
  #byDoc = new Map<number, Shelved>();
  #limit = 0;

  async load(): Promise<void> {
    // Not by the index of times: it would look up each article of its own.
    const rows = await (await database()).getAll("articles");
    this.#take(rows.sort((a, b) => a.added - b.added));
  }

  /** Reads some lines anew. */
  async refresh(ids: readonly string[]): Promise<void> {
    const { store } = (await database()).transaction("articles");
    const fresh = await Promise.all(ids.map((id) => store.get(id)));
    const changed = new Set(ids);
    const others = this.#rows.filter(({ id }) => !changed.has(id)).reverse();
    const found = fresh.filter((row) => row !== undefined);
    this.#take([...others, ...found].sort((a, b) => a.added - b.added));
  }

  /** All that is not deleted. */
  get rows(): readonly Shelved[] {
    return this.#rows;
  }

  /** How many there are, and what their numbers are below. */
  get documents(): Documents {
    return { total: this.#rows.length, limit: this.#limit };
  }

  byDoc(doc: number): Shelved | undefined {
    return this.#byDoc.get(doc);
  }

  #take(oldestFirst: Shelved[]): void {
    this.#rows = oldestFirst.reverse().filter(({ deleted }) => deleted === null);
    this.#byDoc = new Map(this.#rows.map((row) => [row.doc, row]));
    this.#limit = this.#rows.reduce((most, { doc }) => Math.max(most, doc + 1), 0);
  }
}
