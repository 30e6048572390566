import type { Article } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { hostName, linkAddress } from "../content/address.ts";
import { fill } from "../messages/index.ts";
import type { View } from "./view.ts";

/** What stands below the text: credits, copyright, source, topics, related articles. */
export function footerPart(article: Article, view: View): TemplateResult {
  const notes = [...article.credits, article.copyright].filter(Boolean);
  return html`<footer class="foot" part="footer">
    ${article.truncated ? html`<p class="truncated" lang=${view.locale}>${view.messages.truncated}</p>` : nothing}
    ${notes.length > 0 ? html`<p class="notes">${notes.map((note) => html`<span>${note}</span>`)}</p>` : nothing}
    ${sourcePart(article, view)} ${tagsPart(article.tags, view)} ${relatedPart(article, view)}
  </footer>`;
}

function sourcePart(article: Article, view: View): TemplateResult | typeof nothing {
  const href = article.url === null ? null : linkAddress(article.url);
  if (href === null) return nothing;
  const name = article.publisher?.name ?? hostName(href);
  const label = name ? fill(view.messages.sourceAt, { name }, view.locale) : view.messages.source;
  return html`<p class="source" lang=${view.locale}>
    <a href=${href} target="_blank" rel="noopener noreferrer">${label}</a>
    <span class="print-only">${spelt(href)}</span>
  </p>`;
}

/** As people read an address: its characters, not their codes. */
function spelt(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

function tagsPart(tags: readonly string[], view: View): TemplateResult | typeof nothing {
  if (tags.length === 0) return nothing;
  return html`<section aria-labelledby="tags">
    <h2 id="tags" lang=${view.locale}>${view.messages.tags}</h2>
    <ul class="tags">
      ${tags.map((tag) => html`<li>${tag}</li>`)}
    </ul>
  </section>`;
}

function relatedPart(article: Article, view: View): TemplateResult | typeof nothing {
  const links = article.related.flatMap(({ url, title }) => {
    const href = linkAddress(url);
    return href === null ? [] : [{ href, title: title || hostName(href) }];
  });
  if (links.length === 0) return nothing;
  return html`<section aria-labelledby="related">
    <h2 id="related" lang=${view.locale}>${view.messages.related}</h2>
    <ul class="related">
      ${links.map(
        ({ href, title }) =>
          html`<li><a href=${href} target="_blank" rel="noopener noreferrer">${title}</a></li>`,
      )}
    </ul>
  </section>`;
}
