import type { ReactiveController, ReactiveControllerHost } from "lit";

/** So many CSS pixels are a move, and no trembling of the finger. */
const MOVE = 12;
/** What stays of the toolbar: the line that says how far the article is read. */
const LINE = 2;

/**
 * The toolbar leaves on the way down and comes back on the way up, by the property `--away`: how far. The style sheet
 * heeds it where windows are narrow, and the toolbar has two lines.
 */
export class Retreat implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #top = 0;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener("scroll", this.#onScroll, { capture: true, passive: true });
    this.#host.addEventListener("focusin", this.#onFocus);
  }

  hostDisconnected(): void {
    removeEventListener("scroll", this.#onScroll, { capture: true });
    this.#host.removeEventListener("focusin", this.#onFocus);
  }

  get #bar(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(".toolbar") ?? null;
  }

  readonly #onScroll = (): void => {
    const { top } = this.#host.getBoundingClientRect();
    const moved = top - this.#top;
    if (Math.abs(moved) < MOVE) return;
    this.#top = top;
    const bar = this.#bar;
    if (bar) this.#leave(bar, moved < 0 && top < 0 && !inUse(bar));
  };

  /** By the keyboard, too, it is reached. */
  readonly #onFocus = (): void => {
    const bar = this.#bar;
    if (bar?.matches(":focus-within")) this.#leave(bar, false);
  };

  #leave(bar: HTMLElement, away: boolean): void {
    if (away) bar.style.setProperty("--away", `${bar.offsetHeight - LINE}px`);
    else bar.style.removeProperty("--away");
  }
}

function inUse(bar: HTMLElement): boolean {
  if (bar.querySelector('.speech, [aria-expanded="true"]')) return true;
  // A finger leaves the focus behind, unseen.
  const slotted = document.activeElement?.matches(":focus-visible") ?? false;
  const own = bar.querySelector(":focus-visible") !== null;
  return bar.matches(":focus-within") && (own || slotted);
}
