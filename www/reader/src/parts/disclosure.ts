import type { ReactiveController, ReactiveControllerHost } from "lit";

/** Which of the toolbar's panels is open: at most one; Escape and a click elsewhere close it. */
export class Disclosure implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #open: string | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener("pointerdown", this.#onPointer);
    this.#host.addEventListener("keydown", this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener("pointerdown", this.#onPointer);
    this.#host.removeEventListener("keydown", this.#onKey);
  }

  isOpen(name: string): boolean {
    return this.#open === name;
  }

  toggle(name: string): void {
    this.#set(this.#open === name ? null : name);
  }

  close(): void {
    this.#set(null);
  }

  #set(name: string | null): void {
    this.#open = name;
    this.#host.requestUpdate();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    if (this.#open === null) return;
    const inside = event
      .composedPath()
      .some((target) => target instanceof HTMLElement && target.dataset.disclosure === this.#open);
    if (!inside) this.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || this.#open === null) return;
    const button = this.#host.shadowRoot?.querySelector<HTMLElement>(
      `[data-disclosure="${this.#open}"] > button`,
    );
    this.close();
    button?.focus();
    event.stopPropagation();
  };
}
