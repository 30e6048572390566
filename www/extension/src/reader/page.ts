import { type Locale, Preferences } from "@lisible/reader";
import { dressPage } from "@lisible/reader/page";
import type { Article } from "lisible";
import { render, type TemplateResult } from "lit";
import { type ExtensionMessages, extensionMessages } from "../messages/index.ts";
import type { ParserClient } from "../parse/client.ts";
import { isArticle } from "../parse/is-article.ts";
import type { Parsed } from "../parse/parse.ts";
import { SAMPLE_ID } from "../shared/addresses.ts";
import { findPage, type KeptPage, touchPage } from "../shared/pages.ts";
import { loadSettings, preferenceStore } from "../shared/settings.ts";
import { scrollToAnchor } from "./anchor.ts";
import { articleView } from "./article-view.ts";
import { feedView } from "./feed-view.ts";
import { markParsed } from "./marks.ts";
import { type NoticeActions, noticeView, readingView } from "./notice-view.ts";
import { loadSample } from "./sample.ts";
import { SiteSwitch } from "./site-switch.ts";
import { currentPlace, leave } from "./visit.ts";

/** What every view needs. */
export interface ReaderContext {
  preferences: Preferences;
  locale: Locale;
  messages: ExtensionMessages;
  page: KeptPage | null;
  siteSwitch: SiteSwitch;
}

/** One reader tab: what was kept, what the parser made of it, and what of that is shown. */
export class ReaderPage {
  readonly #parser: ParserClient;
  readonly #root: HTMLElement;
  readonly #preferences = new Preferences(preferenceStore);
  readonly #siteSwitch = new SiteSwitch(() => this.show());
  #page: KeptPage | null = null;
  #parsed: Parsed | null = null;
  #whole = false;
  #loaded = false;

  constructor(parser: ParserClient, root: HTMLElement) {
    this.#parser = parser;
    this.#root = root;
    dressPage(this.#preferences);
    this.#preferences.addEventListener("change", () => this.show());
  }

  async load(): Promise<void> {
    const { id } = currentPlace();
    const [page] = await Promise.all([
      id === SAMPLE_ID ? loadSample(this.#preferences) : id === null ? null : findPage(id),
      this.#preferences.ready,
    ]);
    this.#page = page;
    if (page) {
      await this.#parse(page);
      if (id !== SAMPLE_ID) this.#afterwards(page);
    }
    this.#loaded = true;
  }

  /** What can wait until the article stands there. */
  #afterwards(page: KeptPage): void {
    void touchPage(page);
    void this.#siteSwitch.follow(page.url);
  }

  /** Shows what the address names. `fresh` when the page was just left for the reader. */
  show(fresh = false): void {
    render(this.#view(), this.#root);
    if (fresh && this.#page?.anchor) void scrollToAnchor(this.#root, this.#page.anchor);
  }

  async #parse(page: KeptPage): Promise<void> {
    const selected = currentPlace().part === "selection" && page.selection !== null;
    const { rules } = await loadSettings();
    const parsed = await this.#parser.parse({
      content: (selected && page.selection) || page.content,
      url: page.url,
      rules,
      whole: selected || this.#whole,
    });
    if (parsed.kind !== "failed") markParsed(parsed.milliseconds);
    this.#parsed = parsed;
  }

  #view(): TemplateResult {
    const { item, problem } = currentPlace();
    if (problem) return this.#notice(problem);
    if (!this.#loaded) return readingView(this.#context);
    if (!this.#page) return this.#notice("gone");
    const parsed = this.#parsed;
    if (!parsed) return this.#notice("failed");
    if (parsed.kind === "failed") return this.#notice("failed", parsed.message);
    if (parsed.kind === "article") return this.#article(parsed.article, parsed, false);
    const article = item === null ? undefined : parsed.feed.articles[item];
    if (article) return this.#article(article, parsed, true);
    return this.#titled(parsed.feed.title, feedView(parsed.feed, this.#context));
  }

  #article(article: Article, parsed: Parsed, fromList: boolean): TemplateResult {
    const readable = this.#whole ? article.stats.characters > 0 : isArticle(parsed);
    if (!fromList && !readable && currentPlace().part === "page") {
      return this.#notice("not-an-article");
    }
    const titled = { ...article, title: article.title || (this.#page?.title ?? "") };
    return this.#titled(titled.title, articleView(titled, fromList, this.#context));
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
  }

  get #context(): ReaderContext {
    const { locale } = this.#preferences;
    return {
      preferences: this.#preferences,
      locale,
      messages: extensionMessages(locale),
      page: this.#page,
      siteSwitch: this.#siteSwitch,
    };
  }
}
