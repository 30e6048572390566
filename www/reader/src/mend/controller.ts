import type { Article } from "lisible";
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";
import { placeMarks } from "../content/marks.ts";
import { fill } from "../messages/index.ts";
import type { View } from "../parts/view.ts";
import type { Mending } from "./mending.ts";
import { hostOf } from "./rules.ts";

export interface MendHost extends ReactiveControllerHost, EventTarget {
  readonly mending: Mending | null;
  readonly shownArticle: Article | null;
}

type Said = "out" | "back" | "ruled";

/** Milliseconds for which undoing is offered. */
const OFFERED = 20_000;

/** Mending an article by hand: the marks in the text, and the line that says what was done and offers more. */
export class MendController implements ReactiveController {
  readonly #host: MendHost;
  /** Whether blocks can be left out now. */
  editing = false;
  #said: Said | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  #placed = "";

  constructor(host: MendHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#late);
  }

  toggle(): void {
    this.editing = !this.editing;
    this.#host.requestUpdate();
  }

  /** Another article is shown. */
  reset(): void {
    this.editing = false;
    this.#say(null);
  }

  /** `key` says which content is there. */
  place(content: HTMLElement | null, starts: readonly number[], key: string, view: View): void {
    const { mending, shownArticle: article } = this.#host;
    if (!content || !article) return;
    const gaps = mending?.mended.gaps ?? [];
    const wanted = `${key}|${this.editing}|${view.locale}|${gaps.map(({ before, parts }) => `${before}:${parts.length}`)}`;
    if (this.#placed === wanted) return;
    this.#placed = wanted;
    placeMarks(content, {
      ...{ article, starts, gaps, editing: this.editing && mending !== null },
      ...{ messages: view.messages, locale: view.locale },
      putBack: (part) => this.#act("back", () => mending?.putBack(part)),
      leaveOut: (block) => this.#act("out", () => mending?.leaveOut(block)),
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
