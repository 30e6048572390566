import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { clauses, words } from "../content/words.ts";
import { localTime, publisherTime } from "../dates.ts";
import { fill } from "../messages/index.ts";
import type { View } from "./view.ts";

/** Column, headline, byline, date and reading time. `twin` is the article in the other script, where both are wanted. */
export function headerPart(article: Article, twin: Article | null, view: View): TemplateResult {
  const kicker = [article.publisher?.name, article.section, article.column].filter(Boolean);
  return html`<header class="head double-rule" part="header">
    ${kicker.length > 0 ? html`<p class="kicker">${separated(kicker, "auto")}</p>` : nothing}
    ${keyed(article.title + twin?.title, headline(article, twin, view))}
    <p class="meta" lang=${view.locale}>${separated(metaItems(article, view), "ltr")}</p>
  </header>`;
}

/** Made anew with each title: its texts may be split where marks stand side by side. */
function headline(article: Article, twin: Article | null, view: View): TemplateResult {
  return html`<h1 id="title">${titlePart(article, view)}${twin ? html`<span class="twin" lang=${twin.lang ?? ""}>${titlePart(twin, view)}</span>` : nothing}</h1>`;
}

function titlePart(article: Article, view: View): unknown {
  const title = article.title || view.messages.untitled;
  const pieces = clauses(title, article.lang);
  if (pieces.length === 1) return wordsPart(title, article.lang);
  return pieces.map((piece) => {
    const clause = piece.trimEnd();
    return html`<span class="clause">${wordsPart(clause, article.lang)}</span>${piece.slice(clause.length)}`;
  });
}

function wordsPart(text: string, lang: string | null): unknown {
  return words(text, lang).map((word, index) => (index > 0 ? html`<wbr />${word}` : word));
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
  const shown = publisherTime(timestamp, view.region) ?? localTime(timestamp, view.region);
  return shown === null ? nothing : timeElement(timestamp, shown, view);
}

function updatedPart(timestamp: string, view: View): TemplateResult | typeof nothing {
  const time = publisherTime(timestamp, view.region) ?? localTime(timestamp, view.region);
  if (time === null) return nothing;
  return timeElement(timestamp, fill(view.messages.updated, { time }, view.locale), view);
}

/** The publisher's own clock, and in the tooltip the reader's. */
function timeElement(timestamp: string, shown: string, view: View): TemplateResult {
  const time = localTime(timestamp, view.region);
  const own =
    time && timestamp.includes("T") ? fill(view.messages.ownClock, { time }, view.locale) : nothing;
  return html`<time datetime=${timestamp} title=${own}>${shown}</time>`;
}

function readingTime(minutes: number, view: View): string {
  const { messages, locale } = view;
  const one = new Intl.PluralRules(locale).select(minutes) === "one";
  const template = one ? messages.readingTimeOne : messages.readingTimeMany;
  return fill(template, { minutes }, locale);
}

/** Each item reads in a direction of its own: the interface's in a Persian article, or the name's. */
function separated(items: readonly unknown[], dir: "ltr" | "auto"): TemplateResult {
  const parts = items.map((item) => html`<span class="item"><bdi dir=${dir}>${item}</bdi></span>`);
  return html`<span class="items">${parts}</span>`;
}
