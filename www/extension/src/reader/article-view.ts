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
      ${tools(way, url, original, context).map(toolPart)}
      <p slot="end" class="said toast" role="status">${said(context)}</p>
      ${way === "list" && context.feed ? itemSteps(context.feed, context) : nothing}
    </lisible-reader>
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
  return html`<nav slot="below" class="item-steps" lang=${locale} dir="ltr" aria-label=${m.feed.steps}>
    ${step("previous-item", m.feed.previous, -1)} ${step("next-item", m.feed.next, 1)}
  </nav>`;
}

/** A button of the toolbar, or a link where it has an address. */
interface Tool {
  id: string;
  slot: "start" | "end";
  icon: TemplateResult;
  /** Its name, which shows where the pointer rests. */
  label: string;
  /** What stands beside the icon, where there is room. */
  word?: string;
  href?: string;
  /** A page of the extension, for a tab of its own. */
  beside?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  act?: (event: MouseEvent) => void;
}

function toolPart(tool: Tool | null): TemplateResult | typeof nothing {
  if (tool === null) return nothing;
  const { id, slot, icon, label, word, href, beside, pressed, expanded, act } = tool;
  const kind = word === undefined ? "tool" : "tool text";
  const within = html`${icon}${word === undefined ? nothing : html`<span>${word}</span>`}`;
  if (href !== undefined) {
    return html`<a slot=${slot} class=${kind} id=${id} href=${href} target=${beside ? "_blank" : nothing} title=${label} aria-label=${label} @click=${act}
      >${within}</a
    >`;
  }
  return html`<button
    slot=${slot}
    type="button"
    class=${kind}
    id=${id}
    title=${label}
    aria-label=${label}
    aria-pressed=${pressed ?? nothing}
    aria-expanded=${expanded ?? nothing}
    @click=${act}
  >
    ${within}
  </button>`;
}

/** Each in a place of its own, whether it is shown or not. */
function tools(
  way: Way,
  url: string | null,
  original: string | null,
  context: ReaderContext,
): (Tool | null)[] {
  const { reader, library } = context.messages;
  const page = (id: string, label: string, icon: TemplateResult, href: string): Tool => {
    return { id, slot: "end", icon, label, href, beside: true };
  };
  return [
    backTool(way, url, context),
    originalTool(original, context),
    selectionTool(way, context),
    saveTool(context),
    notesTool(context),
    siteTool(context),
    page("to-library", library.title, icons.library, "library.html"),
    page("to-settings", reader.settings, icons.settings, "options.html"),
  ];
}

function backTool(way: Way, url: string | null, { messages: { reader } }: ReaderContext): Tool {
  const back = (word: string) =>
    ({ id: "back", slot: "start", icon: icons.back, label: word, word }) as const;
  if (way === "library") {
    return { ...back(reader.backToLibrary), href: "library.html", act: backToLibrary };
  }
  if (way === "list") return { ...back(reader.backToList), act: backToList };
  return { ...back(reader.back), act: () => leave(url) };
}

/** Where the library stands just before, it is left as it was. */
function backToLibrary(event: MouseEvent): void {
  if (!document.referrer.includes("/library.html") || history.length < 2) return;
  event.preventDefault();
  history.back();
}

function originalTool(href: string | null, { messages }: ReaderContext): Tool | null {
  if (href === null || webHost(href) === null) return null;
  const label = messages.reader.original;
  return { id: "to-original", slot: "start", icon: icons.original, label, href };
}

/** What was selected in the page, alone: a phone has no menu of the right mouse button to ask for it. */
function selectionTool(way: Way, { page, part, messages }: ReaderContext): Tool | null {
  if (way !== "page" || !page?.selection) return null;
  const pressed = part === "selection";
  const act = () => swapPart(pressed ? "page" : "selection");
  const label = messages.menus.selection;
  return { id: "selection", slot: "start", icon: icons.selection, label, pressed, act };
}

/** In private windows nothing is written down. */
function isForgotten({ page }: ReaderContext): boolean {
  return Boolean(page?.incognito) || currentPlace().id === "sample";
}

function saveTool(context: ReaderContext): Tool | null {
  if (isForgotten(context)) return null;
  const { reading, messages } = context;
  const { save: word } = messages.reader;
  const pressed = Boolean(reading.shelved?.saved);
  const act = () => void reading.toggleSaved();
  return { id: "save", slot: "end", icon: icons.save, label: word, word, pressed, act };
}

function notesTool(context: ReaderContext): Tool | null {
  if (isForgotten(context)) return null;
  const { notes, messages } = context;
  const { title } = messages.notes;
  const count = notes.painted.length;
  const label = count > 0 ? `${title} (${count})` : title;
  const act = () => notes.toggle();
  return { id: "notes", slot: "end", icon: icons.note, label, expanded: notes.open, act };
}

function siteTool({ siteSwitch, messages: { reader }, locale }: ReaderContext): Tool | null {
  const { host, on: pressed } = siteSwitch;
  if (host === null) return null;
  const label = fill(reader.always, { host }, locale);
  const word = reader.alwaysShort;
  const act = () => void siteSwitch.toggle();
  return { id: "always", slot: "end", icon: icons.always, label, word, pressed, act };
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
