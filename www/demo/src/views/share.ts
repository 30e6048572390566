import { html, nothing, type TemplateResult } from "lit";
import { type Page, PageElement, say } from "../page.ts";
import { LONGEST_HASH, type Shared } from "../share/codec.ts";
import { type ShareResult, shareUrl } from "../share/hash.ts";

/** The dialog with the link that holds everything. */
export class ShareDialog extends PageElement {
  static override properties = { page: { attribute: false } };
  declare page: Page | null;
  #result: ShareResult | null = null;
  #copied = "";

  async open(shared: Shared): Promise<void> {
    this.#result = await shareUrl(shared);
    this.#copied = "";
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector("dialog")?.showModal();
    this.querySelector("input")?.select();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    const { m } = page;
    return html`<dialog class="share" aria-labelledby="share-title">
      <form method="dialog">
        <h2 id="share-title">${m.shareTitle}</h2>
        <button class="button" aria-label=${m.close}>×</button>
      </form>
      ${this.#result ? this.#body(this.#result, page) : nothing}
    </dialog>`;
  }

  #body(result: ShareResult, page: Page): TemplateResult {
    if (!result.ok) {
      const values = { length: result.length, longest: LONGEST_HASH };
      return html`<p class="error" role="alert">${say(page, "shareTooLarge", values)}</p>`;
    }
    const { m } = page;
    return html`<p class="hint">${m.shareDone}</p>
      <div class="share-link">
        <input readonly aria-label=${m.shareLink} .value=${result.url} />
        <button type="button" class="button" @click=${() => void this.#copy(result.url, page)}>
          ${m.copy}
        </button>
      </div>
      <p role="status">${this.#copied}</p>`;
  }

  async #copy(url: string, { m }: Page): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#copied = m.copied;
    } catch {
      this.#copied = m.copyFailed;
    }
    this.requestUpdate();
  }
}
