import { type Preferences, readerMessages } from "@lisible/reader";
import { html, render, type TemplateResult } from "lit";
import { extensionMessages, fill } from "../messages/index.ts";
import { loadSettings, onSettings, saveSettings } from "../shared/settings.ts";
import { addSite, listSites, removeSite, type Site } from "../shared/sites.ts";
import { countRead, forgetRead } from "../store/tidy.ts";
import { downloadBackup, restoreBackup } from "./backup.ts";
import { readingSection } from "./reading-section.ts";
import { checkRules, type RulesFault } from "./rules.ts";
import {
  backupSection,
  copiesSection,
  rulesSection,
  type SiteActions,
  savedSection,
  sitesSection,
} from "./sections.ts";

/** What the page shows, read afresh from the storage after every change. */
export interface OptionsState {
  sites: readonly Site[];
  saved: readonly string[];
  rules: string;
  copies: number;
  keys: string;
  rulesFault: RulesFault | null;
  /** What was done last, for the status line. */
  said: string;
}

export class OptionsPage {
  readonly #preferences: Preferences;
  readonly #root: HTMLElement;
  #state: OptionsState = {
    sites: [],
    saved: [],
    rules: "[]",
    copies: 0,
    keys: "",
    rulesFault: null,
    said: "",
  };

  constructor(preferences: Preferences, root: HTMLElement) {
    this.#preferences = preferences;
    this.#root = root;
    preferences.addEventListener("change", () => this.#show());
    onSettings("sites", () => void this.refresh());
    onSettings("saved", (saved) => this.#show({ saved }));
    chrome.permissions.onAdded.addListener(() => void this.refresh());
    chrome.permissions.onRemoved.addListener(() => void this.refresh());
  }

  async refresh(patch: Partial<OptionsState> = {}): Promise<void> {
    const [{ rules, saved }, sites, copies, commands] = await Promise.all([
      loadSettings(),
      listSites(),
      countRead(),
      chrome.commands?.getAll() ?? [],
    ]);
    const keys = commands.find(({ name }) => name === "_execute_action")?.shortcut ?? "";
    const shown = rules.length === 0 ? "[]" : JSON.stringify(rules, null, 2);
    this.#show({ sites, saved, copies, keys, rules: shown, rulesFault: null, ...patch });
  }

  #show(patch: Partial<OptionsState> = {}): void {
    this.#state = { ...this.#state, ...patch };
    document.title = `${this.#messages.options.title} · Lisible`;
    render(this.#view(), this.#root);
  }

  #view(): TemplateResult {
    const m = this.#messages;
    const state = this.#state;
    return html`<main class="column double-rule options">
      <h1>${m.options.title}</h1>
      <p class="said" role="status">${state.said}</p>
      ${readingSection(this.#preferences, readerMessages(this.#preferences.locale), m, state.keys)}
      ${sitesSection(state.sites, this.#siteActions, m, this.#preferences.locale)}
      ${savedSection(state.saved, (host) => void this.#unsave(host), m, this.#preferences.locale)}
      ${rulesSection(state, (source) => void this.#saveRules(source), m, this.#preferences.locale)}
      ${copiesSection(state.copies, () => void this.#forget(), m, this.#preferences.locale)}
      ${backupSection(
        () => void downloadBackup(),
        (file) => void this.#restore(file),
        m,
      )}
    </main>`;
  }

  readonly #siteActions: SiteActions = {
    allow: (host) => void this.#allow(host),
    remove: (host) => void this.#remove(host),
  };

  /** Nothing before `addSite`: the browser asks only straight from a click. */
  async #allow(host: string): Promise<void> {
    const key = (await addSite(host)) ? "alwaysOn" : "alwaysRefused";
    const said = fill(this.#messages.reader[key], { host }, this.#preferences.locale);
    await this.refresh({ said });
  }

  async #remove(host: string): Promise<void> {
    await removeSite(host);
    await this.refresh({
      said: fill(this.#messages.options.removed, { host }, this.#preferences.locale),
    });
  }

  async #unsave(host: string): Promise<void> {
    await saveSettings({ saved: this.#state.saved.filter((entry) => entry !== host) });
    const { savedRemoved } = this.#messages.options;
    await this.refresh({ said: fill(savedRemoved, { host }, this.#preferences.locale) });
  }

  async #saveRules(source: string): Promise<void> {
    const rulesFault = await checkRules(source);
    const { rulesSaved } = this.#messages.options;
    if (rulesFault) await this.refresh({ rules: source, rulesFault, said: "" });
    else await this.refresh({ said: rulesSaved });
  }

  async #forget(): Promise<void> {
    await forgetRead();
    await this.refresh({ said: this.#messages.options.copiesForgotten });
  }

  async #restore(file: File): Promise<void> {
    const outcome = await restoreBackup(file);
    await this.refresh({ said: this.#messages.options[outcome] });
  }

  get #messages() {
    return extensionMessages(this.#preferences.locale);
  }
}
