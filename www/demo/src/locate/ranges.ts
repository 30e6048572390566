import type { Article } from "lisible";
import type { Session } from "../session.ts";
import { locateElement } from "./element.ts";
import type { Needle, Range } from "./locate.ts";
import { outline } from "./nodes.ts";

/** Where the lines of the structure and the removed parts stand in the source. */
export class Ranges {
  structure: readonly (Range | null)[] = [];
  removed: readonly (Range | null)[] = [];
  #for: Article | null = null;
  readonly #session: Session;
  readonly #changed: () => void;

  constructor(session: Session, changed: () => void) {
    this.#session = session;
    this.#changed = changed;
  }

  /** Looks for those of the article at hand, once. */
  async find(): Promise<void> {
    const { article } = this.#session;
    if (!article || article === this.#for) return;
    this.#for = article;
    this.structure = [];
    this.removed = [];
    const lines = outline(article).map(({ needle }) => needle);
    const removals = article.removed.map(({ text }): Needle => ({ text }));
    const structure = await this.#session.locate(lines);
    const { text } = this.#session.source;
    const removed = (await this.#session.locate(removals)).map(
      (range, index) => range ?? locateElement(text, article.removed[index]?.selector ?? ""),
    );
    if (this.#for !== article) return;
    this.structure = structure;
    this.removed = removed;
    this.#changed();
  }
}
