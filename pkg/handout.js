// The articles of a feed that a worker reads, handed out one by one as parseFeed() does it here.

import { LisibleError } from "./error.js";

/** @import { Article, Feed, FeedOptions } from "./index.js" */
/** @import { Item } from "./jobs.js" */

export class Handout {
  /** @type {Article[]} */
  #articles = [];
  #last = Number.POSITIVE_INFINITY;
  #onItem;
  /**
   * Shared with the worker where the runtime allows that: not 0 once no more articles are wanted. Elsewhere the
   * worker reads the feed to its end, and what comes late is left aside.
   */
  stop =
    typeof SharedArrayBuffer === "function" && globalThis.crossOriginIsolated !== false
      ? new Int32Array(new SharedArrayBuffer(4))
      : undefined;

  /** @param {FeedOptions["onItem"]} onItem */
  constructor(onItem) {
    if (typeof onItem !== "function") {
      throw new LisibleError("invalid-options", "`onItem` must be a function (article, index)");
    }
    this.#onItem = onItem;
  }

  /** @param {Item} item */
  take({ article, index }) {
    if (index > this.#last) return;
    this.#articles.push(article);
    if (this.#onItem(article, index) !== false) return;
    this.#last = index;
    if (this.stop) Atomics.store(this.stop, 0, 1);
  }

  /**
   * The feed, with the very articles that were handed out.
   * @param {Feed} feed
   * @returns {Feed}
   */
  feed(feed) {
    const errors = feed.errors.filter(({ index }) => index < this.#last);
    return { ...feed, articles: this.#articles, errors };
  }
}
