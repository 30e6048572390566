/* A feed in hand: which of its items were read, which are looked for, where the keyboard is. */
import type { Article, Feed } from "lisible";
import { spansOf } from "../search/passage.ts";
import { isEmpty, markedParts, parseQuery } from "../search/query.ts";
import { addressOf, originOf } from "../store/describe.ts";
import { markRead, readAmong } from "../store/reads.ts";
import { shelve } from "../store/shelf.ts";
import type { KeptPage } from "../store/types.ts";
import { currentPlace, openItem, swapItem } from "./visit.ts";

export interface FeedItem {
  article: Article;
  /** Its place in the feed. */
  index: number;
  address: string;
}

export class FeedInHand {
  readonly feed: Feed;
  readonly #page: KeptPage;
  readonly #changed: () => void;
  readonly #items: FeedItem[];
  #read = new Set<string>();
  query = "";
  current = -1;
  /** How many were saved by “save all”; `null` before. */
  saved: number | null = null;

  constructor(feed: Feed, page: KeptPage, changed: () => void) {
    this.feed = feed;
    this.#page = page;
    this.#changed = changed;
    this.#items = feed.articles.map((article, index) => ({
      article,
      index,
      address: addressOf(article, originOf(page, index, "page")),
    }));
  }

  async load(): Promise<void> {
    if (this.#page.incognito) return;
    this.#read = await readAmong(this.#items.map(({ address }) => address));
    this.#changed();
  }

  /** The items that have what is looked for. */
  get shown(): FeedItem[] {
    const query = parseQuery(this.query);
    if (isEmpty(query)) return this.#items;
    const wanted = markedParts(query);
    return this.#items.filter(({ article }) => {
      const text = `${article.title}\n${article.text}`;
      return wanted.every((part) => spansOf(text, [part]).length > 0);
    });
  }

  isRead({ address }: FeedItem): boolean {
    return this.#read.has(address);
  }

  get unread(): number {
    return this.#items.filter((item) => !this.isRead(item)).length;
  }

  search(query: string): void {
    this.query = query;
    this.current = -1;
    this.#changed();
  }

  focusSearch(): void {
    document.querySelector<HTMLInputElement>("#feed-search")?.focus();
  }

  async opened(index: number): Promise<void> {
    const item = this.#items[index];
    if (!item || this.#page.incognito || this.#read.has(item.address)) return;
    this.#read.add(item.address);
    await markRead([item.address]);
  }

  async allRead(): Promise<void> {
    for (const { address } of this.#items) this.#read.add(address);
    if (!this.#page.incognito) await markRead(this.#items.map(({ address }) => address));
    this.#changed();
  }

  /** Every item that is shown goes into the library. */
  async saveAll(): Promise<void> {
    this.saved = 0;
    const now = Date.now();
    // From the last to the first, so that the newest is the newest in the library too.
    for (const { article, index } of this.shown.toReversed()) {
      await shelve(article, originOf(this.#page, index, "page"), { saved: now });
      this.saved += 1;
      this.#changed();
    }
  }

  /** To the next item or the one before: its line in the list, or the item itself in its place. */
  step(delta: number): void {
    if (currentPlace().item === null) {
      const items = this.shown;
      this.current = Math.min(Math.max(this.current + delta, 0), items.length - 1);
      this.#changed();
      const links = document.querySelectorAll<HTMLElement>(".items a");
      links[this.current]?.focus();
      return;
    }
    const next = this.beside(delta);
    if (next) arrive(() => swapItem(next.index));
  }

  /** The item before (-1) or after (1) the one that is read, of those that were found. */
  beside(delta: number): FeedItem | null {
    const { item } = currentPlace();
    const items = this.shown;
    const at = items.findIndex(({ index }) => index === item);
    return (at < 0 ? null : items[at + delta]) ?? null;
  }
}

/** In this tab, as a step in its history. */
export function showItem(index: number): void {
  arrive(() => openItem(index));
}

function arrive(go: () => void): void {
  go();
  dispatchEvent(new PopStateEvent("popstate"));
  scrollTo(0, 0);
}
