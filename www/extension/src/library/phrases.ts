/* In which articles phrases stand. A number stands for one text and no other, so what was seen once holds. */
import { fold } from "../search/fold.ts";
import type { SearchedRow } from "../store/types.ts";

/** Searches whose answers are remembered. */
const REMEMBERED = 16;

export class Phrases {
  /** The one that was asked for last is the last. */
  readonly #known = new Map<string, Verdicts>();

  of(phrases: readonly string[]): Verdicts {
    const key = phrases.join("\n");
    const verdicts = this.#known.get(key) ?? new Verdicts(phrases);
    this.#known.delete(key);
    this.#known.set(key, verdicts);
    const [oldest] = this.#known.keys();
    if (oldest !== undefined && this.#known.size > REMEMBERED) this.#known.delete(oldest);
    return verdicts;
  }

  clear(): void {
    this.#known.clear();
  }
}

/** Articles by their numbers, and whether all the phrases stand in them. */
export class Verdicts {
  readonly #phrases: readonly string[];
  readonly #docs = new Map<number, boolean>();

  constructor(phrases: readonly string[]) {
    this.#phrases = phrases;
  }

  has(doc: number): boolean {
    return this.#docs.has(doc);
  }

  get(doc: number): boolean {
    return this.#docs.get(doc) ?? false;
  }

  judge(doc: number, searched: SearchedRow | undefined): void {
    this.#docs.set(doc, searched !== undefined && this.#stand(searched));
  }

  #stand({ title, names, own, text }: SearchedRow): boolean {
    const folded = fold(`${title}\n${names}\n${own}\n${text}`);
    return this.#phrases.every((phrase) => folded.includes(phrase));
  }
}
