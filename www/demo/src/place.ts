import type { Session } from "./session.ts";
import type { ViewName } from "./views/names.ts";
import { keepVisit, lastVisit, type Visit } from "./visit.ts";

/** Milliseconds of quiet after which the place is written down. */
const REST = 250;
/** So many frames it may take until there is enough to scroll. */
const FRAMES = 60;

/** Where source and result stand side by side; the style sheet has the same width. */
export const WIDE = matchMedia("(min-width: 60rem)");

/** The page whose place it is. */
interface PlaceHost extends ParentNode {
  readonly session: Session;
  readonly view: ViewName;
  readonly rulesText: string;
}

/** Where someone is: what is open, in which view, how far down. It survives a reload and the way back. */
export class Place {
  readonly #host: PlaceHost;
  #scroll: Record<string, number> = {};
  #read = new Set<number>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where to scroll to once there is something to see. */
  #due: string | null = null;

  constructor(host: PlaceHost) {
    this.#host = host;
    // The page's own memory would act before there is anything to scroll.
    history.scrollRestoration = "manual";
    addEventListener("scroll", () => this.#onScroll(), { capture: true, passive: true });
    addEventListener("pagehide", () => this.write());
    host.session.addEventListener("change", () => this.#soon());
  }

  /** The last visit of this tab, once. */
  restore(): Visit | null {
    const visit = lastVisit();
    if (!visit) return null;
    this.#scroll = visit.scroll;
    this.#read = new Set(visit.read);
    return visit;
  }

  /** For a new text. */
  forget(): void {
    this.#scroll = {};
    this.#read.clear();
  }

  get read(): ReadonlySet<number> {
    return this.#read;
  }

  markRead(index: number): void {
    this.#read.add(index);
  }

  /** Goes to where this view was left. */
  async go(ready: Promise<unknown>): Promise<void> {
    const key = this.#key;
    this.#due = key;
    await ready;
    const top = this.#scroll[key] ?? 0;
    // The reader's own content comes a frame later, on a busy machine some more.
    for (let frames = 0; frames < 2 || (frames < FRAMES && !this.#reaches(top)); frames++) {
      await new Promise(requestAnimationFrame);
      if (this.#due !== key) return;
      if (key !== this.#key) break;
    }
    if (key === this.#key) this.#scroller?.scrollTo(0, top);
    this.#due = null;
  }

  #reaches(top: number): boolean {
    const { scrollHeight = 0, clientHeight = 0 } = this.#scroller ?? {};
    return scrollHeight - clientHeight >= top;
  }

  write(): void {
    const { session, view, rulesText: rules } = this.#host;
    const { source, opened } = session;
    const { mends } = session;
    const read = [...this.#read];
    const visit = { source, rules, view, opened, read, mends, scroll: this.#scroll };
    keepVisit(source.text ? visit : null);
  }

  get #key(): string {
    const { view, session } = this.#host;
    return session.opened === null ? view : `${view}:${session.opened}`;
  }

  /** The panel, or the page where there is no room beside it. */
  get #scroller(): Element | null {
    return WIDE.matches ? this.#host.querySelector("#panel") : document.scrollingElement;
  }

  #onScroll(): void {
    const scroller = this.#scroller;
    if (!scroller || this.#due !== null) return;
    this.#scroll[this.#key] = Math.round(scroller.scrollTop);
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.write(), REST);
  }
}
