import { change, discard, type State } from "../store/shelf.ts";
import type { Shelved } from "../store/types.ts";
import type { LibraryPage } from "./page.ts";

/** How long a deletion can be taken back, in milliseconds. */
const UNDO = 10_000;

interface Undo {
  ids: readonly string[];
  late: number;
}

/** The selection and what is done with it. */
export class BulkActions {
  readonly #page: LibraryPage;
  readonly selected = new Set<string>();
  #lastIndex = -1;
  undo: Undo | null = null;
  said = "";

  constructor(page: LibraryPage) {
    this.#page = page;
  }

  /** With `range`, all from the one that was chosen before. */
  async toggle(id: string, index: number, range: boolean): Promise<void> {
    if (range && this.#lastIndex >= 0) {
      const [from, to] = [this.#lastIndex, index].sort((a, b) => a - b) as [number, number];
      for (const other of await this.#page.ids(from, to + 1)) this.selected.add(other);
    } else if (!this.selected.delete(id)) this.selected.add(id);
    this.#lastIndex = index;
    this.#page.show();
  }

  async selectAll(): Promise<void> {
    for (const id of await this.#page.ids(0, this.#page.listing?.total ?? 0)) this.selected.add(id);
    this.#page.show();
  }

  clear(): void {
    this.selected.clear();
    this.#lastIndex = -1;
    this.#page.show();
  }

  /** On the given articles, or on the selection, which is then done with. */
  async change(ids: readonly string[], state: State | ((row: Shelved) => State)): Promise<void> {
    await change(ids, state);
    await this.#page.changed(ids);
  }

  async changeSelected(state: State): Promise<void> {
    const ids = [...this.selected];
    this.clear();
    await this.change(ids, state);
  }

  /** Adds a tag to the selection, or takes it away. */
  async tag(name: string, add: boolean): Promise<void> {
    const tag = name.trim();
    if (!tag) return;
    await this.change([...this.selected], ({ tags }) => {
      const others = tags.filter((entry) => entry !== tag);
      return { tags: add ? [...others, tag] : others };
    });
  }

  /** Out of sight at once, out of the database when it can no longer be undone. */
  async delete(ids: readonly string[]): Promise<void> {
    await this.#settle();
    for (const id of ids) this.selected.delete(id);
    await change(ids, { deleted: Date.now() });
    this.undo = { ids, late: setTimeout(() => void this.#settle(), UNDO) };
    const { library } = this.#page.messages;
    this.said = this.#page.filled(library.deleted, { count: ids.length });
    await this.#page.changed(ids);
  }

  async takeBack(): Promise<void> {
    const { undo } = this;
    if (!undo) return;
    clearTimeout(undo.late);
    this.undo = null;
    this.said = "";
    await this.change(undo.ids, { deleted: null });
  }

  async #settle(): Promise<void> {
    const { undo } = this;
    if (!undo) return;
    clearTimeout(undo.late);
    this.undo = null;
    this.said = "";
    this.#page.show();
    await discard(undo.ids);
  }

  say(text: string): void {
    this.said = text;
    this.#page.show();
  }
}
