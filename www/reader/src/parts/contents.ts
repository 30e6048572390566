import { html, nothing, type TemplateResult } from "lit";
import type { Heading } from "../content/markup.ts";
import type { View } from "./view.ts";

/** The table of contents; a single heading needs none. */
export function contentsPart(
  headings: readonly Heading[],
  lang: string | null,
  open: (id: string) => void,
  view: View,
): TemplateResult | typeof nothing {
  if (headings.length < 2) return nothing;
  const go = (id: string) => (event: Event) => {
    // The headings live in a shadow tree, out of reach for the page's own fragment navigation.
    event.preventDefault();
    open(id);
  };
  return html`<nav class="contents" lang=${view.locale} aria-label=${view.messages.contents}>
    <details>
      <summary>${view.messages.contents}</summary>
      <ol lang=${lang ?? nothing}>
        ${headings.map(
          ({ id, level, text }) =>
            html`<li data-level=${level}><a href="#${id}" @click=${go(id)}>${text}</a></li>`,
        )}
      </ol>
    </details>
  </nav>`;
}
