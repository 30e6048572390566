import { html, nothing, type TemplateResult } from "lit";
import type { Preferences } from "../preferences.ts";
import type { ReadAloud } from "../read-aloud.ts";
import { icons } from "./icons.ts";
import type { View } from "./view.ts";

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** Play, pause, skip, speed and voice, below the tools while the article is read aloud. */
export function speechBar(
  speech: ReadAloud,
  preferences: Preferences,
  lang: string | null,
  view: View,
): TemplateResult | typeof nothing {
  if (speech.state === "idle") return nothing;
  const { messages: m } = view;
  const speaking = speech.state === "speaking";
  return html`<div class="speech" role="group" aria-label=${m.listen}>
    ${button(m.listenBack, icons.previous, () => speech.skip(-1))}
    ${button(speaking ? m.listenPause : m.listenGo, speaking ? icons.pause : icons.play, () => speech.toggle())}
    ${button(m.listenSkip, icons.following, () => speech.skip(1))}
    ${rateChoice(speech, preferences, view)} ${voiceChoice(speech, preferences, lang, view)}
    <span class="space"></span>
    ${button(m.listenStop, icons.close, () => speech.stop())}
  </div>`;
}

function button(label: string, glyph: TemplateResult, act: () => void): TemplateResult {
  return html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${act}>${glyph}</button>`;
}

function rateChoice(speech: ReadAloud, preferences: Preferences, view: View): TemplateResult {
  const { rate } = preferences.values;
  const times = new Intl.NumberFormat(view.locale, { maximumFractionDigits: 2 });
  const pick = (event: Event) => {
    preferences.update({ rate: Number((event.target as HTMLSelectElement).value) });
    speech.again();
  };
  return html`<select aria-label=${view.messages.listenRate} @change=${pick}>
    ${RATES.map((value) => html`<option value=${value} .selected=${value === rate}>${times.format(value)}×</option>`)}
  </select>`;
}

function voiceChoice(
  speech: ReadAloud,
  preferences: Preferences,
  lang: string | null,
  { messages: m }: View,
): TemplateResult {
  const voices = speech.voices(lang);
  if (voices.length === 0) return html`<span>${m.listenNone}</span>`;
  return voiceList(speech, preferences, voices, m);
}

function voiceList(
  speech: ReadAloud,
  preferences: Preferences,
  voices: readonly SpeechSynthesisVoice[],
  m: View["messages"],
): TemplateResult {
  const { voice: chosen } = preferences.values;
  const pick = (event: Event) => {
    preferences.update({ voice: (event.target as HTMLSelectElement).value });
    speech.again();
  };
  return html`<select aria-label=${m.listenVoice} @change=${pick}>
    <option value="" .selected=${chosen === ""}>${m.listenOwn}</option>
    ${voices.map(
      ({ voiceURI, name, localService }) =>
        html`<option value=${voiceURI} .selected=${voiceURI === chosen}>${name}${localService ? "" : ` (${m.listenNetwork})`}</option>`,
    )}
  </select>`;
}
