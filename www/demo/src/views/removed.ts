import { readerMessages, reasonLabel } from "@lisible/reader";
import type { Article, Removal, RemovalReason } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import type { Range } from "../locate/locate.ts";
import { type Page, say, sayCount } from "../page.ts";
import { explainedPart } from "./explained.ts";
import { reasonMeaning } from "./reasons.ts";
import { whyPart } from "./why.ts";

/** Longer texts are folded: comment walls run to hundreds of kilobytes. */
const FOLDED = 240;

/** What was left out, grouped by reason in the order of first appearance. */
export function removedPart(
  article: Article,
  ranges: readonly (Range | null)[],
  reveal: (range: Range) => void,
  page: Page,
): TemplateResult {
  const { removed } = article;
  const { m } = page;
  return html`<div class="list-view">
    ${whyPart(article, page)}
    ${
      removed.length === 0
        ? html`<p class="hint">${m.removedNothing}</p>`
        : html`<h2 class="removed-count">${sayCount(page, "removedCount", removed.length)}</h2>
          <p class="hint">${m.removedHint}</p>`
    }
    ${explainedPart(page.session.explanation, article.lang, page)}
    ${groups(removed).map(
      ([reason, entries]) => html`<section class="reason">
        <h3>${reasonLabel(reason, readerMessages(page.locale))} <span class="count">${entries.length}</span></h3>
        <p class="hint">${reasonMeaning(reason, m)}</p>
        <ul>
          ${entries.map(([removal, index]) => entryPart(removal, ranges[index], reveal, article.lang, page))}
        </ul>
      </section>`,
    )}
  </div>`;
}

function entryPart(
  removal: Removal,
  range: Range | null | undefined,
  reveal: (range: Range) => void,
  lang: string | null,
  page: Page,
): TemplateResult {
  const { m } = page;
  const text = removal.text.trim();
  const long = text.length > FOLDED;
  return html`<li>
    <button
      type="button"
      class=${text ? "" : "blank"}
      ?disabled=${!range}
      title=${range ? "" : m.notInSource}
      @click=${() => range && reveal(range)}
    >
      <span lang=${(text && lang) || nothing} dir="auto">${text ? text.slice(0, FOLDED) + (long ? "…" : "") : m.removedEmpty}</span>
      <code>${removal.selector}</code>
    </button>
    ${long ? html`<details><summary>${say(page, "removedAll", { count: text.length })}</summary><p lang=${lang ?? nothing} dir="auto">${text}</p></details>` : nothing}
  </li>`;
}

function groups(removed: readonly Removal[]): [RemovalReason, [Removal, number][]][] {
  const found = new Map<RemovalReason, [Removal, number][]>();
  removed.forEach((removal, index) => {
    const group = found.get(removal.reason) ?? [];
    group.push([removal, index]);
    found.set(removal.reason, group);
  });
  return [...found];
}
