import { html, type PropertyValues, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { AddressOrigin } from "../input/address.ts";
import { isEditable } from "../input/source.ts";
import type { Range } from "../locate/locate.ts";
import { type Page, PageElement, say } from "../page.ts";

const URL_FROM = {
  base: "urlFromBase",
  canonical: "urlFromCanonical",
  links: "urlFromLinks",
  saved: "urlFromSaved",
} as const satisfies Record<AddressOrigin, string>;

/** UTF-16 units shown on each side of a place in a text too long to edit. */
const AROUND = 4000;

/** The text that is parsed: editable, or an excerpt where it is very long. */
export class SourcePane extends PageElement {
  static override properties = { page: { attribute: false } };
  declare page: Page | null;
  #range: Range = { start: 0, end: 0 };

  /** Selects a place and scrolls to it. */
  async reveal(range: Range): Promise<void> {
    this.#range = range;
    this.requestUpdate();
    await this.updateComplete;
    const area = this.#area;
    if (area) {
      area.focus({ preventScroll: true });
      area.setSelectionRange(range.start, range.end);
      area.scrollTop = heightBefore(area, range.start) - area.clientHeight / 3;
      area.scrollIntoView({ block: "nearest" });
    } else {
      const excerpt = this.querySelector<HTMLElement>(".excerpt");
      excerpt?.focus({ preventScroll: true });
      excerpt?.querySelector("mark")?.scrollIntoView({ block: "center" });
    }
  }

  focusText(): void {
    (this.#area ?? this.querySelector<HTMLElement>(".excerpt"))?.focus();
  }

  protected override render(): TemplateResult | string {
    const { page } = this;
    if (!page) return "";
    const { source } = page.session;
    const editable = isEditable(source);
    return html`${editable ? this.#editor(page) : this.#excerpt(page)} ${this.#address(page)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("page") && this.#range.end > (this.page?.session.source.text.length ?? 0)) {
      this.#range = { start: 0, end: 0 };
    }
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector("textarea.source-text");
  }

  #editor({ m, session }: Page): TemplateResult {
    const onInput = (event: Event) =>
      session.edit({ text: (event.target as HTMLTextAreaElement).value, name: "" });
    return html`<textarea
      class="source-text"
      dir="auto"
      aria-label=${m.sourceLabel}
      placeholder=${m.sourcePlaceholder}
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      .value=${live(session.source.text)}
      @input=${onInput}
    ></textarea>`;
  }

  #excerpt(page: Page): TemplateResult {
    const { text } = page.session.source;
    const { start, end } = this.#range;
    const from = Math.max(0, start - AROUND);
    const to = Math.min(text.length, end + AROUND);
    return html`<p class="hint">${say(page, "tooLargeToEdit", { characters: text.length })}</p>
      <pre class="excerpt source-text" tabindex="0" role="region" aria-label=${page.m.sourceLabel}
>${from > 0 ? "…" : ""}${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end, to)}${to < text.length ? "…" : ""}</pre>`;
  }

  #address({ m, session }: Page): TemplateResult {
    const onInput = (event: Event) =>
      session.edit({ url: (event.target as HTMLInputElement).value.trim(), urlFrom: null });
    const { url, urlFrom } = session.source;
    const hint = urlFrom === null ? m.urlHint : m[URL_FROM[urlFrom]];
    const invalid = url !== "" && !/^https?:\/\/[^\s/]+/i.test(url);
    return html`<label class="field"
      ><span>${m.urlLabel}</span>
      <input
        type="url"
        inputmode="url"
        spellcheck="false"
        autocomplete="off"
        aria-describedby="url-hint"
        aria-invalid=${invalid}
        .value=${live(url)}
        @input=${onInput}
      /><small id="url-hint" class=${invalid ? "error" : "hint"}>${invalid ? m.urlInvalid : hint}</small>
    </label>`;
  }
}

// A text area does not tell where a character stands: a copy of the text before it does.
function heightBefore(area: HTMLTextAreaElement, position: number): number {
  const copy = document.createElement("div");
  copy.className = "source-text source-copy";
  copy.style.inlineSize = `${area.clientWidth}px`;
  copy.textContent = area.value.slice(0, position);
  area.after(copy);
  const height = copy.scrollHeight;
  copy.remove();
  return height;
}
