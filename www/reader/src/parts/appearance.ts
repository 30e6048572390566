import { html, nothing, type TemplateResult } from "lit";
import { LANGUAGE_NAMES, LOCALES } from "../messages/index.ts";
import {
  LEADINGS,
  MEASURES,
  PAIRS,
  type Preferences,
  type PreferenceValues,
  SIZES,
  THEMES,
  TYPEFACES,
  WEIGHTS,
} from "../preferences.ts";
import type { View } from "./view.ts";

/** The panel with theme, typeface, size, spacing, width and interface language. */
export function appearancePart(
  preferences: Preferences,
  isChinese: boolean,
  view: View,
): TemplateResult {
  const { messages: m } = view;
  return html`<div class="panel appearance" role="group" aria-label=${m.appearance}>
    ${choice(preferences, "theme", m.theme, THEMES, {
      auto: m.themeAuto,
      light: m.themeLight,
      sepia: m.themeSepia,
      dark: m.themeDark,
      clock: m.themeClock,
    })}
    ${choice(preferences, "typeface", m.typeface, TYPEFACES, {
      serif: m.typefaceSerif,
      sans: m.typefaceSans,
      kai: m.typefaceKai,
      fang: m.typefaceFang,
      own: m.typefaceOwn,
    })}
    ${preferences.values.typeface === "own" ? faceField(preferences, view) : nothing}
    ${choice(preferences, "weight", m.weight, WEIGHTS, {
      light: m.weightLight,
      normal: m.weightNormal,
      medium: m.weightMedium,
    })}
    ${sizeChoice(preferences, view)}
    ${choice(preferences, "leading", m.leading, LEADINGS, {
      tight: m.leadingTight,
      normal: m.leadingNormal,
      loose: m.leadingLoose,
    })}
    ${choice(preferences, "measure", m.measure, MEASURES, {
      narrow: m.measureNarrow,
      normal: m.measureNormal,
      wide: m.measureWide,
    })}
    ${
      isChinese
        ? choice(preferences, "pairs", m.pairs, PAIRS, {
            none: m.pairsNone,
            columns: m.pairsColumns,
            lines: m.pairsLines,
          })
        : nothing
    }
    ${languageChoice(preferences, view)}
  </div>`;
}

type ChoiceKey = "theme" | "pairs" | "typeface" | "weight" | "leading" | "measure";

function choice<K extends ChoiceKey>(
  preferences: Preferences,
  key: K,
  label: string,
  values: readonly PreferenceValues[K][],
  names: Record<PreferenceValues[K], string>,
): TemplateResult {
  const current = preferences.values[key];
  const pick = (value: PreferenceValues[K]) => () =>
    preferences.update({ [key]: value } as Partial<PreferenceValues>);
  return html`<fieldset>
    <legend>${label}</legend>
    <div class="segments">
      ${values.map(
        (value) =>
          html`<label data-value=${value}
            ><input type="radio" name=${key} .checked=${current === value} @change=${pick(value)} /><span
              >${names[value]}</span
            ></label
          >`,
      )}
    </div>
  </fieldset>`;
}

function faceField(preferences: Preferences, { messages: m }: View): TemplateResult {
  const name = (event: Event) =>
    preferences.update({ face: (event.target as HTMLInputElement).value });
  return html`<label class="field"
    ><span>${m.faceName}</span>
    <input
      type="text"
      maxlength="60"
      spellcheck="false"
      autocomplete="off"
      .value=${preferences.values.face}
      @input=${name}
    />
  </label>`;
}

function sizeChoice(preferences: Preferences, { messages: m }: View): TemplateResult {
  const { size } = preferences.values;
  const step = (by: number) => () => preferences.update({ size: size + by });
  return html`<fieldset>
    <legend>${m.size}</legend>
    <div class="segments stepper">
      <button type="button" aria-label=${m.smaller} ?disabled=${size === 0} @click=${step(-1)}>
        <span class="small-letter" aria-hidden="true">A</span>
      </button>
      <output aria-live="off">${Math.round((SIZES[size] ?? 1) * 16)}</output>
      <button
        type="button"
        aria-label=${m.larger}
        ?disabled=${size === SIZES.length - 1}
        @click=${step(1)}
      >
        <span class="large-letter" aria-hidden="true">A</span>
      </button>
    </div>
  </fieldset>`;
}

function languageChoice(preferences: Preferences, { messages: m }: View): TemplateResult {
  const { language } = preferences.values;
  const pick = (event: Event) => {
    const { value } = event.target as HTMLSelectElement;
    preferences.update({ language: value as PreferenceValues["language"] });
  };
  return html`<label class="field"
    ><span>${m.language}</span>
    <select @change=${pick}>
      <option value="auto" .selected=${language === "auto"}>${m.languageAuto}</option>
      ${LOCALES.map(
        (locale) =>
          html`<option value=${locale} lang=${locale} .selected=${language === locale}>
            ${LANGUAGE_NAMES[locale]}
          </option>`,
      )}
    </select>
  </label>`;
}
