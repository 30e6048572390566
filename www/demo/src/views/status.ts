import { html, nothing, type TemplateResult } from "lit";
import { bytes, type Page, say, sayCount } from "../page.ts";
import type { Measures, Parsed } from "../parser/protocol.ts";

/** The line at the bottom: what the parser took, gave and is. */
export function statusPart(page: Page): TemplateResult {
  const { outcome } = page.session;
  const size = bytes(__WASM__.compressedBytes, page.locale);
  return html`<footer class="status">
    <p>
      ${outcome?.ok ? items(page, outcome.parsed, outcome.measures).map((item) => html`<span>${item}</span>`) : nothing}
    </p>
    <p><span>${say(page, "statusWasm", { version: __WASM__.version, size })}</span></p>
  </footer>`;
}

function items(page: Page, parsed: Parsed, measures: Measures): string[] {
  const { milliseconds, bytesIn, bytesOut } = measures;
  const time = milliseconds < 10 ? Math.round(milliseconds * 10) / 10 : Math.round(milliseconds);
  return [
    say(page, "statusTime", { time }),
    say(page, "statusIn", { size: bytes(bytesIn, page.locale) }),
    say(page, "statusOut", { size: bytes(bytesOut, page.locale) }),
    ...contentItems(page, parsed),
  ];
}

function contentItems(page: Page, parsed: Parsed): string[] {
  const { article } = page.session;
  if (parsed.kind === "feed" && !article) {
    return [sayCount(page, "statusItems", parsed.feed.articles.length)];
  }
  if (!article) return [];
  const { rules, confidence } = article.extraction;
  const value = new Intl.NumberFormat(page.locale, { style: "percent" }).format(confidence);
  return [
    sayCount(page, "statusCharacters", article.stats.characters),
    rules ? say(page, "statusRules", { rules }) : page.m.statusNoRules,
    say(page, "statusConfidence", { value }),
  ];
}
