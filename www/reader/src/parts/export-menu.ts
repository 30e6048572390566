import { html, nothing, type TemplateResult } from "lit";
import { FORMATS, type Format, type TextFormat } from "../export/formats.ts";
import { fill, type ReaderMessages } from "../messages/index.ts";
import type { Preferences, PreferenceValues } from "../preferences.ts";
import type { View } from "./view.ts";

export interface ExportActions {
  copy(format: TextFormat): void;
  save(format: Format): void;
  cite(): void;
  /** `null` where the article has no address. */
  copyLink: (() => void) | null;
  print(): void;
}

/** The panel with copy and save for each format, and the choices that they remember. */
export function exportPart(
  actions: ExportActions,
  preferences: Preferences,
  lang: string | null,
  view: View,
): TemplateResult {
  const { messages: m } = view;
  return html`<div class="panel export" role="group" aria-label=${m.export}>
    ${FORMATS.map((format) => formatRow(format, actions, view))}
    <div class="choices">
      ${check(preferences, "frontMatter", m.exportFrontMatter)}
      ${check(preferences, "embedPictures", m.exportPictures)}
      ${/^(?:zh|ja)\b/.test(lang ?? "") ? check(preferences, "vertical", m.exportVertical) : nothing}
    </div>
    <div class="pair">
      <button type="button" class="wide" title=${m.citeHint} @click=${actions.cite}>${m.cite}</button>
      <button type="button" class="wide" ?disabled=${!actions.copyLink} @click=${() => actions.copyLink?.()}>${m.copyLink}</button>
    </div>
    <button type="button" class="wide" @click=${actions.print}>${m.print}</button>
  </div>`;
}

function formatRow(format: Format, actions: ExportActions, view: View): TemplateResult {
  const { messages: m, locale } = view;
  const name = formatName(format, m);
  return html`<div class="row">
    <span aria-hidden="true">${name}</span>
    ${
      format === "epub"
        ? html`<span></span>`
        : html`<button
            type="button"
            aria-label=${fill(m.copyAs, { format: name }, locale)}
            @click=${() => actions.copy(format)}
          >
            ${m.copy}
          </button>`
    }
    <button
      type="button"
      aria-label=${fill(m.downloadAs, { format: name }, locale)}
      @click=${() => actions.save(format)}
    >
      ${m.download}
    </button>
  </div>`;
}

type Choice = "frontMatter" | "embedPictures" | "vertical";

function check(preferences: Preferences, key: Choice, label: string): TemplateResult {
  const toggle = (event: Event) =>
    preferences.update({
      [key]: (event.target as HTMLInputElement).checked,
    } as Partial<PreferenceValues>);
  return html`<label class="check"
    ><input type="checkbox" .checked=${preferences.values[key]} @change=${toggle} />
    <span>${label}</span></label
  >`;
}

export function formatName(format: Format, messages: ReaderMessages): string {
  switch (format) {
    case "markdown":
      return messages.formatMarkdown;
    case "html":
      return messages.formatHtml;
    case "text":
      return messages.formatText;
    case "epub":
      return messages.formatEpub;
    case "json":
      return messages.formatJson;
  }
}
