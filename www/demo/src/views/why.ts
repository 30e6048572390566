import type { Article } from "lisible";
import { html, type TemplateResult } from "lit";
import { type Page, say, sayCount } from "../page.ts";

/** Below this the result is more likely no article than one. */
const DOUBTFUL = 0.5;
const SURE = 0.8;

export const isDoubtful = ({ extraction }: Article): boolean => extraction.confidence < DOUBTFUL;

/** How the article was found, how sure that is, and how much of the input it is. */
export function whyPart(article: Article, page: Page): TemplateResult {
  const { m } = page;
  const row = (name: string, text: string) => html`<div><dt>${name}</dt><dd>${text}</dd></div>`;
  return html`<section class="why" aria-labelledby="why">
    <h2 id="why">${m.why}</h2>
    <dl>
      ${row(m.whyBasis, basis(article, page))}
      ${row(m.whyConfidence, say(page, judgement(article), { value: confidence(article, page) }))}
      ${row(m.whyAmount, amount(article, page))}
    </dl>
  </section>`;
}

/** The same in a line of the reader's toolbar, which leads to the whole. */
export function whyButton(article: Article, open: () => void, page: Page): TemplateResult {
  return html`<button type="button" slot="start" class="button quiet to-why" title=${page.m.why} @click=${open}>
    <span>${sayCount(page, "removedCount", article.removed.length)}</span>
    <span class="sure">· ${page.m[WORDS[judgement(article)]]}</span>
  </button>`;
}

/** A warning above what is shown of a page that may hold no article. */
export function doubtPart(open: () => void, { m }: Page): TemplateResult {
  return html`<div class="doubt" role="note">
    <p>${m.doubt}</p>
    <button type="button" class="button" @click=${open}>${m.why}</button>
  </div>`;
}

const WORDS = {
  whySure: "confidenceSure",
  whyLikely: "confidenceLikely",
  whyDoubtful: "confidenceDoubtful",
} as const;

function confidence({ extraction }: Article, { locale }: Page): string {
  const percent = new Intl.NumberFormat(locale, { style: "percent" });
  return percent.format(extraction.confidence);
}

function basis({ extraction, publisher }: Article, page: Page): string {
  const { rules, method } = extraction;
  if (rules !== null) return say(page, "whyRules", { name: publisher?.name ?? rules });
  return method === "feed" ? page.m.whyFeed : page.m.whyScored;
}

function judgement(article: Article): "whySure" | "whyLikely" | "whyDoubtful" {
  if (isDoubtful(article)) return "whyDoubtful";
  return article.extraction.confidence < SURE ? "whyLikely" : "whySure";
}

function amount({ text, removed }: Article, page: Page): string {
  const left = removed.reduce((sum, removal) => sum + visible(removal.text), 0);
  return say(page, "whyKept", { kept: visible(text), left });
}

const visible = (text: string): number => text.replace(/\s+/g, "").length;
