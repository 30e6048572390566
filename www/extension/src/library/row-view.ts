import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { Part } from "../search/passage.ts";
import { readerAddress } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import { MAX_AGE } from "../store/pages.ts";
import { isKept } from "../store/tidy.ts";
import type { Shelved } from "../store/types.ts";
import { day, percent } from "./formats.ts";
import { articleAddress, type LibraryPage } from "./page.ts";
import type { Listing, Row } from "./protocol.ts";

/** The rows near the window; the others are empty height. */
export function rowsView(page: LibraryPage, { total }: Listing): TemplateResult {
  const { from, to } = page.range;
  const shown = Array.from(
    { length: Math.min(to, total) - Math.min(from, total) },
    (_, i) => from + i,
  );
  return html`<div class="shelf">
    <div class="row-probe" aria-hidden="true"></div>
    <ol class="rows" role="list">
      ${repeat(
        shown,
        (index) => index,
        (index) => rowView(page, index, total),
      )}
    </ol>
  </div>`;
}

export function parts(list: readonly Part[]): (string | TemplateResult)[] {
  return list.map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text));
}

function rowView(page: LibraryPage, index: number, total: number): TemplateResult {
  const row = page.rows.get(index);
  const selected = row ? page.bulk.selected.has(row.shelved.id) : false;
  return html`<li
    class="row"
    data-index=${index}
    data-current=${index === page.current}
    data-selected=${selected}
    data-unread=${row ? row.shelved.opened === null : nothing}
    aria-setsize=${total}
    aria-posinset=${index + 1}
  >
    ${row ? filledRow(page, row, index, selected) : nothing}
  </li>`;
}

function filledRow(page: LibraryPage, row: Row, index: number, selected: boolean): TemplateResult {
  const { library: m } = page.messages;
  const { shelved, title, passage, note } = row;
  const { id, lang, dir } = shelved;
  const name = shelved.title || m.untitled;
  const choose = (event: MouseEvent) => {
    void page.bulk.toggle(id, index, event.shiftKey);
  };
  return html`<label class="row-check">
      <input
        type="checkbox"
        .checked=${selected}
        aria-label=${page.filled(m.select, { title: name })}
        @click=${choose}
      />
    </label>
    <a class="row-text" href=${note ? readerAddress({ article: id, note: note.id }) : articleAddress(shelved)}>
      <span class="row-title" lang=${lang ?? nothing} dir=${dir}>${title.length > 0 ? parts(title) : m.untitled}</span>
      ${
        note
          ? html`<span class="row-excerpt quote" data-colour=${note.colour} lang=${lang ?? nothing} dir=${dir}
              >${parts(note.quote)}</span
            >
            <span class="row-note">${parts(note.note)}</span>`
          : html`<span class="row-excerpt" lang=${lang ?? nothing} dir=${dir}>${parts(passage)}</span>`
      }
      <span class="row-meta">${meta(page, shelved)}</span>
    </a>
    <span class="row-actions">${actions(page, shelved)}</span>`;
}

function meta(page: LibraryPage, row: Shelved): (TemplateResult | typeof nothing)[] {
  const { library: m } = page.messages;
  const { locale } = page;
  const item = (text: string | null, name = "") =>
    text ? html`<span class=${name}>${text}</span>` : (nothing as typeof nothing);
  const progress = row.position?.progress ?? 0;
  return [
    item(row.publisher ?? hostOf(row.url)),
    item(day(row.published ?? row.added, locale)),
    item(row.minutes > 0 ? page.filled(m.minutes, { count: row.minutes }) : null),
    progress > 0.02 && progress < 0.95 ? item(percent(progress, locale)) : nothing,
    row.parser === null ? item(row.page ? m.waiting : m.addressOnly) : nothing,
    item(row.notes > 0 ? page.filled(m.notes, { count: row.notes }) : null),
    ...row.tags.map((tag) => item(tag, "row-tag")),
    !isKept(row)
      ? item(page.filled(m.goes, { date: day((row.opened ?? row.added) + MAX_AGE, locale) }))
      : nothing,
  ];
}

function actions(page: LibraryPage, row: Shelved): TemplateResult[] {
  const { library: m } = page.messages;
  const { id, starred, archived, saved } = row;
  const change = (state: Parameters<LibraryPage["change"]>[1]) => () =>
    void page.change([id], state);
  const now = Date.now();
  return [
    saved === null
      ? button("save", m.save, icons.save, false, change({ saved: now }))
      : button("save", m.saved, icons.save, true, change({ saved: null })),
    button("star", starred ? m.unstar : m.star, icons.star, starred, change({ starred: !starred })),
    archived === null
      ? button("archive", m.archive, icons.archive, false, change({ archived: now }))
      : button("archive", m.unarchive, icons.archive, true, change({ archived: null })),
    button("delete", m.delete, icons.delete, null, () => void page.bulk.delete([id])),
  ];
}

function button(
  name: string,
  label: string,
  icon: TemplateResult,
  on: boolean | null,
  act: () => void,
): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    data-act=${name}
    title=${label}
    aria-label=${label}
    aria-pressed=${on ?? nothing}
    @click=${act}
  >
    ${icon}
  </button>`;
}

function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : null;
}
