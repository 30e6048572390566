import { type Locale, Preferences } from "@lisible/reader";
import { dressPage } from "@lisible/reader/page";
import type { Article } from "lisible";
import { render, type TemplateResult } from "lit";
import { type ExtensionMessages, extensionMessages } from "../messages/index.ts";
import type { ParserClient } from "../parse/client.ts";
import { isArticle } from "../parse/is-article.ts";
import type { Parsed } from "../parse/parse.ts";
import { type ReaderPlace, SAMPLE_ID } from "../shared/addresses.ts";
import { loadSettings, preferenceStore } from "../shared/settings.ts";
import { originOf } from "../store/describe.ts";
import { findPage, type KeptPage, lookedAt, touchPage } from "../store/pages.ts";
import { PARSER, readArticle } from "../store/shelf.ts";
import type { Whole } from "../store/types.ts";
import { scrollToAnchor } from "./anchor.ts";
import { articleView, type Way } from "./article-view.ts";
import { FeedInHand } from "./feed.ts";
import { feedView } from "./feed-view.ts";
import { listenToKeys } from "./keys.ts";
import { markParsed } from "./marks.ts";
import { Mender, type Wanted } from "./mender.ts";
import { Notes } from "./notes.ts";
import { type NoticeActions, noticeView, readingView } from "./notice-view.ts";
import { Pictures } from "./pictures.ts";
import { PositionKeeper } from "./position.ts";
import { Reading } from "./reading.ts";
import { readAnew } from "./reread.ts";
import { loadSample } from "./sample.ts";
import { SiteSwitch } from "./site-switch.ts";
import { currentPlace, leave } from "./visit.ts";

/** What every view needs. */
export interface ReaderContext {
  preferences: Preferences;
  locale: Locale;
  messages: ExtensionMessages;
  page: KeptPage | null;
  /** What of the page is shown: the address may already name what comes next. */
  part: ReaderPlace["part"];
  feed: FeedInHand | null;
  siteSwitch: SiteSwitch;
  reading: Reading;
  notes: Notes;
  pictures: Pictures;
  mender: Mender;
}

/** One reader tab: what was kept, what the parser made of it, and what of that is shown. */
export class ReaderPage {
  readonly #parser: ParserClient;
  readonly #root: HTMLElement;
  readonly preferences = new Preferences(preferenceStore);
  readonly #siteSwitch = new SiteSwitch(() => this.show());
  readonly reading = new Reading(() => void this.notes.refresh());
  readonly notes: Notes;
  readonly #pictures: Pictures;
  readonly #mender: Mender;
  readonly #position: PositionKeeper;
  feed: FeedInHand | null = null;
  #page: KeptPage | null = null;
  #parsed: Parsed | null = null;
  #part: ReaderPlace["part"] = "page";
  /** The article of the library that the address names. */
  #stored: Whole | null = null;
  #whole = false;
  #loaded = false;

  constructor(parser: ParserClient, root: HTMLElement) {
    this.#parser = parser;
    this.#root = root;
    const reader = () => root.querySelector("lisible-reader");
    this.notes = new Notes(this.reading, reader, () => this.show());
    this.#pictures = new Pictures(this.reading, () => this.show());
    this.#mender = new Mender(parser, this.reading, () => this.show());
    this.#position = new PositionKeeper(reader, (place) => void this.reading.stopAt(place));
    dressPage(this.preferences);
    this.preferences.addEventListener("change", () => this.show());
    listenToKeys(this);
  }

  /** Whether what is shown may be written down. */
  get keeps(): boolean {
    return currentPlace().id !== SAMPLE_ID && !this.#page?.incognito;
  }

  async load(): Promise<void> {
    const { id, article } = currentPlace();
    if (article !== null) return this.#loadStored(article);
    const [page] = await Promise.all([
      id === SAMPLE_ID ? loadSample(this.preferences) : id === null ? null : findPage(id),
      this.preferences.ready,
    ]);
    this.#page = page;
    if (page) {
      await Promise.all([this.#parse(page), this.keeps && this.#pictures.loadFrom(page.id)]);
      if (id !== SAMPLE_ID) this.#afterwards(page);
    }
    this.#loaded = true;
  }

  async #loadStored(id: string): Promise<void> {
    const [stored] = await Promise.all([readArticle(id), this.preferences.ready]);
    this.#stored = stored;
    this.#page = stored?.shelved.page ? await findPage(stored.shelved.page) : null;
    if (stored) await this.#pictures.load(id);
    this.#loaded = true;
    if (!stored) return;
    void this.#siteSwitch.follow(stored.shelved.url ?? "");
    const { shelved, article } = stored;
    const origin = this.#page && originOf(this.#page, shelved.item, shelved.part);
    if (article) await this.reading.take(shelved, article, origin);
    if (stored.shelved.parser !== PARSER) void this.#reread(stored);
  }

  /** Another build of the parser may read the page better than the one that did. */
  async #reread(stored: Whole): Promise<void> {
    const page = this.#page;
    if (!page) return;
    const anew = await readAnew(stored, page, this.#parser);
    if (!anew?.article || this.#stored !== stored) return;
    this.#stored = anew;
    const { shelved, article } = anew;
    await this.reading.take(shelved, article, originOf(page, shelved.item, shelved.part));
    this.show();
    await this.#explain();
    if (stored.article) this.reading.readAnew();
  }

  /** What can wait until the article stands there. */
  #afterwards(page: KeptPage): void {
    void this.#siteSwitch.follow(page.url);
    if (this.#parsed?.kind === "feed") {
      this.feed = new FeedInHand(this.#parsed.feed, page, () => this.show());
      void this.feed.load();
    }
    void touchPage(page);
  }

  /** Shows what the address names. `fresh` when the page was just left for the reader. */
  show(fresh = false): void {
    render(this.#view(), this.#root);
    if (fresh && this.#page?.anchor) void scrollToAnchor(this.#root, this.#page.anchor);
  }

  /** What is shown now is listed in the library, and its reader finds the place again. */
  async settle(fresh: boolean): Promise<void> {
    const { item, part, note } = currentPlace();
    const page = this.#page;
    const parsed = this.#parsed;
    await this.#root.querySelector("lisible-reader")?.updateComplete;
    if (this.#stored) {
      await this.notes.refresh();
      if (note === null) this.#position.restore(this.#stored.shelved.position);
      await this.#explain();
      if (note !== null) this.notes.showOf(note);
      return;
    }
    if (!this.keeps) return this.#explain();
    if (!page || parsed === null || parsed.kind === "failed") return;
    if (parsed.kind === "feed") {
      const article = item === null ? undefined : parsed.feed.articles[item];
      if (article) {
        await this.feed?.opened(item as number);
        await this.reading.follow(article, originOf(page, item, "page"));
      }
    } else if (this.#root.querySelector("lisible-reader")) {
      await this.reading.follow(parsed.article, originOf(page, null, part));
    }
    const { shelved } = this.reading;
    if (shelved) await this.#pictures.load(shelved.id);
    await lookedAt(page.id);
    await this.#explain();
    if (!(fresh && page.anchor)) this.#position.restore(this.reading.shelved?.position ?? null);
  }

  /** What was left out of the article that is shown: after it, so that nobody waits for this. */
  async #explain(): Promise<void> {
    const page = this.#page;
    const { item, part, id } = currentPlace();
    if (!page || id === SAMPLE_ID) return;
    const wanted: Wanted = { page, item, part, whole: this.#whole };
    if (this.#stored) {
      const { shelved, article } = this.#stored;
      const own = { ...wanted, item: shelved.item, part: shelved.part };
      if (article && shelved.parser === PARSER) await this.#mender.explain(article, own);
      return;
    }
    const parsed = this.#parsed;
    if (parsed?.kind === "article") await this.#mender.explain(parsed.article, wanted);
    const article = parsed?.kind === "feed" && item !== null ? parsed.feed.articles[item] : null;
    if (article) await this.#mender.explain(article, wanted);
  }

  async #parse(page: KeptPage): Promise<void> {
    const { part } = currentPlace();
    const selected = part === "selection" && page.selection !== null;
    const { rules } = await loadSettings();
    const parsed = await this.#parser.parse({
      content: (selected && page.selection) || page.content,
      url: page.url,
      rules,
      whole: selected || this.#whole,
    });
    if (parsed.kind !== "failed") markParsed(parsed.milliseconds);
    this.#parsed = parsed;
    this.#part = part;
    if (parsed.kind === "article" && (await Mender.rules(parsed.article.url ?? page.url))) {
      await this.#explain();
    }
  }

  #view(): TemplateResult {
    const { item, problem, article: stored } = currentPlace();
    if (problem) return this.#notice(problem);
    if (!this.#loaded) return readingView(this.#context);
    if (stored !== null) return this.#storedView();
    if (!this.#page) return this.#notice("gone");
    const parsed = this.#parsed;
    if (!parsed) return this.#notice("failed");
    if (parsed.kind === "failed") {
      return this.#notice(parsed.code === "slow" ? "slow" : "failed", parsed.message);
    }
    if (parsed.kind === "article") return this.#article(parsed.article, parsed, "page");
    const article = item === null ? undefined : parsed.feed.articles[item];
    if (article) return this.#article(article, parsed, "list");
    if (!this.feed) return readingView(this.#context);
    return this.#titled(parsed.feed.title, feedView(this.feed, this.#context));
  }

  #storedView(): TemplateResult {
    const { shelved, article } = this.#stored ?? {};
    if (!shelved) return this.#notice("gone");
    if (!article) return readingView(this.#context);
    const title = article.title || shelved.title;
    const titled = this.#withTitle(this.#mender.of(article), title);
    return this.#titled(title, articleView(titled, "library", this.#context));
  }

  #article(article: Article, parsed: Parsed, way: Way): TemplateResult {
    const readable = this.#whole ? article.stats.characters > 0 : isArticle(parsed);
    if (way === "page" && !readable && currentPlace().part === "page") {
      return this.#notice("not-an-article");
    }
    const title = article.title || (this.#page?.title ?? "");
    const mended = this.#withTitle(this.#mender.of(article), title);
    return this.#titled(title, articleView(mended, way, this.#context));
  }

  #titledArticle: { article: Article; titled: Article } | null = null;

  /** The same object for the same article: another one would be shown, and its notes painted, anew. */
  #withTitle(article: Article, title: string): Article {
    if (article.title === title) return article;
    if (this.#titledArticle?.article !== article) {
      this.#titledArticle = { article, titled: { ...article, title } };
    }
    return this.#titledArticle.titled;
  }

  #titled(title: string, view: TemplateResult): TemplateResult {
    document.title = title || "Lisible";
    return view;
  }

  #notice(kind: keyof ExtensionMessages["notices"], reason = ""): TemplateResult {
    const { messages } = this.#context;
    const { url } = currentPlace();
    const actions: NoticeActions = {
      back: this.#page ? () => leave(url) : null,
      whole: kind === "not-an-article" && !this.#whole ? () => void this.#showWhole() : null,
    };
    return this.#titled(
      messages.notices[kind].title,
      noticeView(kind, reason, actions, this.#context),
    );
  }

  async #showWhole(): Promise<void> {
    this.#whole = true;
    if (this.#page) await this.#parse(this.#page);
    this.show();
    await this.settle(false);
  }

  get #context(): ReaderContext {
    const { locale } = this.preferences;
    return {
      preferences: this.preferences,
      reading: this.reading,
      notes: this.notes,
      pictures: this.#pictures,
      mender: this.#mender,
      locale,
      messages: extensionMessages(locale),
      page: this.#page,
      part: this.#part,
      feed: this.feed,
      siteSwitch: this.#siteSwitch,
    };
  }
}
