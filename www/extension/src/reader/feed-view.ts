import type { Article, Feed } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import { readerAddress } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import type { ReaderContext } from "./page.ts";
import { currentPlace, leave, openItem } from "./visit.ts";

/** A feed's items, each opening in the reader. */
export function feedView(feed: Feed, context: ReaderContext): TemplateResult {
  const { messages: m, locale } = context;
  const { articles } = feed;
  const count =
    articles.length === 1 ? m.feed.oneItem : fill(m.feed.items, { count: articles.length }, locale);
  return html`<header class="bar">
      <button type="button" class="tool text" id="back" @click=${() => leave(currentPlace().url)}>
        ${icons.back}<span>${m.reader.back}</span>
      </button>
      <a class="tool end" href="options.html" target="_blank" title=${m.reader.settings} aria-label=${m.reader.settings}
        >${icons.settings}</a
      >
    </header>
    <main class="column double-rule feed">
      <h1 lang=${feed.lang ?? nothing}>${feed.title || m.feed.untitled}</h1>
      ${feed.description ? html`<p class="about" lang=${feed.lang ?? nothing}>${feed.description}</p>` : nothing}
      <p class="count">${articles.length === 0 ? m.feed.empty : count} ${brokenNote(feed, context)}</p>
      <ol class="items">
        ${articles.map((article, index) => itemRow(article, index, feed, context))}
      </ol>
    </main>`;
}

function itemRow(
  article: Article,
  index: number,
  feed: Feed,
  { messages: m, locale }: ReaderContext,
): TemplateResult {
  const time = article.published ?? article.feedTimestamp;
  const minutes = fill(m.feed.minutes, { count: article.stats.minutes }, locale);
  return html`<li>
    <a href=${readerAddress({ ...currentPlace(), item: index })} @click=${(event: MouseEvent) => open(event, index)}>
      <p class="meta">
        ${time === null ? nothing : html`<time datetime=${time}>${shownTime(time, locale)}</time>`}
        <span>${minutes}</span>
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
  openItem(index);
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}

function shownTime(time: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(time),
  );
}

function brokenNote(
  { errors }: Feed,
  { messages: m, locale }: ReaderContext,
): string | typeof nothing {
  if (errors.length === 0) return nothing;
  if (errors.length === 1) return m.feed.oneBroken;
  return fill(m.feed.broken, { count: errors.length }, locale);
}
