import { html, type TemplateResult } from "lit";
import { FORMATS, type Format } from "../export/formats.ts";
import { fill, type ReaderMessages } from "../messages/index.ts";
import type { View } from "./view.ts";

export interface ExportActions {
  copy(format: Format): void;
  save(format: Format): void;
  print(): void;
}

/** The panel with copy and save for each format. */
export function exportPart(actions: ExportActions, view: View): TemplateResult {
  const { messages: m, locale } = view;
  return html`<div class="panel export" role="group" aria-label=${m.export}>
    ${FORMATS.map((format) => {
      const name = formatName(format, m);
      return html`<div class="row">
        <span aria-hidden="true">${name}</span>
        <button
          type="button"
          aria-label=${fill(m.copyAs, { format: name }, locale)}
          @click=${() => actions.copy(format)}
        >
          ${m.copy}
        </button>
        <button
          type="button"
          aria-label=${fill(m.downloadAs, { format: name }, locale)}
          @click=${() => actions.save(format)}
        >
          ${m.download}
        </button>
      </div>`;
    })}
    <button type="button" class="wide" @click=${actions.print}>${m.print}</button>
  </div>`;
}

export function formatName(format: Format, messages: ReaderMessages): string {
  switch (format) {
    case "markdown":
      return messages.formatMarkdown;
    case "html":
      return messages.formatHtml;
    case "text":
      return messages.formatText;
    case "json":
      return messages.formatJson;
  }
}
