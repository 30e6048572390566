import { html, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import type { View } from "./view.ts";

/** Says that pictures wait for consent, and from where they would come. */
export function picturesNotice(
  hosts: readonly string[],
  load: () => void,
  { messages: m, locale }: View,
): TemplateResult {
  const host = new Intl.ListFormat(locale).format(hosts.slice(0, 3));
  return html`<aside class="notice" lang=${locale} dir="ltr" aria-label=${m.picturesOff}>
    <p><strong>${m.picturesOff}</strong> <span>${fill(m.picturesFrom, { host }, locale)}</span></p>
    <button type="button" @click=${load}>${m.picturesLoad}</button>
  </aside>`;
}
