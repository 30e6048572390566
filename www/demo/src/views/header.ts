import {
  LANGUAGE_NAMES,
  LOCALES,
  type Preferences,
  type PreferenceValues,
  readerMessages,
} from "@lisible/reader";
import { html, nothing, type TemplateResult } from "lit";
import type { Page } from "../page.ts";
import { samplesMenu } from "./gallery.ts";

export interface HeaderActions {
  openSample(file: string): void;
  share(): void;
  help(): void;
  skip(): void;
  /** The source is the view at hand. */
  sourceOnly: boolean;
}

/** The name, the samples, sharing, help and the interface's language. */
export function headerPart(
  page: Page,
  preferences: Preferences,
  actions: HeaderActions,
): TemplateResult {
  const { m, session } = page;
  // Where the source is all there is to see, the page's name is its heading.
  const named = actions.sourceOnly;
  const onSkip = (event: Event) => {
    event.preventDefault();
    actions.skip();
  };
  return html`<header class="masthead">
    <a class="skip" href="#panel" @click=${onSkip}>${m.skip}</a>
    <p class="brand" role=${named ? "heading" : nothing} aria-level=${named ? 1 : nothing}><img src="./icon.svg" alt="" width="28" height="28" /> <b>Lisible</b> <span>${m.tagline}</span></p>
    <div class="masthead-tools">
      ${samplesMenu(actions.openSample, m)}
      <button type="button" class="button" ?disabled=${!session.source.text} @click=${actions.share}>${m.share}</button>
      <button type="button" class="button help-button" @click=${actions.help}>${m.help}</button>
      ${languageMenu(page, preferences)}
    </div>
  </header>`;
}

/** Stands for the menu where there is no room for its words. */
const globe = html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><circle cx="10" cy="10" r="7" /><path d="M3 10h14M10 3c4 4.5 4 9.500 0 14M10 3c-4 4.500-4 9.500 0 14" /></svg>`;

function languageMenu({ locale }: Page, preferences: Preferences): TemplateResult {
  const messages = readerMessages(locale);
  const { language } = preferences.values;
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    preferences.update({ language: value as PreferenceValues["language"] });
  };
  return html`<span class="language-menu">
    ${globe}
    <select class="button language" aria-label=${messages.language} title=${messages.language} @change=${pick}>
      <option value="auto" .selected=${language === "auto"}>${messages.languageAuto}</option>
      ${LOCALES.map(
        (entry) =>
          html`<option value=${entry} lang=${entry} .selected=${language === entry}>${LANGUAGE_NAMES[entry]}</option>`,
      )}
    </select>
  </span>`;
}
