import type { Article, Removal, RemovalReason } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import type { Range } from "../locate/locate.ts";
import type { DemoMessages } from "../messages/index.ts";
import { type Page, sayCount } from "../page.ts";

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
  if (removed.length === 0) return html`<p class="empty">${page.m.removedNothing}</p>`;
  return html`<div class="list-view">
    <p class="hint"><strong>${sayCount(page, "removedCount", removed.length)}.</strong> ${page.m.removedHint}</p>
    ${groups(removed).map(
      ([reason, entries]) => html`<section class="reason">
        <h2>${reasonLabel(reason, page.m)} <span class="count">${entries.length}</span></h2>
        <ul>
          ${entries.map(([removal, index]) => entryPart(removal, ranges[index], reveal, page))}
        </ul>
      </section>`,
    )}
  </div>`;
}

function entryPart(
  removal: Removal,
  range: Range | null | undefined,
  reveal: (range: Range) => void,
  { m }: Page,
): TemplateResult {
  const text = removal.text.trim();
  const long = text.length > FOLDED;
  return html`<li>
    <button
      type="button"
      ?disabled=${!range}
      title=${range ? "" : m.notInSource}
      @click=${() => range && reveal(range)}
    >
      <span dir="auto">${text ? text.slice(0, FOLDED) + (long ? "…" : "") : m.removedEmpty}</span>
      <code>${removal.selector}</code>
    </button>
    ${long ? html`<details><summary>${text.length}</summary><p dir="auto">${text}</p></details>` : nothing}
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

function reasonLabel(reason: RemovalReason, m: DemoMessages): string {
  const labels: Record<RemovalReason, string> = {
    metadata: m.reasonMetadata,
    share: m.reasonShare,
    promo: m.reasonPromo,
    newsletter: m.reasonNewsletter,
    ad: m.reasonAd,
    "feed-footer": m.reasonFeedFooter,
    related: m.reasonRelated,
    navigation: m.reasonNavigation,
    comments: m.reasonComments,
    tracking: m.reasonTracking,
    duplicate: m.reasonDuplicate,
    "read-more": m.reasonReadMore,
    player: m.reasonPlayer,
    hidden: m.reasonHidden,
    "site-furniture": m.reasonSiteFurniture,
  };
  return labels[reason];
}
