import { html, LitElement, type TemplateResult } from "lit";
import { type ReaderMessages, readerMessages } from "../messages/index.ts";
import { Preferences } from "../preferences.ts";
import { controls } from "../styles/controls.ts";
import { dialogs } from "../styles/dialogs.ts";
import { fonts } from "../styles/fonts.ts";
import { shared } from "../styles/shared.ts";
import { tokens } from "../styles/tokens.ts";
import { icons } from "./icons.ts";

/** Keys and what they do, in the order of the sheet. */
const KEYS: readonly (readonly [string, keyof ReaderMessages])[] = [
  ["?", "keyHelp"],
  ["t", "keyTheme"],
  ["f", "keyTypeface"],
  ["+", "keyLarger"],
  ["-", "keySmaller"],
  ["0", "keyReset"],
  ["c", "keyChinese"],
  ["o", "keyContents"],
  ["m", "keyCopy"],
  ["r", "listen"],
  ["i", "keyPictures"],
];

/** A key that the page around the reader handles, for the same sheet. */
export interface PageKey {
  key: string;
  label: string;
}

/** `<lisible-help>`: the sheet of keys. The reader has one; a page without an article needs its own. */
export class LisibleHelp extends LitElement {
  static override properties = {
    preferences: { attribute: false },
    pageKeys: { attribute: false },
  };
  static override styles = [tokens, fonts, controls, shared, dialogs];

  declare preferences: Preferences | null;
  declare pageKeys: readonly PageKey[];

  constructor() {
    super();
    this.preferences = null;
    this.pageKeys = [];
  }

  open(): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.#dialog?.showModal());
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  protected override willUpdate(): void {
    const { theme } = this.#preferences.values;
    this.lang = this.#preferences.locale;
    this.setAttribute("data-theme", theme);
  }

  get #preferences(): Preferences {
    this.preferences ??= new Preferences();
    return this.preferences;
  }

  protected override render(): TemplateResult {
    const preferences = this.#preferences;
    const m = readerMessages(preferences.locale);
    const toggle = (event: Event) =>
      preferences.update({ shortcuts: (event.target as HTMLInputElement).checked });
    const rows = [...KEYS.map(([key, name]) => ({ key, label: m[name] })), ...this.pageKeys];
    return html`<dialog class="sheet" aria-labelledby="help-title" @click=${closeOutside}>
      <form method="dialog">
        <h2 id="help-title">${m.helpTitle}</h2>
        <button class="tool" aria-label=${m.close}>${icons.close}</button>
      </form>
      <dl>
        ${rows.map(
          ({ key, label }) => html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${label}</dd>
          </div>`,
        )}
      </dl>
      <p>${m.helpHint}</p>
      <label class="check"
        ><input type="checkbox" .checked=${preferences.values.shortcuts} @change=${toggle} />
        <span>${m.helpShortcuts}</span></label
      >
    </dialog>`;
  }
}

// A click on the backdrop lands on the dialog itself.
function closeOutside(event: Event): void {
  if (event.target === event.currentTarget) (event.currentTarget as HTMLDialogElement).close();
}
