import type { Article } from "lisible";
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { convertArticle, type Script } from "./chinese/article.ts";
import { converter } from "./chinese/dictionary.ts";
import { articleScript } from "./chinese/script.ts";
import type { Twins } from "./chinese/twins.ts";
import { hostName } from "./content/address.ts";
import { enhance } from "./content/enhance.ts";
import { insertMarkup } from "./content/insert.ts";
import { articleMarkup, type Markup, NO_MARKUP } from "./content/markup.ts";
import { Exporter, exportHost } from "./export/exporter.ts";
import { ownPictures, type PictureLoader } from "./export/pictures.ts";
import { hasKai } from "./kai.ts";
import { actOnKey } from "./keyboard.ts";
import type { Mending } from "./mend/mending.ts";
import { Announcer } from "./parts/announcer.ts";
import { contentsPart } from "./parts/contents.ts";
import { Disclosure } from "./parts/disclosure.ts";
import { footerPart } from "./parts/footer.ts";
import { headerPart } from "./parts/header.ts";
import type { LisibleHelp, PageKey } from "./parts/help.ts";
import { Lightbox } from "./parts/lightbox-controller.ts";
import { picturesNotice } from "./parts/notice.ts";
import { Progress } from "./parts/progress.ts";
import { Retreat } from "./parts/retreat.ts";
import { type ToolbarActions, toolbarPart } from "./parts/toolbar.ts";
import { type View, viewOf } from "./parts/view.ts";
import { DEFAULTS, next, Preferences, THEMES, TYPEFACES } from "./preferences.ts";
import { ReadAloud } from "./read-aloud.ts";
import { readerStyles } from "./styles/index.ts";

let shared: Preferences | undefined;

/**
 * `<lisible-reader>`: shows an `Article`.
 *
 * @fires lisible-pictures-request - someone asked for the pictures; set `pictures` to grant it.
 * @fires lisible-mended - someone left a block out or put a part back: `detail.mending.mended.article` is what is to be shown.
 * @fires lisible-mend-rule - and wants it so on the whole site (`detail.rule`, `detail.url`).
 * @fires lisible-shown - the article, as it is shown now (`detail.article`), stands in the page.
 */
export class LisibleReader extends LitElement {
  static override properties = {
    article: { attribute: false },
    pictures: { type: Boolean, reflect: true },
    preferences: { attribute: false },
    pageKeys: { attribute: false },
    pictureLoader: { attribute: false },
    pictureSources: { attribute: false },
    mending: { attribute: false },
  };
  static override styles = readerStyles;

  declare article: Article | null;
  /** Whether pictures may be requested from the network. */
  declare pictures: boolean;
  /** Share one object between the page and its readers; without it `localStorage` is used. */
  declare preferences: Preferences;
  /** Keys of the page around the reader, for the help sheet. */
  declare pageKeys: readonly PageKey[];
  /** Where pictures for saved files come from; by itself the reader reads those of its own site only. */
  declare pictureLoader: PictureLoader;
  /** Addresses within this page for pictures that it has, by their own addresses: they are shown without a request. */
  declare pictureSources: ReadonlyMap<string, string>;

  /** What was left out of the article, and how it is mended; without it there are no marks. */
  declare mending: Mending | null;

  readonly #disclosure = new Disclosure(this);
  readonly #announcer = new Announcer(this);
  readonly #lightbox = new Lightbox(this);
  readonly #speech = new ReadAloud(this, () => this.preferences.values);
  /** Both come when they are first needed. */
  #twins: Twins | null = null;
  #twinsWanted = false;
  protected readonly progress = new Progress(this);
  protected readonly retreat = new Retreat(this);
  #converted: { script: Script; article: Article } | null = null;
  #converting = false;
  #markup: Markup = NO_MARKUP;

  constructor() {
    super();
    this.article = null;
    this.pictures = false;
    shared ??= new Preferences();
    this.preferences = shared;
    this.pageKeys = [];
    this.pictureLoader = ownPictures;
    this.pictureSources = new Map();
    this.mending = null;
  }

  /** The article as it is shown, in the script it is shown in. */
  get shownArticle(): Article | null {
    return this.#converted?.article ?? this.article;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onKey);
    this.preferences.addEventListener("change", this.#onPreferences);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKey);
    this.preferences.removeEventListener("change", this.#onPreferences);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const previous = changed.get("preferences");
    if (previous) {
      previous.removeEventListener("change", this.#onPreferences);
      this.preferences.addEventListener("change", this.#onPreferences);
    }
    if (changed.has("article")) {
      // Mended, it is the same article still, and stays in the script that was chosen.
      const before = changed.get("article");
      const isSame = before?.title === this.article?.title && before?.url === this.article?.url;
      if (isSame && this.#converted) void this.updateComplete.then(() => this.#convert());
      this.#converted = null;
      this.#disclosure.close();
      this.#speech.stop();
      this.#readMarkup();
    }
    this.#reflectPreferences();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const article = this.shownArticle;
    if (!article) return html`<p class="empty">${view.messages.empty}</p>`;
    return html`
      ${toolbarPart(this.#toolbarState, this.#actions, view)}
      <article
        lang=${article.lang ?? ""}
        dir=${article.dir}
        aria-labelledby="title"
        @click=${this.#onClick}
      >
        ${headerPart(article, this.#twins?.other ?? null, view)}
        ${
          this.#pictureHosts.length > 0 && !this.pictures
            ? picturesNotice(this.#pictureHosts, this.#requestPictures, view)
            : nothing
        }
        ${contentsPart(this.#markup.headings, article.lang, this.#openSection, view)}
        <div class="content" part="content"></div>
        ${footerPart(article, view)}
        <slot name="below"></slot>
      </article>
      <lisible-help .preferences=${this.preferences} .pageKeys=${this.pageKeys}></lisible-help> ${this.#lightbox.render(view)}
      ${this.#announcer.render()} ${this.#mend?.render(view)}
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const shown = this.#markup.html;
    const key = `${this.pictures}|${this.preferences.locale}|${shown}`;
    if (this.#insertedKey !== key) this.#insert(key);
    const content = this.renderRoot.querySelector<HTMLElement>(".content");
    this.#mend?.place(content, this.#markup.starts, String(this.#inserted), this.#view);
    this.#placeTwins(content);
    if (changed.has("article") && this.article) this.#tellShown();
  }

  #insertedKey = "";
  /** How often content was put in. */
  #inserted = 0;

  #insert(key: string): void {
    const content = this.renderRoot.querySelector<HTMLElement>(".content");
    this.#insertedKey = content ? key : "";
    if (!content) return;
    this.#inserted += 1;
    insertMarkup(content, this.#markup.html);
    enhance(content, this.#enhancement);
    void this.#squeeze(content);
  }

  /** Marks side by side, in browsers whose CSS has no word for that. */
  async #squeeze(content: HTMLElement): Promise<void> {
    if (CSS.supports("text-spacing-trim", "trim-start")) return;
    const inserted = this.#inserted;
    const { squeeze } = await import("./content/squeeze.ts");
    if (inserted !== this.#inserted) return;
    const lang = this.shownArticle?.lang ?? "";
    for (const part of [this.renderRoot.querySelector("h1"), content])
      if (part) squeeze(part, lang);
  }

  get #mend() {
    return this.mending?.controller(this) ?? null;
  }

  #placeTwins(content: HTMLElement | null): void {
    const wanted = this.preferences.values.pairs !== "none";
    if (wanted && !this.#twinsWanted) {
      this.#twinsWanted = true;
      import("./chinese/twins.ts").then(
        ({ Twins }) => {
          this.#twins = new Twins(this);
          this.requestUpdate();
        },
        // The next change asks again.
        () => {
          this.#twinsWanted = false;
        },
      );
    }
    void this.#twins?.follow(this.article, this.shownArticle, wanted);
    this.#twins?.place(content, String(this.#inserted), this.#enhancement);
  }

  get #enhancement() {
    const { messages, locale } = this.#view;
    const { pictures, pictureSources: sources } = this;
    return { messages, locale, pictures, sources };
  }

  #readMarkup(): void {
    const article = this.shownArticle;
    this.#markup = article ? articleMarkup(article) : NO_MARKUP;
    this.#insertedKey = "";
  }

  get #view(): View {
    return viewOf(this.preferences);
  }

  get #toolbarState() {
    return {
      preferences: this.preferences,
      disclosure: this.#disclosure,
      script: this.article ? articleScript(this.article) : null,
      converted: this.#converted?.script ?? null,
      busy: this.#converting,
      speech: this.#speech,
      lang: this.article?.lang ?? null,
      editing: this.#mend?.editing ?? null,
    };
  }

  get #pictureHosts(): string[] {
    const addresses = this.#markup.html.matchAll(/ data-address="([^"]*)"/g);
    return [...new Set([...addresses].map(([, address = ""]) => hostName(address)))];
  }

  readonly #exporter = new Exporter(
    exportHost(
      this,
      () => this.#disclosure.close(),
      (message) => this.#announcer.say(message),
    ),
  );

  get #actions(): ToolbarActions {
    const url = this.shownArticle?.url ?? null;
    const exporter = this.#exporter;
    return {
      convert: () => void this.#convert(),
      copy: (format) => void exporter.copy(format),
      save: (format) => void exporter.save(format),
      cite: () => void exporter.cite(),
      copyLink: url === null ? null : () => void exporter.copyLink(url),
      print: () => this.#print(),
      help: () => this.#help(),
      mend: () => this.#mend?.toggle(),
    };
  }

  async #convert(): Promise<void> {
    const { article } = this;
    const script = article && articleScript(article);
    if (!article || !script || this.#converting) return;
    const { messages } = this.#view;
    if (this.#converted) return this.#show(null, messages.convertedOriginal);
    const target: Script = script === "Hant" ? "Hans" : "Hant";
    this.#converting = true;
    this.#announcer.say(messages.converting);
    try {
      const converted = convertArticle(article, await converter(target), target);
      if (this.article !== article) return;
      const said = target === "Hans" ? messages.convertedHans : messages.convertedHant;
      this.#show({ script: target, article: converted }, said);
    } catch {
      this.#announcer.say(messages.convertFailed);
    } finally {
      this.#converting = false;
      this.requestUpdate();
    }
  }

  #show(converted: { script: Script; article: Article } | null, said: string): void {
    this.#converted = converted;
    this.#speech.stop();
    this.#readMarkup();
    this.#announcer.say(said);
    this.requestUpdate();
    void this.updateComplete.then(() => this.#tellShown());
  }

  #print(): void {
    this.#disclosure.close();
    void this.updateComplete.then(() => print());
  }

  #help(): void {
    this.#disclosure.close();
    this.#sheet?.open();
  }

  readonly #openSection = (id: string): void => {
    const heading = this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  };

  readonly #requestPictures = (): void => {
    this.dispatchEvent(
      new CustomEvent("lisible-pictures-request", {
        bubbles: true,
        composed: true,
        detail: { hosts: this.#pictureHosts },
      }),
    );
  };

  #tellShown(): void {
    this.dispatchEvent(
      new CustomEvent("lisible-shown", {
        bubbles: true,
        composed: true,
        detail: { article: this.shownArticle },
      }),
    );
  }

  readonly #onClick = (event: Event): void => {
    const frame = (event.target as Element).closest<HTMLElement>("button.frame");
    if (frame) this.#lightbox.open(frame);
  };

  readonly #onPreferences = (): void => this.requestUpdate();

  readonly #onKey = (event: KeyboardEvent): void => {
    const { preferences } = this;
    const { values } = preferences;
    if (!this.article || this.hidden || !values.shortcuts || this.#dialogOpen) return;
    actOnKey(event, {
      "?": () => this.#help(),
      t: () => preferences.update({ theme: next(THEMES, values.theme) }),
      f: () => preferences.update({ typeface: next(TYPEFACES, values.typeface) }),
      "+": () => preferences.update({ size: values.size + 1 }),
      "=": () => preferences.update({ size: values.size + 1 }),
      "-": () => preferences.update({ size: values.size - 1 }),
      "0": () => preferences.update({ size: DEFAULTS.size }),
      c: () => void this.#convert(),
      o: () => this.#toggleContents(),
      r: () => this.#speech.available && this.#speech.toggle(),
      m: () => void this.#exporter.copy("markdown"),
      i: () => this.#requestPictures(),
    });
  };

  get #dialogOpen(): boolean {
    return this.#sheet?.isOpen || this.renderRoot.querySelector("dialog[open]") !== null;
  }

  get #sheet(): LisibleHelp | null {
    return this.renderRoot.querySelector("lisible-help");
  }

  #toggleContents(): void {
    const details = this.renderRoot.querySelector<HTMLDetailsElement>(".contents details");
    if (!details) return;
    details.open = !details.open;
    details.querySelector<HTMLElement>(details.open ? "a" : "summary")?.focus();
  }

  // Attributes, so that style sheets and the page around can select by them.
  #reflectPreferences(): void {
    const { typeface, face, weight, leading, measure, size, pairs } = this.preferences.values;
    const { theme } = this.preferences;
    this.lang = this.preferences.locale;
    const shown = { theme, typeface, weight, leading, measure, size, pairs };
    for (const [name, value] of Object.entries(shown)) {
      this.setAttribute(`data-${name}`, String(value));
    }
    if (face) this.style.setProperty("--own", JSON.stringify(face));
    else this.style.removeProperty("--own");
    this.toggleAttribute("data-no-kai", !hasKai());
  }
}
