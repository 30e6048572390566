import { html, nothing, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { type Page, say } from "../page.ts";
import type { CodeKind } from "./colours.ts";

/** Characters on show: more would make the page sluggish, and nobody reads them here. */
const SHOWN = 200_000;

/** One of the output formats as text, with a button that copies all of it. */
export function codePart(
  text: string,
  kind: CodeKind,
  lang: string,
  copy: (text: string) => void,
  page: Page,
): TemplateResult {
  const cut = text.length > SHOWN;
  return html`<div class="code-view">
    <div class="code-tools">
      <button type="button" class="button" @click=${() => copy(text)}>${page.m.copy}</button>
      ${cut ? html`<p class="hint">${say(page, "longOutput", { characters: SHOWN })}</p>` : nothing}
    </div>
    <pre tabindex="0" dir="auto" lang=${lang}><code ${ref((code) => void colourSoon(code, kind))} .textContent=${cut ? text.slice(0, SHOWN) : text}></code></pre>
  </div>`;
}

/** Once the text stands in it, and colours are there; where they do not come, it reads as well without. */
async function colourSoon(code: Element | undefined, kind: CodeKind): Promise<void> {
  const colours = await import("./colours.ts").catch(() => null);
  if (colours && code?.isConnected) colours.colour(code, kind);
}
