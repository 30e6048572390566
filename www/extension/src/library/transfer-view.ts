import { html, nothing, type TemplateResult } from "lit";
import type { LibraryPage } from "./page.ts";

/** The sheet for files: what goes out, what comes in. */
export function transferDialog(page: LibraryPage): TemplateResult {
  const { transfer } = page;
  const { library: m } = page.messages;
  const { busy, said } = transfer;
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = "";
    if (files.length > 0) void transfer.take(files);
  };
  const out = (id: string, label: string, act: () => void) =>
    html`<button type="button" class="choice" id=${id} ?disabled=${busy} @click=${act}>${label}</button>`;
  const selected = page.bulk.selected.size;
  return html`<dialog class="sheet" id="transfer-sheet" aria-labelledby="transfer-title">
    <h2 id="transfer-title">${m.transfer}</h2>
    <p class="hint">${m.transferHint}</p>
    ${selected > 0 ? html`<p>${page.filled(m.selected, { count: selected })}</p>` : nothing}
    <p class="stack">
      ${out("export-json", selected > 0 ? `${m.exportSelected} (JSON Lines)` : m.exportAll, () => void transfer.saveLines())}
      ${out("export-markdown", m.exportMarkdown, () => void transfer.saveMarkdown())}
      ${out("export-epub", m.exportEpub, () => void transfer.saveBook())}
    </p>
    <p class="hint">${m.importHint}</p>
    <p class="stack">
      <label class="choice">
        <input type="file" name="import" multiple ?disabled=${busy} @change=${chosen} />
        <span>${m.import}</span>
      </label>
    </p>
    <p class="said" role="status">${said}</p>
    ${
      transfer.total > 0
        ? html`<progress max=${transfer.total} .value=${transfer.done} aria-label=${m.transfer}></progress>`
        : nothing
    }
    <p class="actions">
      <button type="button" class="choice" id="transfer-close" @click=${() => transfer.close()}>${m.close}</button>
    </p>
  </dialog>`;
}
