import type { Session } from "./session.ts";
import type { ViewName } from "./views/names.ts";
import { keepVisit, lastVisit, type Visit } from "./visit.ts";

/** Milliseconds of quiet after which the place is written down. */
const REST = 250;

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
    // The reader's own content comes a frame later.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    if (this.#due === key && key === this.#key) this.#scroller?.scrollTo(0, this.#scroll[key] ?? 0);
    this.#due = null;
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
