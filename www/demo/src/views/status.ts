import { html, type TemplateResult } from "lit";
import { bytes, type Page, say, sayCount } from "../page.ts";
import type { Measures, Parsed } from "../parser/outcome.ts";

/** The line at the bottom: what the parser took, gave and is. */
export function statusPart(page: Page): TemplateResult {
  const { outcome } = page.session;
  const size = bytes(__WASM__.compressedBytes, page.locale);
  const shown = outcome?.ok ? items(page, outcome.parsed, outcome.measures) : [];
  return html`<footer class="status">
    <p><span class="items">${shown.map((item) => html`<span class="item">${item}</span>`)}</span></p>
    <p class="ways">
      <a href=${__HOME__.package}>${page.m.statusPackage}</a>
      <a href=${__HOME__.extension[page.locale] ?? ""}>${page.m.statusExtension}</a>
      <span>${say(page, "statusWasm", { version: __WASM__.version, size })}</span>
    </p>
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
  const { rules } = article.extraction;
  return [
    sayCount(page, "statusCharacters", article.stats.characters),
    rules ? say(page, "statusRules", { rules }) : page.m.statusNoRules,
  ];
}
