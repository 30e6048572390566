import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { placeMarks } from "../content/marks.ts";
import { fill } from "../messages/index.ts";
import type { View } from "../parts/view.ts";
import { mend as styles } from "../styles/mend.ts";
import type { Mending } from "./mending.ts";
import { hostOf } from "./rules.ts";

export interface MendHost extends EventTarget {
  readonly mending: Mending | null;
  readonly shownArticle: Article | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

type Said = "out" | "back" | "ruled";

/** Milliseconds for which undoing is offered. */
const OFFERED = 20_000;

const controllers = new WeakMap<MendHost, MendController>();

/** The reader's own, whichever article is mended in it. */
export function controllerOf(host: MendHost): MendController {
  const own = controllers.get(host) ?? new MendController(host);
  controllers.set(host, own);
  return own;
}

/** Mending an article by hand: the marks in the text, and the line that says what was done and offers more. */
export class MendController {
  readonly #host: MendHost;
  /** Whether blocks can be left out now. */
  editing = false;
  #said: Said | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  #placed = "";
  #article = "";

  constructor(host: MendHost) {
    this.#host = host;
    const root = host.renderRoot;
    if (root instanceof ShadowRoot && styles.styleSheet) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    }
  }

  toggle(): void {
    this.editing = !this.editing;
    this.#host.requestUpdate();
  }

  /** Read anew, it is the same article still. */
  #follow({ original: { url, title } }: Mending): void {
    const article = `${url} ${title}`;
    if (this.#article !== "" && this.#article !== article) {
      this.editing = false;
      this.#say(null);
    }
    this.#article = article;
  }

  /** `key` says which content is there. */
  place(content: HTMLElement | null, starts: readonly number[], key: string, view: View): void {
    const { mending, shownArticle: article } = this.#host;
    if (!content || !article || !mending) return;
    this.#follow(mending);
    const { gaps } = mending.mended;
    const wanted = `${key}|${this.editing}|${view.locale}|${gaps.map(({ before, parts }) => `${before}:${parts.length}`)}`;
    if (this.#placed === wanted) return;
    this.#placed = wanted;
    placeMarks(content, {
      ...{ article, starts, gaps, editing: this.editing },
      ...{ messages: view.messages, locale: view.locale },
      putBack: (part) => this.#act("back", () => mending.putBack(part)),
      leaveOut: (block) => this.#act("out", () => mending.leaveOut(block)),
    });
  }

  render({ messages: m, locale }: View): TemplateResult {
    const said = this.#said;
    const host = hostOf(this.#host.mending?.original.url ?? null);
    const words = said === "out" ? m.wasLeftOut : said === "back" ? m.wasPutBack : m.mendRuled;
    const offer = said === "out" || said === "back";
    return html`<div class="mend-bar" role="status">
      ${said === null ? nothing : html`<span>${fill(words, { host: host ?? "" }, locale)}</span>`}
      ${offer ? html`<button type="button" class="mend-undo" @click=${this.#undo}>${m.mendUndo}</button>` : nothing}
      ${
        offer && host !== null
          ? html`<button type="button" class="mend-site" @click=${this.#rule}>${fill(m.mendSite, { host }, locale)}</button>`
          : nothing
      }
    </div>`;
  }

  #act(said: Said, act: () => void): void {
    act();
    this.#tell("lisible-mended", { mending: this.#host.mending });
    this.#say(said);
    void this.#focusUndo();
  }

  /** The button that was pressed is gone with its mark. */
  async #focusUndo(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(".mend-undo")?.focus({ preventScroll: true });
  }

  readonly #undo = (): void => {
    this.#host.mending?.undo();
    this.#tell("lisible-mended", { mending: this.#host.mending });
    this.#say(null);
  };

  readonly #rule = (): void => {
    const rule = this.#host.mending?.rule();
    if (!rule) return;
    this.#tell("lisible-mend-rule", { rule, url: this.#host.mending?.original.url });
    this.#say("ruled");
  };

  #tell(name: string, detail: object): void {
    this.#host.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #say(said: Said | null): void {
    this.#said = said;
    clearTimeout(this.#late);
    if (said !== null) this.#late = setTimeout(() => this.#say(null), OFFERED);
    this.#host.requestUpdate();
  }
}
