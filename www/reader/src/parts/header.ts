import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { words } from "../content/words.ts";
import { localTime, publisherTime } from "../dates.ts";
import { fill } from "../messages/index.ts";
import type { View } from "./view.ts";

/** Column, headline, byline, date and reading time. */
export function headerPart(article: Article, view: View): TemplateResult {
  const kicker = [article.publisher?.name, article.section, article.column].filter(Boolean);
  return html`<header class="head" part="header">
    ${kicker.length > 0 ? html`<p class="kicker">${separated(kicker)}</p>` : nothing}
    <h1 id="title">${titlePart(article, view)}</h1>
    <p class="meta" lang=${view.locale}>${separated(metaItems(article, view))}</p>
  </header>`;
}

function titlePart(article: Article, view: View): unknown {
  const title = article.title || view.messages.untitled;
  return words(title, article.lang).map((word, index) => (index > 0 ? html`<wbr />${word}` : word));
}

function metaItems(article: Article, view: View): unknown[] {
  const { messages, locale } = view;
  const names = new Intl.ListFormat(locale, { type: "conjunction" });
  return [
    article.authors.length > 0 &&
      fill(messages.by, { names: names.format(article.authors) }, locale),
    article.agency,
    article.published && timePart(article.published, view),
    article.updated && article.updated !== article.published && updatedPart(article.updated, view),
    article.stats.words > 0 && readingTime(article.stats.minutes, view),
  ].filter(Boolean);
}

function timePart(timestamp: string, view: View): TemplateResult | typeof nothing {
  const shown = localTime(timestamp, view.region);
  return shown === null ? nothing : timeElement(timestamp, shown, view);
}

function updatedPart(timestamp: string, view: View): TemplateResult | typeof nothing {
  const time = localTime(timestamp, view.region);
  if (time === null) return nothing;
  return timeElement(timestamp, fill(view.messages.updated, { time }, view.locale), view);
}

function timeElement(timestamp: string, shown: string, view: View): TemplateResult {
  const time = publisherTime(timestamp, view.region);
  const clock = time ? fill(view.messages.publisherClock, { time }, view.locale) : nothing;
  return html`<time datetime=${timestamp} title=${clock}>${shown}</time>`;
}

function readingTime(minutes: number, view: View): string {
  const { messages, locale } = view;
  const one = new Intl.PluralRules(locale).select(minutes) === "one";
  const template = one ? messages.readingTimeOne : messages.readingTimeMany;
  return fill(template, { minutes }, locale);
}

function separated(items: readonly unknown[]): TemplateResult[] {
  return items.map((item) => html`<span class="item" dir="auto">${item}</span>`);
}
