import {
  browserStore,
  fill,
  type LisibleHelp,
  type MendRule,
  type PageKey,
  Preferences,
  readerMessages,
  saveFeed,
  withMend,
} from "@lisible/reader";
import { dressPage } from "@lisible/reader/page";
import { onSwipe } from "@lisible/reader/swipe";
import type { Article, Feed } from "lisible";
import { html, type PropertyValues, type TemplateResult } from "lit";
import { acceptDrops } from "./input/drop.ts";
import { pasteFromClipboard, takePaste } from "./input/hands.ts";
import { loadSample, nameInAddress, sampleInAddress, sampleUrl } from "./input/samples.ts";
import { actOnPageKey, pageKeys } from "./keys.ts";
import type { Range } from "./locate/locate.ts";
import { Ranges } from "./locate/ranges.ts";
import { demoMessages, speak } from "./messages/index.ts";
import { registerOffline } from "./offline/register.ts";
import { type Page, PageElement } from "./page.ts";
import { Place, WIDE } from "./place.ts";
import { readRules } from "./rules/rules.ts";
import { Session } from "./session.ts";
import { sharedFromHash } from "./share/hash.ts";
import type { FeedList } from "./views/feed.ts";
import { headerPart } from "./views/header.ts";
import { isView, type ViewName } from "./views/names.ts";
import { type ResultActions, readerOf, resultPart } from "./views/result.ts";
import type { ShareDialog } from "./views/share.ts";
import type { SourcePane } from "./views/source.ts";
import { sourcePart } from "./views/source-pane.ts";
import { statusPart } from "./views/status.ts";
import { tabsPart } from "./views/tabs.ts";
import { isReturn } from "./visit.ts";

/** The demo page. */
export class LisibleDemo extends PageElement {
  readonly session = new Session();
  readonly #preferences = new Preferences(browserStore(), speak);
  readonly #place = new Place(this);
  #view: ViewName = "reader";
  #rulesText = "";
  #restoring = false;
  #grantedFor: string | null = null;
  #shown: Article | null = null;
  #message = "";
  #dragging = false;
  #sourceShown = true;
  readonly #ranges = new Ranges(this.session, () => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    dressPage(this.#preferences);
    this.session.addEventListener("change", () => this.#onSession());
    this.#preferences.addEventListener("change", () => this.requestUpdate());
    this.addEventListener("lisible-shown", (event) => this.#onShown(event as CustomEvent));
    document.addEventListener("keydown", (event) => this.#onKey(event));
    document.addEventListener("paste", (event) => this.#onPaste(event));
    addEventListener(
      "hashchange",
      () => void this.#openShared().then((shared) => shared || this.#openNamed()),
    );
    WIDE.addEventListener("change", () => this.requestUpdate());
    acceptDrops({
      hover: (dragging) => this.#set(() => (this.#dragging = dragging)),
      file: (file) => void this.session.open(file),
      text: (text) => this.session.accept(text),
    });
    onSwipe(this, (by) => this.#step(by));
    void this.#openShared().then((shared) => shared || this.#restore() || this.#openNamed());
    if (document.readyState === "complete") this.#rest();
    else addEventListener("load", () => this.#rest(), { once: true });
  }

  /** The page stands: the parser may come, and after it the rest, which the service worker keeps. */
  #rest(): void {
    requestIdleCallback(
      () =>
        void this.session
          .warm()
          .catch(() => undefined)
          .finally(registerOffline),
      { timeout: 2000 },
    );
  }

  get #page(): Page {
    const { locale } = this.#preferences;
    return { m: demoMessages(locale), locale, session: this.session };
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    if (WIDE.matches && this.#view === "source") this.#view = "reader";
    if (this.#view === "structure" || this.#view === "removed") void this.#ranges.find();
  }

  protected override render(): TemplateResult {
    const page = this.#page;
    const { m } = page;
    return html`
      ${headerPart(page, this.#preferences, {
        openSample: (file) => void this.#openSample(file),
        share: () => void this.#share(),
        help: () => this.#help(),
        sourceOnly: this.#view === "source",
        skip: () => this.querySelector<HTMLElement>("#panel")?.focus(),
      })}
      <main class="work" data-view=${this.#view} ?data-source=${this.#sourceShown} ?data-drag=${this.#dragging}>
        ${sourcePart(page, this.#rulesText, {
          openFile: (file) => void this.session.open(file),
          paste: () => void this.#paste(),
          rules: (text) => this.#useRules(text),
        })}
        <div class="result">
          <div class="result-head">
            ${tabsPart(this.#view, (view) => this.#select(view), m)}
            <button
              type="button"
              class="button toggle-source"
              aria-pressed=${this.#sourceShown}
              @click=${() => this.#set(() => (this.#sourceShown = !this.#sourceShown))}
            >
              ${m.showSource}
            </button>
          </div>
          <div class="panel" id="panel" role="tabpanel" tabindex="0" aria-labelledby="tab-${this.#view}">
            ${resultPart(this.#resultState, this.#actions, page)}
          </div>
        </div>
        <p class="drop-note" aria-hidden="true">${m.dropHere}</p>
      </main>
      ${statusPart(page)}
      <p class="toast" role="status">${this.#message}</p>
      <lisible-share .page=${page}></lisible-share>
      <lisible-help .preferences=${this.#preferences} .pageKeys=${pageKeys(m)}></lisible-help>
    `;
  }

  get #resultState() {
    return {
      view: this.#view,
      preferences: this.#preferences,
      pageKeys: pageKeys(this.#page.m) as readonly PageKey[],
      pictures: this.#picturesAllowed,
      shown: this.#shown,
      structureRanges: this.#ranges.structure,
      removedRanges: this.#ranges.removed,
      read: this.#place.read,
    };
  }

  readonly #actions: ResultActions = {
    openSample: (file) => void this.#openSample(file),
    paste: () => void this.#paste(),
    goToSource: () => this.#goToSource(),
    reveal: (range) => void this.#reveal(range),
    copy: (text) => void this.#copy(text),
    choose: (index) => this.#choose(index),
    step: (by) => this.#step(by),
    saveFeed: (feed) => void this.#saveFeed(feed),
    explain: () => this.#select("removed"),
    mended: () => this.session.mended(),
    ruleSite: (url, rule) => this.#ruleSite(url, rule),
    grantPictures: () => this.#set(() => (this.#grantedFor = this.session.source.text)),
  };

  // Consent holds for the source at hand, not for whatever is opened next.
  get #picturesAllowed(): boolean {
    const { source } = this.session;
    return source.ownPictures || (this.#grantedFor !== null && this.#grantedFor === source.text);
  }

  #set(change: () => void): void {
    change();
    this.requestUpdate();
  }

  #onSession(): void {
    const { article, source, outcome } = this.session;
    if (!article) {
      this.#shown = null;
      document.title = "Lisible";
    }
    if (this.#sampleText !== null && source.text !== this.#sampleText) {
      this.#sampleText = null;
      nameInAddress(null);
    }
    if (source.text !== this.#placedText && !this.#restoring) this.#place.forget();
    this.#placedText = source.text;
    this.requestUpdate();
    if (!this.#restoring || !outcome) return;
    this.#restoring = false;
    void this.#place.go(this.updateComplete);
  }

  #placedText = "";
  /** That of the sample that the address names. */
  #sampleText: string | null = null;

  #onShown(event: CustomEvent<{ article: Article | null }>): void {
    this.#set(() => (this.#shown = event.detail.article));
    document.title = event.detail.article?.title || "Lisible";
  }

  #select(view: ViewName): void {
    this.#set(() => (this.#view = view));
    void this.#place.go(this.updateComplete);
    void this.updateComplete.then(() =>
      this.querySelector(`#tab-${view}`)?.scrollIntoView({ block: "nearest", inline: "nearest" }),
    );
  }

  async #reveal(range: Range): Promise<void> {
    this.#set(() => {
      this.#sourceShown = true;
      if (!WIDE.matches) this.#view = "source";
    });
    await this.updateComplete;
    await this.querySelector<SourcePane>("lisible-source")?.reveal(range);
  }

  #choose(index: number | null): void {
    const { opened } = this.session;
    if (index !== null) this.#place.markRead(index);
    this.session.choose(index);
    this.#select("reader");
    void this.updateComplete.then(() => {
      if (index === null) this.#feedList?.focusItem(opened ?? 0);
      else this.querySelector<HTMLElement>("#panel")?.focus({ preventScroll: true });
    });
  }

  get #feedList(): FeedList | null {
    return this.querySelector("lisible-feed-list");
  }

  async #openSample(file: string): Promise<void> {
    try {
      const { text, site } = await loadSample(file);
      this.session.load({ text, url: sampleUrl(text, site), ownPictures: true });
      this.#sampleText = text;
      nameInAddress(file);
      this.#select("reader");
      await this.updateComplete;
      this.querySelector<HTMLElement>("#panel")?.focus({ preventScroll: true });
    } catch {
      this.#tell(this.#page.m.sampleFailed);
    }
  }

  /** In the rules editor, where it can be read, changed and taken away. */
  #ruleSite(url: string, rule: MendRule): void {
    const state = readRules(this.#rulesText);
    if (state.kind === "invalid") return;
    const rules = withMend(state.kind === "valid" ? state.rules : [], url, rule);
    this.#useRules(JSON.stringify(rules, null, 2));
  }

  #useRules(text: string): void {
    this.#rulesText = text;
    const state = readRules(text);
    this.session.rules = state.kind === "valid" ? state.rules : [];
    this.requestUpdate();
  }

  async #share(): Promise<void> {
    const { text, url } = this.session.source;
    const shared = { text, url, rules: this.#rulesText, view: this.#view };
    await this.querySelector<ShareDialog>("lisible-share")?.open(shared);
  }

  /** Whether the address held a text. */
  async #openShared(): Promise<boolean> {
    try {
      const shared = await sharedFromHash(location.hash);
      if (!shared) return false;
      if (isView(shared.view)) this.#view = shared.view;
      this.#useRules(shared.rules);
      this.session.load({ text: shared.text, url: shared.url });
      return true;
    } catch {
      this.#tell(this.#page.m.shareBroken);
      return true;
    }
  }

  #openNamed(): void {
    const file = sampleInAddress();
    if (file !== null) void this.#openSample(file);
  }

  /** Whether there is a visit to go on with; of the address of a sample nobody has come back to, there is none. */
  #restore(): boolean {
    const visit = isReturn() || sampleInAddress() === null ? this.#place.restore() : null;
    // Someone was quicker.
    if (!visit || this.session.source.text) return false;
    this.#view = visit.view;
    this.#restoring = true;
    this.#useRules(visit.rules);
    if (sampleInAddress() !== null) this.#sampleText = visit.source.text;
    this.session.load(visit.source, visit.opened, visit.mends);
    return true;
  }

  get view(): ViewName {
    return this.#view;
  }

  get rulesText(): string {
    return this.#rulesText;
  }

  async #paste(): Promise<void> {
    try {
      await pasteFromClipboard(this.session);
    } catch {
      this.#tell(this.#page.m.pasteFailed);
      this.querySelector<SourcePane>("lisible-source")?.focusText();
    }
  }

  #onPaste(event: ClipboardEvent): void {
    const taken = takePaste(event, this.session);
    if (taken && this.#view === "source") this.#select("reader");
  }

  async #copy(text: string): Promise<void> {
    const { m } = this.#page;
    try {
      await navigator.clipboard.writeText(text);
      this.#tell(m.copied);
    } catch {
      this.#tell(m.copyFailed);
    }
  }

  async #saveFeed(feed: Feed): Promise<void> {
    const { m, locale } = this.#page;
    try {
      const { name } = await saveFeed(feed, this.#preferences.values);
      this.#tell(fill(m.feedSaved, { name }, locale));
    } catch {
      this.#tell(readerMessages(locale).saveFailed);
    }
  }

  #tell(message: string): void {
    this.#set(() => (this.#message = message));
    setTimeout(() => this.#set(() => (this.#message = "")), 5000);
  }

  #help(): void {
    this.querySelector<LisibleHelp>("lisible-help")?.open();
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.#preferences.values.shortcuts) return;
    const { opened } = this.session;
    const reader = readerOf(this);
    actOnPageKey(event, {
      select: (view) => this.#select(view),
      source: () => this.#goToSource(),
      search: () => this.#feedList?.search(),
      step: (by) => (opened === null ? this.#feedList?.move(by) : this.#step(by)),
      back: () => opened !== null && this.#choose(null),
      help: !reader || reader.hidden ? () => this.#help() : null,
    });
  }

  #step(by: 1 | -1): void {
    const { outcome, opened } = this.session;
    if (!outcome?.ok || outcome.parsed.kind !== "feed" || opened === null) return;
    const index = opened + by;
    if (index in outcome.parsed.feed.articles) this.#choose(index);
  }

  #goToSource(): void {
    this.#set(() => {
      this.#sourceShown = true;
      if (!WIDE.matches) this.#view = "source";
    });
    void this.updateComplete.then(() =>
      this.querySelector<SourcePane>("lisible-source")?.focusText(),
    );
  }
}
