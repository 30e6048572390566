import { html, nothing, type TemplateResult } from "lit";
import type { ExtensionMessages } from "../messages/index.ts";
import { fill } from "../messages/index.ts";
import { webHost } from "../shared/addresses.ts";
import type { ReaderContext } from "./page.ts";
import { currentPlace, stayAt } from "./visit.ts";

export interface NoticeActions {
  /** Back to the page; `null` where this tab did not come from one. */
  back: (() => void) | null;
  whole: (() => void) | null;
}

/** Says why there is nothing to read, and what can be done. */
export function noticeView(
  kind: keyof ExtensionMessages["notices"],
  reason: string,
  actions: NoticeActions,
  { messages: m, locale }: ReaderContext,
): TemplateResult {
  const { title, text } = m.notices[kind];
  const { url } = currentPlace();
  return html`<main class="column double-rule notice" data-notice=${kind}>
    <h1>${title}</h1>
    <p>${fill(text, { reason }, locale)}</p>
    ${url === null ? nothing : html`<p class="address">${url}</p>`}
    <p class="actions">
      ${choice("whole", m.noticeActions.whole, actions.whole)}
      ${choice("back", m.reader.back, actions.back)}
      ${kind === "gone" ? originalLink(url, m.reader.original) : nothing}
      ${choice("close", m.noticeActions.close, actions.back ? null : closeTab)}
    </p>
  </main>`;
}

/** While a large page is being read. */
export function readingView({ messages: m }: ReaderContext): TemplateResult {
  return html`<main class="column double-rule notice" aria-busy="true"><p>${m.reader.reading}</p></main>`;
}

function choice(
  id: string,
  label: string,
  act: (() => void) | null,
): TemplateResult | typeof nothing {
  if (act === null) return nothing;
  return html`<button type="button" class="choice" id=${id} @click=${act}>${label}</button>`;
}

function originalLink(url: string | null, label: string): TemplateResult | typeof nothing {
  if (url === null || webHost(url) === null) return nothing;
  return html`<a class="choice" id="original" href=${url} @click=${() => stayAt(url)}>${label}</a>`;
}

async function closeTab(): Promise<void> {
  const tab = await chrome.tabs.getCurrent();
  if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
}
