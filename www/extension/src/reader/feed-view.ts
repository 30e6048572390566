import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import { readerAddress } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import { said } from "./article-view.ts";
import { type FeedInHand, type FeedItem, showItem } from "./feed.ts";
import type { ReaderContext } from "./page.ts";
import { currentPlace, leave } from "./visit.ts";

/** A feed's items, each opening in the reader. */
export function feedView(inHand: FeedInHand, context: ReaderContext): TemplateResult {
  const { messages: m } = context;
  const { feed } = inHand;
  return html`${bar(context)}
    <main class="column double-rule feed">
      <h1 lang=${feed.lang ?? nothing}>${feed.title || m.feed.untitled}</h1>
      ${feed.description ? html`<p class="about" lang=${feed.lang ?? nothing}>${feed.description}</p>` : nothing}
      <p class="count">${counted(inHand, context)} ${brokenNote(inHand, context)}</p>
      ${feed.articles.length > 0 ? feedTools(inHand, context) : nothing}
      <p class="hint none" role="status">${inHand.query && inHand.shown.length === 0 ? m.library.nothingFound : nothing}</p>
      <ol class="items">
        ${inHand.shown.map((item, place) => itemRow(item, place, inHand, context))}
      </ol>
    </main>`;
}

function bar({ messages: m }: ReaderContext): TemplateResult {
  const link = (href: string, label: string, icon: TemplateResult, place: string) =>
    html`<a class="tool ${place}" href=${href} target="_blank" title=${label} aria-label=${label}>${icon}</a>`;
  return html`<header class="bar">
    <button type="button" class="tool text" id="back" @click=${() => leave(currentPlace().url)}>
      ${icons.back}<span>${m.reader.back}</span>
    </button>
    ${link("library.html", m.library.title, icons.library, "end")}
    ${link("options.html", m.reader.settings, icons.settings, "")}
  </header>`;
}

function counted(inHand: FeedInHand, { messages: m, locale }: ReaderContext): string {
  const { length } = inHand.feed.articles;
  if (length === 0) return m.feed.empty;
  const count = fill(m.feed.items, { count: length }, locale);
  return `${count} · ${fill(m.feed.unread, { count: inHand.unread }, locale)}`;
}

function feedTools(inHand: FeedInHand, context: ReaderContext): TemplateResult {
  const { messages: m, locale, page } = context;
  const { saved } = inHand;
  const typed = (event: Event) => inHand.search((event.target as HTMLInputElement).value);
  const choice = (id: string, label: string, act: () => void) =>
    html`<button type="button" class="choice" id=${id} @click=${act}>${label}</button>`;
  return html`<div class="feed-tools">
    <input
      id="feed-search"
      type="search"
      autocomplete="off"
      placeholder=${m.feed.search}
      aria-label=${m.feed.search}
      @input=${typed}
    />
    ${choice("all-read", m.feed.allRead, () => void inHand.allRead())}
    ${page?.incognito ? nothing : choice("save-all", m.feed.saveAll, () => void inHand.saveAll())}
    <span role="status">${saved === null || context.reading.said === "full" ? said(context) : fill(m.feed.savedAll, { count: saved }, locale)}</span>
  </div>`;
}

function itemRow(
  item: FeedItem,
  place: number,
  inHand: FeedInHand,
  { messages: m, locale }: ReaderContext,
): TemplateResult {
  const { article, index } = item;
  const { feed } = inHand;
  const time = article.published ?? article.feedTimestamp;
  const minutes = fill(m.feed.minutes, { count: article.stats.minutes }, locale);
  const read = inHand.isRead(item);
  return html`<li data-read=${read} data-current=${place === inHand.current}>
    <a href=${readerAddress({ ...currentPlace(), item: index })} @click=${(event: MouseEvent) => open(event, index)}>
      <p class="meta">
        ${time === null ? nothing : html`<time datetime=${time}>${shownTime(time, locale)}</time>`}
        <span>${minutes}</span>
        ${read ? nothing : html`<span class="fresh">${m.feed.fresh}</span>`}
      </p>
      <h2 lang=${article.lang ?? feed.lang ?? nothing} dir=${article.dir}>${article.title || m.feed.untitled}</h2>
      <p class="excerpt two-lines" lang=${article.lang ?? feed.lang ?? nothing} dir=${article.dir}>${article.excerpt}</p>
    </a>
  </li>`;
}

/** In this tab; with a key held, as the browser opens any link. */
function open(event: MouseEvent, index: number): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  showItem(index);
}

function shownTime(time: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(time),
  );
}

function brokenNote(
  { feed: { errors } }: FeedInHand,
  { messages: m, locale }: ReaderContext,
): string | typeof nothing {
  if (errors.length === 0) return nothing;
  return fill(m.feed.broken, { count: errors.length }, locale);
}
