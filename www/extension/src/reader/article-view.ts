import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import { webHost } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import type { FeedInHand } from "./feed.ts";
import { pageKeys } from "./keys.ts";
import { markBar, notesPanel } from "./notes-view.ts";
import type { ReaderContext } from "./page.ts";
import { backToList, currentPlace, leave, stayAt, swapPart } from "./visit.ts";

/** Where an article came from, and so where its way back leads. */
export type Way = "page" | "list" | "library";

/** The article in the reader, with the tab's own buttons in its toolbar. */
export function articleView(article: Article, way: Way, context: ReaderContext): TemplateResult {
  const { messages: m } = context;
  const { url } = currentPlace();
  const { pictures } = context;
  pictures.take(article);
  const original = (way === "page" ? url : null) ?? article.url;
  return html`<main
    class=${context.notes.open ? "with-notes" : ""}
    data-way=${way}
    @click=${(event: Event) => noteOriginal(event, [url, article.url])}
  >
    <lisible-reader
      pictures
      .article=${article}
      .preferences=${context.preferences}
      .mending=${context.mender.shown}
      .pictureSources=${pictures.sources}
      .pictureLoader=${pictures.loader}
      .pageKeys=${pageKeys(m, way === "list")}
    >
      ${backButton(way, url, context)} ${originalLink(original, context)} ${selectionButton(way, context)}
      ${libraryTools(context)}
      ${siteButton(context)}
      ${tool({ slot: "end", id: "to-library", label: m.library.title, href: "library.html" }, icons.library)}
      ${tool({ slot: "end", id: "to-settings", label: m.reader.settings, href: "options.html" }, icons.settings)}
      <p slot="end" class="said toast" role="status">${said(context)}</p>
    </lisible-reader>
    ${way === "list" && context.feed ? itemSteps(context.feed, context) : nothing}
    ${notesPanel(context)} ${markBar(context)}
  </main>`;
}

/** Below an item of a feed: what the keys and a finger do, for whoever has neither. */
function itemSteps(feed: FeedInHand, { messages: m, locale }: ReaderContext): TemplateResult {
  const step = (id: string, template: string, delta: number) => {
    const item = feed.beside(delta);
    if (item === null) return nothing;
    const title = item.article.title || m.feed.untitled;
    return html`<button type="button" class="choice" id=${id} @click=${() => feed.step(delta)}>
      ${fill(template, { title }, locale)}
    </button>`;
  };
  return html`<nav class="item-steps column" aria-label=${m.feed.steps}>
    ${step("previous-item", m.feed.previous, -1)} ${step("next-item", m.feed.next, 1)}
  </nav>`;
}

function backButton(way: Way, url: string | null, { messages: m }: ReaderContext): TemplateResult {
  if (way === "library") {
    return html`<a slot="start" class="tool text" id="back" href="library.html" @click=${backToLibrary}>
      ${icons.back}<span>${m.reader.backToLibrary}</span>
    </a>`;
  }
  const label = way === "list" ? m.reader.backToList : m.reader.back;
  const act = way === "list" ? backToList : () => leave(url);
  return html`<button slot="start" type="button" class="tool text" id="back" @click=${act}>
    ${icons.back}<span>${label}</span>
  </button>`;
}

/** Where the library stands just before, it is left as it was. */
function backToLibrary(event: MouseEvent): void {
  if (!document.referrer.includes("/library.html") || history.length < 2) return;
  event.preventDefault();
  history.back();
}

function tool(
  { slot, id, label, href }: { slot: string; id: string; label: string; href: string },
  icon: TemplateResult,
): TemplateResult {
  return html`<a slot=${slot} class="tool" id=${id} href=${href} target="_blank" title=${label} aria-label=${label}
    >${icon}</a
  >`;
}

function originalLink(
  url: string | null,
  { messages: m }: ReaderContext,
): TemplateResult | typeof nothing {
  if (webHost(url) === null) return nothing;
  return html`<a
    slot="start"
    class="tool"
    href=${url}
    title=${m.reader.original}
    aria-label=${m.reader.original}
    >${icons.original}</a
  >`;
}

/** What was selected in the page, alone: a phone has no menu of the right mouse button to ask for it. */
function selectionButton(
  way: Way,
  { page, messages: m }: ReaderContext,
): TemplateResult | typeof nothing {
  if (way !== "page" || !page?.selection) return nothing;
  const alone = currentPlace().part === "selection";
  return html`<button
    slot="start"
    type="button"
    class="tool"
    id="selection"
    aria-pressed=${alone}
    title=${m.menus.selection}
    aria-label=${m.menus.selection}
    @click=${() => swapPart(alone ? "page" : "selection")}
  >
    ${icons.selection}
  </button>`;
}

/** Saving, and the notes; not in private windows, where nothing is written down. */
function libraryTools(context: ReaderContext): TemplateResult | typeof nothing {
  const { reading, notes, page, messages: m } = context;
  if (page?.incognito || currentPlace().id === "sample") return nothing;
  const saved = Boolean(reading.shelved?.saved);
  const count = notes.painted.length;
  return html`<button
      slot="end"
      type="button"
      class="tool text"
      id="save"
      aria-pressed=${saved}
      title=${m.reader.save}
      @click=${() => void reading.toggleSaved()}
    >
      ${icons.save}<span>${m.reader.save}</span>
    </button>
    <button
      slot="end"
      type="button"
      class="tool"
      id="notes"
      aria-expanded=${notes.open}
      title=${m.notes.title}
      aria-label=${count > 0 ? `${m.notes.title} (${count})` : m.notes.title}
      @click=${() => notes.toggle()}
    >
      ${icons.note}
    </button>`;
}

function siteButton({
  siteSwitch,
  messages: m,
  locale,
}: ReaderContext): TemplateResult | typeof nothing {
  const { host, on } = siteSwitch;
  if (host === null) return nothing;
  const label = fill(m.reader.always, { host }, locale);
  return html`<button
    slot="end"
    type="button"
    class="tool text"
    id="always"
    aria-pressed=${on}
    aria-label=${label}
    title=${label}
    @click=${() => void siteSwitch.toggle()}
  >
    ${icons.always}<span>${m.reader.alwaysShort}</span>
  </button>`;
}

export function said({ siteSwitch, reading, messages: m, locale }: ReaderContext): string {
  if (reading.said) {
    const host = webHost(reading.shelved?.url ?? null) ?? "";
    return fill(m.reading[reading.said], { host }, locale);
  }
  const { host, said: word } = siteSwitch;
  return word === null || host === null ? "" : fill(m.reader[word], { host }, locale);
}

/** A link to the original means the original, also on a site that is always read. */
function noteOriginal(event: Event, originals: (string | null)[]): void {
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (link && originals.includes(link.href)) stayAt(link.href);
}
