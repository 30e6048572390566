import type { Article, Feed } from "lisible";
import { html, nothing, type TemplateResult } from "lit";
import { type Page, PageElement, say } from "../page.ts";

/** A feed's articles: search, j and k to move, Enter to open. */
export class FeedList extends PageElement {
  static override properties = {
    feed: { attribute: false },
    page: { attribute: false },
    read: { attribute: false },
  };
  declare feed: Feed | null;
  declare page: Page | null;
  /** The places of the items that were opened. */
  declare read: ReadonlySet<number>;
  #query = "";

  constructor() {
    super();
    this.feed = null;
    this.page = null;
    this.read = new Set();
  }

  /** Moves the focus to the item after (1) or before (-1) the current one. */
  move(by: 1 | -1): void {
    const items = [...this.querySelectorAll<HTMLElement>(".feed-item")];
    const current = items.indexOf(document.activeElement as HTMLElement);
    const index = current === -1 ? (by === 1 ? 0 : items.length - 1) : current + by;
    items[Math.min(Math.max(index, 0), items.length - 1)]?.focus();
  }

  /** Puts the focus on the item at that place in the feed, where it was. */
  focusItem(index: number): void {
    const item = this.querySelector<HTMLElement>(`[data-index="${index}"]`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: "nearest" });
  }

  search(): void {
    this.querySelector<HTMLElement>("input[type=search]")?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { feed, page } = this;
    if (!feed || !page) return nothing;
    const { m } = page;
    const found = matching(feed.articles, this.#query);
    const count = { shown: found.length, total: feed.articles.length };
    return html`<section class="feed double-rule" aria-label=${m.feedItems}>
      <h1 lang=${feed.lang ?? nothing}>${feed.title || m.feedItems}</h1>
      ${feed.description ? html`<p class="hint" lang=${feed.lang ?? nothing}>${feed.description}</p>` : nothing}
      ${count.total > 0 ? this.#tools(count, page) : nothing}
      ${found.length === 0 ? html`<p class="empty">${count.total === 0 ? m.feedEmpty : m.feedNothing}</p>` : nothing}
      <ol class="feed-items">
        ${found.map((entry) => this.#item(entry, page))}
      </ol>
      ${feed.errors.map(
        ({ index, message }) =>
          html`<p class="error">${say(page, "feedError", { index: index + 1, message })}</p>`,
      )}
    </section>`;
  }

  #tools(count: { shown: number; total: number }, page: Page): TemplateResult {
    return html`${this.#search(count, page)}
      <p class="buttons">
        <button type="button" class="button" @click=${() => this.dispatchEvent(new CustomEvent("save"))}>${page.m.feedSave}</button>
      </p>`;
  }

  #search(count: { shown: number; total: number }, page: Page): TemplateResult {
    const { feedSearch } = page.m;
    return html`<div class="feed-search">
      <input
        type="search"
        aria-label=${feedSearch}
        placeholder=${feedSearch}
        .value=${this.#query}
        @input=${this.#onSearch}
        @keydown=${this.#onSearchKey}
      />
      <p role="status">${say(page, "feedCount", count)}</p>
    </div>`;
  }

  #item({ article, index }: Entry, page: Page): TemplateResult {
    const meta = [article.section ?? article.column, shortDate(article, page.locale)];
    return html`<li>
      <button type="button" class="feed-item" data-index=${index} ?data-read=${this.read.has(index)} lang=${article.lang ?? nothing} @click=${() => this.#open(index)}>
        <span class="feed-meta">${this.read.has(index) ? html`<span class="feed-read">${page.m.feedRead}</span>` : nothing}${meta.filter(Boolean).map((item) => html`<span>${item}</span>`)}</span>
        <strong dir="auto">${article.title || page.m.feedUntitled}</strong>
        <span class="feed-excerpt two-lines" dir="auto">${article.excerpt}</span>
      </button>
    </li>`;
  }

  #open(index: number): void {
    this.dispatchEvent(new CustomEvent("choose", { detail: index }));
  }

  readonly #onSearch = (event: Event): void => {
    this.#query = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  readonly #onSearchKey = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "Enter") return;
    event.preventDefault();
    this.querySelector<HTMLElement>(".feed-item")?.focus();
  };
}

interface Entry {
  article: Article;
  index: number;
}

/** The articles whose title or text holds every word of the query, letter case aside. */
export function matching(articles: readonly Article[], query: string): Entry[] {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return articles.flatMap((article, index) => {
    const text = `${article.title} ${article.text}`.toLocaleLowerCase();
    return words.every((word) => text.includes(word)) ? [{ article, index }] : [];
  });
}

function shortDate(article: Article, locale: string): string | null {
  const time = article.published ?? article.feedTimestamp;
  if (!time) return null;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(date);
}
