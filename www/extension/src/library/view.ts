/* The library as it is shown: search on top, views and filters beside the list, the selection's actions below. */
import { html, nothing, type TemplateResult } from "lit";
import { guard } from "lit/directives/guard.js";
import { icons } from "../shared/icons.ts";
import type { Shelved } from "../store/types.ts";
import { bulkBar, toast } from "./bulk-view.ts";
import { languageName, numeral } from "./formats.ts";
import { articleAddress, type LibraryPage } from "./page.ts";
import { FACETS, type Facet, type Listing, VIEWS } from "./protocol.ts";
import { rowsView } from "./row-view.ts";
import { bytes } from "./storage.ts";
import { transferDialog } from "./transfer-view.ts";

export function libraryView(page: LibraryPage): TemplateResult {
  const { library: m } = page.messages;
  return html`<div class="library">
    <header class="library-head">
      <h1>${m.title}</h1>
      ${searchField(page)}
      <p class="library-tools">
        ${tool("transfer", m.transfer, icons.transfer, () => page.transfer.open())}
        <a class="tool" href="options.html" title=${m.settings} aria-label=${m.settings}>${icons.settings}</a>
      </p>
    </header>
    <nav class="views" aria-label=${m.viewsLabel}>${VIEWS.map((view) => viewLink(page, view))}</nav>
    ${page.listing ? guard(filtersFrom(page, page.listing), () => filters(page, page.listing as Listing)) : nothing}
    <main class="library-main" data-answered=${page.answered} aria-busy=${page.listing?.partial ?? true}>${page.listing ? content(page, page.listing) : nothing}</main>
    <footer class="library-foot">${storageLine(page)}</footer>
    ${bulkBar(page)} ${toast(page)} ${transferDialog(page)}
  </div>`;
}

export function tool(
  id: string,
  label: string,
  icon: TemplateResult,
  act: () => void,
): TemplateResult {
  return html`<button type="button" class="tool" id=${id} title=${label} aria-label=${label} @click=${act}>
    ${icon}
  </button>`;
}

function searchField(page: LibraryPage): TemplateResult {
  const { library: m } = page.messages;
  const typed = (event: Event) => page.search((event.target as HTMLInputElement).value);
  return html`<search class="search">
    ${icons.search}
    <input
      id="search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      placeholder=${m.search}
      aria-label=${m.search}
      aria-describedby="search-hint"
      .value=${page.place.query}
      @input=${typed}
    />
    <p class="hint" id="search-hint">${m.searchHint}</p>
  </search>`;
}

function viewLink(page: LibraryPage, view: (typeof VIEWS)[number]): TemplateResult {
  const { library: m } = page.messages;
  const on = page.place.view === view;
  const count = page.listing?.counts[view] ?? 0;
  return html`<button
    type="button"
    class="view"
    data-view=${view}
    aria-current=${on ? "page" : nothing}
    @click=${() => page.view(view)}
  >
    <span>${m.views[view]}</span>
    <small>${count > 0 ? numeral(count, page.locale) : ""}</small>
  </button>`;
}

/** Hundreds of values: not for every row that comes into the window. */
function filtersFrom(page: LibraryPage, { facets }: Listing): unknown[] {
  return [facets, page.place.facets, page.locale, isWide()];
}

function isWide(): boolean {
  return matchMedia("(width >= 56rem)").matches;
}

function filters(page: LibraryPage, { facets, partial }: Listing): TemplateResult | typeof nothing {
  const { library: m } = page.messages;
  const offered = FACETS.filter((facet) => facets[facet].length > 0 || page.place.facets[facet]);
  // Before all is known its place is kept: rows that slip away under the pointer are clicked wrongly.
  if (offered.length === 0 && !partial) return nothing;
  const set = offered.filter((facet) => page.place.facets[facet] !== undefined).length;
  const open = set > 0 || isWide();
  const count = set === 0 ? nothing : html`<small>${set}</small>`;
  return html`<aside class="filters" aria-label=${m.filters}>
    <details ?open=${open}>
      <summary>${m.filters} ${count}</summary>
      <div>${offered.map((facet) => facetField(page, facet, facets[facet]))}</div>
    </details>
  </aside>`;
}

function facetField(
  page: LibraryPage,
  facet: Facet,
  values: Listing["facets"][Facet],
): TemplateResult {
  const { library: m } = page.messages;
  const chosen = page.place.facets[facet] ?? "";
  const known = values.some(([value]) => value === chosen);
  const all = known || !chosen ? values : [[chosen, 0] as [string, number], ...values];
  const name = (value: string) => (facet === "lang" ? languageName(value, page.locale) : value);
  const changed = (event: Event) => page.choose(facet, (event.target as HTMLSelectElement).value);
  return html`<label class="field">
    <span>${m.facets[facet]}</span>
    <select name=${facet} @change=${changed}>
      <option value="" ?selected=${!chosen}>${m.any}</option>
      ${all.map(
        ([value, count]) =>
          html`<option value=${value} ?selected=${value === chosen}>${name(value)} (${count})</option>`,
      )}
    </select>
  </label>`;
}

function content(page: LibraryPage, listing: Listing): TemplateResult {
  const { library: m } = page.messages;
  const { partial, total, counts, pending } = listing;
  const { view, query, facets } = page.place;
  const untouched = view === "newest" && !query && Object.keys(facets).length === 0;
  if (total === 0 && untouched && counts.archived === 0) {
    return html`<div class="empty"><h2>${m.emptyTitle}</h2><p>${m.emptyText}</p></div>`;
  }
  const counted = page.filled(view === "notes" ? m.notes : m.articles, { count: total });
  const none = query ? m.nothingFound : m.emptyView;
  return html`${untouched ? unfinishedPart(page, listing) : nothing}
    <p class="count" role="status">
      ${partial ? "\u00a0" : total === 0 ? none : counted}
      ${pending > 0 ? page.filled(m.indexing, { count: pending }) : nothing}
    </p>
    ${rowsView(page, listing)}`;
}

function unfinishedPart(
  page: LibraryPage,
  { unfinished }: Listing,
): TemplateResult | typeof nothing {
  const { library: m } = page.messages;
  if (unfinished.length === 0) return nothing;
  return html`<section class="unfinished" aria-labelledby="unfinished">
    <h2 id="unfinished">${m.continueReading}</h2>
    <ul>${unfinished.map((row) => unfinishedCard(page, row))}</ul>
  </section>`;
}

function unfinishedCard(page: LibraryPage, row: Shelved): TemplateResult {
  const { library: m } = page.messages;
  const title = row.title || m.untitled;
  const progress = row.position?.progress ?? 0;
  const left = Math.max(1, Math.round(row.minutes * (1 - progress)));
  return html`<li>
    <a href=${articleAddress(row)}>
      <strong lang=${row.lang ?? nothing} dir=${row.dir}>${title}</strong>
      <progress max="1" .value=${progress} aria-label=${title}></progress>
      <small>${row.publisher ?? ""} ${page.filled(m.left, { count: left })}</small>
    </a>
  </li>`;
}

function storageLine(page: LibraryPage): TemplateResult | typeof nothing {
  const { library: m } = page.messages;
  const { used, quota, persisted, refused } = page.storage;
  if (quota === 0) return nothing;
  const { locale } = page;
  const line = page.filled(m.storage, { used: bytes(used, locale), quota: bytes(quota, locale) });
  const promise = persisted ? m.storageKept : refused ? m.persistRefused : nothing;
  return html`<p>${line} ${promise}</p>
    ${
      persisted || refused
        ? nothing
        : html`<button type="button" class="choice" id="persist" @click=${() => void page.storage.persist()}>
            ${m.persist}
          </button>`
    }`;
}
