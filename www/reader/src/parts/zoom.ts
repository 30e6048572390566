const LARGEST = 8;

/** Zooming of a picture in a scrolling box: by factor, by two fingers, by double click. */
export class Zoom {
  readonly #stage: HTMLElement;
  readonly #picture: HTMLElement;
  #scale = 1;
  readonly #fingers = new Map<number, PointerEvent>();
  #spread = 0;

  constructor(stage: HTMLElement, picture: HTMLElement) {
    this.#stage = stage;
    this.#picture = picture;
    stage.addEventListener("pointerdown", this.#down);
    stage.addEventListener("pointermove", this.#move);
    for (const end of ["pointerup", "pointercancel", "pointerleave"] as const) {
      stage.addEventListener(end, this.#up);
    }
    stage.addEventListener("dblclick", () => this.set(this.#scale > 1 ? 1 : 2.5));
  }

  by(factor: number): void {
    this.set(this.#scale * factor);
  }

  set(scale: number): void {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.#stage;
    const previous = this.#scale;
    this.#scale = Math.min(Math.max(scale, 1), LARGEST);
    this.#picture.style.setProperty("--zoom", String(this.#scale));
    // What was in the middle stays in the middle.
    const ratio = this.#scale / previous;
    this.#stage.scrollLeft = (scrollLeft + clientWidth / 2) * ratio - clientWidth / 2;
    this.#stage.scrollTop = (scrollTop + clientHeight / 2) * ratio - clientHeight / 2;
  }

  readonly #down = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") return;
    this.#fingers.set(event.pointerId, event);
    this.#spread = this.#distance();
  };

  readonly #move = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, event);
    const distance = this.#distance();
    if (this.#fingers.size !== 2 || this.#spread === 0) return;
    this.by(distance / this.#spread);
    this.#spread = distance;
  };

  readonly #up = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.#spread = this.#distance();
  };

  #distance(): number {
    const [a, b] = [...this.#fingers.values()];
    return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
  }
}
