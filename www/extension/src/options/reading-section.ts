import {
  LANGUAGE_NAMES,
  LOCALES,
  type Preferences,
  type readerMessages,
  THEMES,
} from "@lisible/reader";
import {
  LEADINGS,
  MEASURES,
  type PreferenceValues,
  SIZES,
  TYPEFACES,
} from "@lisible/reader/preferences";
import { html, nothing, type TemplateResult } from "lit";
import { type ExtensionMessages, fill } from "../messages/index.ts";

type ReaderMessages = ReturnType<typeof readerMessages>;
type Choice = readonly [value: string, label: string];

/** The reader's defaults and the language: the reader's own words for the reader's own choices. */
export function readingSection(
  preferences: Preferences,
  r: ReaderMessages,
  m: ExtensionMessages,
  keys: string,
): TemplateResult {
  const { values } = preferences;
  const set = (name: keyof PreferenceValues, value: unknown) =>
    preferences.update({ [name]: value } as Partial<PreferenceValues>);
  const field = (name: keyof PreferenceValues, label: string, choices: Choice[]) =>
    select(name, label, choices, String(values[name]), (value) =>
      set(name, name === "size" ? Number(value) : value),
    );
  return html`<section aria-labelledby="reading">
    <h2 id="reading">${m.options.reading}</h2>
    <p class="hint">${m.options.readingHint}</p>
    <div class="fields">
      ${field("language", r.language, languages(r))}
      ${field("theme", r.theme, labelled(THEMES, [r.themeAuto, r.themeLight, r.themeSepia, r.themeDark, r.themeClock]))}
      ${field("typeface", r.typeface, labelled(TYPEFACES, [r.typefaceSerif, r.typefaceSans, r.typefaceKai, r.typefaceFang, r.typefaceOwn]))}
      ${field(
        "size",
        r.size,
        SIZES.map((rem, index) => [String(index), `${Math.round(rem * 16)} px`]),
      )}
      ${field("leading", r.leading, labelled(LEADINGS, [r.leadingTight, r.leadingNormal, r.leadingLoose]))}
      ${field("measure", r.measure, labelled(MEASURES, [r.measureNarrow, r.measureNormal, r.measureWide]))}
    </div>
    <label class="check">
      <input
        type="checkbox"
        name="shortcuts"
        .checked=${values.shortcuts}
        @change=${(event: Event) => set("shortcuts", (event.target as HTMLInputElement).checked)}
      />
      <span>${r.helpShortcuts}</span>
    </label>
    <p class="hint">
      ${
        keys
          ? fill(m.options.shortcut, { keys }, preferences.locale)
          : chrome.commands
            ? m.options.noShortcut
            : nothing
      }
    </p>
  </section>`;
}

function select(
  name: string,
  label: string,
  choices: Choice[],
  current: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<label class="field">
    <span>${label}</span>
    <select name=${name} @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${choices.map(
        ([value, text]) =>
          html`<option value=${value} ?selected=${value === current}>${text}</option>`,
      )}
    </select>
  </label>`;
}

function labelled(values: readonly string[], labels: readonly string[]): Choice[] {
  return values.map((value, index) => [value, labels[index] ?? value]);
}

function languages(r: ReaderMessages): Choice[] {
  const own: Choice[] = LOCALES.map((locale) => [locale, LANGUAGE_NAMES[locale]]);
  return [["auto", r.languageAuto], ...own];
}
