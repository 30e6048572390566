import { html, nothing, type TemplateResult } from "lit";
import type { Script } from "../chinese/article.ts";
import type { Preferences } from "../preferences.ts";
import type { ReadAloud } from "../read-aloud.ts";
import { appearancePart } from "./appearance.ts";
import type { Disclosure } from "./disclosure.ts";
import { type ExportActions, exportPart } from "./export-menu.ts";
import { icons } from "./icons.ts";
import { speechBar } from "./speech-bar.ts";
import type { View } from "./view.ts";

export interface ToolbarState {
  preferences: Preferences;
  disclosure: Disclosure;
  /** The script of the article as published; `null` where it is not Chinese. */
  script: Script | null;
  /** The script shown instead, if any. */
  converted: Script | null;
  busy: boolean;
  speech: ReadAloud;
  /** The article's language. */
  lang: string | null;
  /** Whether blocks can be left out now; `null` where the article cannot be mended. */
  editing: boolean | null;
}

export interface ToolbarActions extends ExportActions {
  convert(): void;
  help(): void;
  mend(): void;
}

/** The strip of tools above the article. The slot takes buttons of the page around it. */
export function toolbarPart(
  state: ToolbarState,
  actions: ToolbarActions,
  view: View,
): TemplateResult {
  const { messages: m } = view;
  const { disclosure } = state;
  return html`<div class="toolbar" role="toolbar" part="toolbar" aria-label=${m.toolbar}>
    <slot name="start"></slot>
    <span class="space"></span>
    ${convertButton(state, actions, view)}
    ${
      state.speech.available
        ? html`<button type="button" class="tool listen" aria-label=${m.listen} title=${m.listen} aria-pressed=${state.speech.state !== "idle"} @click=${() => (state.speech.state === "idle" ? state.speech.toggle() : state.speech.stop())}>
            ${icons.listen}
          </button>`
        : nothing
    }
    ${mendButton(state, actions, view)}
    ${panelButton("appearance", m.appearance, icons.appearance, disclosure, () =>
      appearancePart(state.preferences, state.script !== null, view),
    )}
    ${panelButton("export", m.export, icons.export, disclosure, () =>
      exportPart(actions, state.preferences, state.lang, view),
    )}
    <button type="button" class="tool help" aria-label=${m.help} title=${m.help} @click=${actions.help}>
      ${icons.help}
    </button>
    <slot name="end"></slot>
    ${speechBar(state.speech, state.preferences, state.lang, view)}
  </div>`;
}

function mendButton(
  { editing }: ToolbarState,
  { mend }: ToolbarActions,
  { messages: m }: View,
): TemplateResult | typeof nothing {
  if (editing === null) return nothing;
  const label = editing ? m.mendDone : m.mend;
  return html`<button type="button" class="tool mend" aria-pressed=${editing} aria-label=${label} title=${label} @click=${mend}>
    ${icons.mend}
  </button>`;
}

function convertButton(
  state: ToolbarState,
  actions: ToolbarActions,
  { messages: m }: View,
): TemplateResult | typeof nothing {
  if (state.script === null) return nothing;
  const target = state.converted === null ? (state.script === "Hant" ? "Hans" : "Hant") : null;
  const label = target === null ? m.toOriginal : target === "Hans" ? m.toHans : m.toHant;
  return html`<button
    type="button"
    class="tool script"
    aria-pressed=${state.converted !== null}
    aria-busy=${state.busy}
    title=${label}
    @click=${actions.convert}
  >
    ${scriptGlyphs(state.converted ?? state.script)}<span class="unseen"> ${label}</span>
  </button>`;
}

// 简 and 繁 name themselves in either script; the one in force stands out.
function scriptGlyphs(shown: Script): TemplateResult {
  const mark = (script: Script, glyph: string, lang: string) =>
    html`<span lang=${lang} class=${shown === script ? "on" : "off"}>${glyph}</span>`;
  return html`${mark("Hans", "\u7b80", "zh-Hans")}${mark("Hant", "\u7e41", "zh-Hant")}`;
}

function panelButton(
  name: string,
  label: string,
  glyph: TemplateResult,
  disclosure: Disclosure,
  panel: () => TemplateResult,
): TemplateResult {
  const open = disclosure.isOpen(name);
  return html`<div class="disclosure" data-disclosure=${name}>
    <button
      type="button"
      class="tool"
      aria-label=${label}
      title=${label}
      aria-expanded=${open}
      @click=${() => disclosure.toggle(name)}
    >
      ${glyph}
    </button>
    ${open ? panel() : nothing}
  </div>`;
}
