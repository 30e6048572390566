import type { ReactiveController, ReactiveControllerHost } from "lit";

/** So many screens make an article long. */
const LONG = 2.5;

/** How far down a long article the reader is: a line below the toolbar, by the property `--read` (0 to 1). */
export class Progress implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("scroll", this.#soon, { capture: true, passive: true });
    addEventListener("resize", this.#soon, { passive: true });
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#soon, { capture: true });
    removeEventListener("resize", this.#soon);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdated(): void {
    this.#soon();
  }

  readonly #soon = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#measure());
  };

  #measure(): void {
    this.#frame = 0;
    const content = this.#host.shadowRoot?.querySelector(".content");
    const bar = this.#host.shadowRoot?.querySelector<HTMLElement>(".toolbar");
    if (!content || !bar) return;
    const { top, height } = content.getBoundingClientRect();
    const edge = bar.getBoundingClientRect().bottom;
    const rest = height - (innerHeight - edge);
    const read = height > LONG * innerHeight ? Math.min(Math.max((edge - top) / rest, 0), 1) : 0;
    bar.style.setProperty("--read", read.toFixed(4));
  }
}
