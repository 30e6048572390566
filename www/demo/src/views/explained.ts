import { readerMessages, reasonLabel } from "@lisible/reader";
import type { Explanation } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { type Page, say } from "../page.ts";

/** Blocks that are told: a comment wall has thousands. */
const SHOWN = 400;
/** What the finder saw most of. */
const FEATURES = 12;

/** Every block of the input: whether it was kept, which step decided, and what was seen in it. */
export function explainedPart(
  explanation: readonly Explanation[] | null,
  lang: string | null,
  page: Page,
): TemplateResult | typeof nothing {
  if (!explanation?.length) return nothing;
  return html`<details class="explained">
    <summary>${page.m.explained}</summary>
    <p class="hint">${page.m.explainedHint}</p>
    <ol>${explanation.slice(0, SHOWN).map((block) => blockPart(block, lang, page))}</ol>
    ${explanation.length > SHOWN ? html`<p class="hint">${say(page, "explainedMore", { count: explanation.length - SHOWN })}</p>` : nothing}
  </details>`;
}

function blockPart(block: Explanation, lang: string | null, page: Page): TemplateResult {
  const { m, locale } = page;
  const { kept, reason, odds, step, text, selector } = block;
  const fate = reason === null ? m.explainedKept : reasonLabel(reason, readerMessages(locale));
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: "always" });
  return html`<li data-kept=${kept}>
    <span class="fate">${fate}</span>
    <span class="what" lang=${lang ?? nothing} dir="auto">${text}</span>
    <small><code>${step}</code>${odds === null ? nothing : html` · ${say(page, "explainedOdds", { value: number.format(odds) })}`} · <code>${selector}</code></small>
    ${featuresPart(block)}
  </li>`;
}

/** In the finder's own names, which are English. */
function featuresPart({ features }: Explanation): TemplateResult | typeof nothing {
  const strongest = Object.entries(features)
    .sort(([, a], [, b]) => b - a)
    .slice(0, FEATURES);
  if (strongest.length === 0) return nothing;
  return html`<small lang="en">${strongest.map(([name, value]) => `${name} ${Number(value.toFixed(2))}`).join(", ")}</small>`;
}
