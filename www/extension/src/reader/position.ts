/* Where a person stopped: noted while they read, found again when they come back. */
import { type LisibleReader, MARKS } from "@lisible/reader";
import { contentOf } from "../notes/paint.ts";
import type { Position } from "../store/types.ts";

/** Between two notes of the place, in milliseconds. */
const PAUSE = 1_000;
/** The toolbar stays at the top of the window and would cover the line. In CSS pixels. */
const TOOLBAR = 72;
/** Nothing to come back to: the top, or the end. */
const BEGUN = 0.02;
const DONE = 0.98;

export class PositionKeeper {
  readonly #note: (position: Position) => void;
  readonly #reader: () => LisibleReader | null;
  #late: number | null = null;

  constructor(reader: () => LisibleReader | null, note: (position: Position) => void) {
    this.#reader = reader;
    this.#note = note;
    addEventListener("scroll", () => this.#later(), { passive: true });
    addEventListener("pagehide", () => this.#now());
    document.addEventListener("visibilitychange", () => this.#now());
  }

  restore(position: Position | null): boolean {
    if (!position || position.progress < BEGUN || position.progress > DONE) return false;
    const reader = this.#reader();
    const content = reader && contentOf(reader);
    const block = content && blocksOf(content)[position.block];
    if (!block) return false;
    block.scrollIntoView();
    scrollBy(0, -TOOLBAR);
    return true;
  }

  #later(): void {
    this.#late ??= setTimeout(() => this.#now(), PAUSE);
  }

  #now(): void {
    if (this.#late === null) return;
    clearTimeout(this.#late);
    this.#late = null;
    const reader = this.#reader();
    const content = reader && contentOf(reader);
    if (!content || content.children.length === 0) return;
    const blocks = blocksOf(content).map((block) => block.getBoundingClientRect().bottom);
    const first = blocks.findIndex((bottom) => bottom > TOOLBAR);
    const { top, height } = content.getBoundingClientRect();
    const progress = Math.min(1, Math.max(0, (innerHeight - top) / height));
    // At the top of the page the first window of the text is no progress.
    const begun = scrollY > innerHeight / 3 ? progress : 0;
    this.#note({ block: Math.max(first, 0), progress: begun, when: Date.now() });
  }
}

/** Without the marks between them, which may come later. */
function blocksOf(content: HTMLElement): Element[] {
  return Array.from(content.children).filter((child) => !child.matches(MARKS));
}
