import type { Article } from "lisible";
import { html, type TemplateResult } from "lit";
import type { Range } from "../locate/locate.ts";
import { outline } from "../locate/nodes.ts";
import type { Page } from "../page.ts";

/** The fields and the block tree, each line leading to its place in the source. */
export function structurePart(
  article: Article,
  ranges: readonly (Range | null)[],
  reveal: (range: Range) => void,
  page: Page,
): TemplateResult {
  const lines = outline(article);
  const text = article.lang ?? "";
  return html`<div class="list-view">
    <p class="hint">${page.m.structureHint}</p>
    <ol class="outline">
      ${lines.map((line, index) => {
        const range = ranges[index];
        return html`<li data-level=${Math.min(line.level, 4)}>
          <button
            type="button"
            ?disabled=${!range}
            title=${range ? "" : page.m.notInSource}
            @click=${() => range && reveal(range)}
          >
            <code>${line.type}</code>
            <span lang=${text} dir="auto">${shortened(line.text)}</span>
          </button>
        </li>`;
      })}
    </ol>
  </div>`;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, 400)];
  return characters.length > 160 ? `${characters.slice(0, 159).join("")}…` : characters.join("");
}
