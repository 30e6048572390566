/* A list of any length of which only the rows near the window are in the page. All rows are of one height. */

/** Rows beyond each edge of the window. */
const OVERSCAN = 8;
/** The height of a row where none can be measured. */
const USUAL = 120;

export interface Range {
  from: number;
  to: number;
}

export class VirtualList {
  readonly #changed: () => void;
  /** The height of a row follows the window's width and the person's size of letters. */
  readonly #heights = new ResizeObserver(() => this.#measure());
  #host: HTMLElement | null = null;
  /** Where rows are seen, however many there are. Before anything is measured, what a tall window shows. */
  #window: Range = { from: 0, to: 24 };
  #probe: HTMLElement | null = null;
  #total = 0;
  #height = USUAL;

  constructor(changed: () => void) {
    this.#changed = changed;
    addEventListener("scroll", () => this.#update(), { passive: true });
    addEventListener("resize", () => this.#update());
  }

  get range(): Range {
    return this.#window;
  }

  /** After each rendering: the list may be new, longer or elsewhere. */
  attach(host: HTMLElement | null, total: number): void {
    this.#total = total;
    if (host !== this.#host) this.#observe(host);
    // All that moves rows is written before anything is read: the page is laid out once.
    this.#place();
    this.#update();
  }

  /** Brings a row into the window. */
  reveal(index: number): void {
    if (!this.#host) return;
    const top = this.#host.getBoundingClientRect().top + index * this.#height;
    const margin = this.#height;
    if (top < margin) scrollBy(0, top - margin);
    else if (top + 2 * margin > innerHeight) scrollBy(0, top + 2 * margin - innerHeight);
    this.#update();
  }

  #observe(host: HTMLElement | null): void {
    this.#host = host;
    this.#probe = host?.querySelector<HTMLElement>(".row-probe") ?? null;
    this.#heights.disconnect();
    if (this.#probe) this.#heights.observe(this.#probe);
    this.#height = this.#probe?.offsetHeight || USUAL;
  }

  #measure(): void {
    const height = this.#probe?.offsetHeight || USUAL;
    if (height === this.#height) return;
    this.#height = height;
    this.#place();
    this.#update();
  }

  #update(): void {
    if (!this.#host) return;
    const { top } = this.#host.getBoundingClientRect();
    const above = Math.max(0, Math.floor(-top / this.#height) - OVERSCAN);
    // A list that became shorter than where one was in it ends before that.
    const from = Math.min(above, Math.max(0, this.#total - 1));
    const to = Math.max(from, Math.ceil((innerHeight - top) / this.#height) + OVERSCAN);
    if (from === this.#window.from && to === this.#window.to) return;
    this.#window = { from, to };
    this.#changed();
    this.#place();
  }

  #place(): void {
    if (!this.#host) return;
    this.#host.style.blockSize = `${this.#total * this.#height}px`;
    const rows = this.#host.querySelector<HTMLElement>(".rows");
    if (rows) rows.style.transform = `translateY(${this.#window.from * this.#height}px)`;
  }
}
