/* A list of any length of which only the rows near the window are in the page. All rows are of one height. */

/** Rows beyond each edge of the window. */
const OVERSCAN = 8;

export interface Range {
  from: number;
  to: number;
}

export class VirtualList {
  readonly #changed: () => void;
  #host: HTMLElement | null = null;
  #range: Range = { from: 0, to: 0 };
  #total = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
    addEventListener("scroll", () => this.#update(), { passive: true });
    addEventListener("resize", () => this.#update());
  }

  /** Before anything is measured, what a tall window shows. */
  get range(): Range {
    return this.#host ? this.#range : { from: 0, to: 24 };
  }

  /** After each rendering: the list may be new, longer or elsewhere. */
  attach(host: HTMLElement | null, total: number): void {
    this.#host = host;
    this.#total = total;
    if (host) host.style.blockSize = `${total * this.#rowHeight}px`;
    this.#update();
    this.#place();
  }

  /** Brings a row into the window. */
  reveal(index: number): void {
    if (!this.#host) return;
    const top = this.#host.getBoundingClientRect().top + index * this.#rowHeight;
    const margin = this.#rowHeight;
    if (top < margin) scrollBy(0, top - margin);
    else if (top + 2 * margin > innerHeight) scrollBy(0, top + 2 * margin - innerHeight);
    this.#update();
  }

  get #rowHeight(): number {
    const probe = this.#host?.querySelector<HTMLElement>(".row-probe");
    return probe?.offsetHeight || 120;
  }

  #update(): void {
    if (!this.#host) return;
    const { top } = this.#host.getBoundingClientRect();
    const height = this.#rowHeight;
    const from = Math.max(0, Math.floor(-top / height) - OVERSCAN);
    const to = Math.min(this.#total, Math.ceil((innerHeight - top) / height) + OVERSCAN);
    if (from === this.#range.from && to === this.#range.to) return;
    this.#range = { from, to: Math.max(from, to) };
    this.#changed();
  }

  #place(): void {
    const rows = this.#host?.querySelector<HTMLElement>(".rows");
    if (rows) rows.style.transform = `translateY(${this.#range.from * this.#rowHeight}px)`;
  }
}
