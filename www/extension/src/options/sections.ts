import { html, nothing, type TemplateResult } from "lit";
import { type ExtensionMessages, fill } from "../messages/index.ts";
import type { Site } from "../shared/sites.ts";
import type { OptionsState } from "./page.ts";

export interface SiteActions {
  allow(host: string): void;
  remove(host: string): void;
}

export function sitesSection(
  sites: readonly Site[],
  actions: SiteActions,
  { options: m }: ExtensionMessages,
  locale: string,
): TemplateResult {
  const button = (label: string, name: string, host: string, act: (host: string) => void) =>
    html`<button
      type="button"
      class="choice"
      aria-label=${fill(name, { host }, locale)}
      @click=${() => act(host)}
    >
      ${label}
    </button>`;
  const row = ({ host, allowed }: Site) => html`<li data-allowed=${allowed}>
    <span>${host}</span>
    ${allowed ? nothing : button(m.allow, m.allowSite, host, actions.allow)}
    ${button(m.remove, m.removeSite, host, actions.remove)}
  </li>`;
  return html`<section aria-labelledby="sites">
    <h2 id="sites">${m.sites}</h2>
    <p class="hint">${sites.length === 0 ? m.sitesNone : m.sitesHint}</p>
    ${sites.length === 0 ? nothing : html`<ul class="sites">${sites.map(row)}</ul>`}
  </section>`;
}

/** Only where there are some: a site is added from one of its articles. */
export function savedSection(
  saved: readonly string[],
  remove: (host: string) => void,
  { options: m }: ExtensionMessages,
  locale: string,
): TemplateResult | typeof nothing {
  if (saved.length === 0) return nothing;
  const row = (host: string) => html`<li>
    <span>${host}</span>
    <button
      type="button"
      class="choice"
      aria-label=${fill(m.removeSite, { host }, locale)}
      @click=${() => remove(host)}
    >
      ${m.remove}
    </button>
  </li>`;
  return html`<section aria-labelledby="saved-sites">
    <h2 id="saved-sites">${m.savedSites}</h2>
    <p class="hint">${m.savedSitesHint}</p>
    <ul class="sites saved">${saved.map(row)}</ul>
  </section>`;
}

export function rulesSection(
  { rules, rulesFault }: OptionsState,
  save: (source: string) => void,
  { options: m }: ExtensionMessages,
  locale: string,
): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const source = new FormData(event.target as HTMLFormElement).get("rules");
    save(String(source));
  };
  return html`<section aria-labelledby="rules">
    <h2 id="rules">${m.rules}</h2>
    <p class="hint" id="rules-hint">${m.rulesHint}</p>
    <form @submit=${submit}>
      <textarea
        name="rules"
        rows="8"
        spellcheck="false"
        autocomplete="off"
        aria-label=${m.rulesLabel}
        aria-describedby="rules-hint rules-fault"
        aria-invalid=${rulesFault !== null}
        .value=${rules}
      ></textarea>
      <p class="fault" id="rules-fault" role="alert">
        ${rulesFault ? fill(m[rulesFault.message], { reason: rulesFault.reason }, locale) : ""}
      </p>
      <button class="choice">${m.rulesSave}</button>
    </form>
  </section>`;
}

export function copiesSection(
  count: number,
  forget: () => void,
  { options: m }: ExtensionMessages,
  locale: string,
): TemplateResult {
  const copies = count === 0 ? m.copiesNone : fill(m.copiesCount, { count }, locale);
  return html`<section aria-labelledby="copies">
    <h2 id="copies">${m.copies}</h2>
    <p class="hint">${m.copiesHint}</p>
    <p>${copies}</p>
    <button type="button" class="choice" id="forget" ?disabled=${count === 0} @click=${forget}>
      ${m.copiesForget}
    </button>
  </section>`;
}

export function backupSection(
  save: () => void,
  restore: (file: File) => void,
  { options: m }: ExtensionMessages,
): TemplateResult {
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) restore(file);
    // The same file can be chosen again.
    input.value = "";
  };
  return html`<section aria-labelledby="backup">
    <h2 id="backup">${m.backup}</h2>
    <p class="hint">${m.backupHint}</p>
    <p class="actions">
      <button type="button" class="choice" id="backup-save" @click=${save}>${m.backupSave}</button>
      <label class="choice">
        <input type="file" name="backup" accept="application/json,.json" @change=${chosen} />
        <span>${m.backupLoad}</span>
      </label>
    </p>
  </section>`;
}
