import type { Article } from "lisible";
import type { Enhancement } from "../content/enhance.ts";
import { articleMarkup } from "../content/markup.ts";
import { placeTwins } from "../content/twins.ts";
import { twins as styles } from "../styles/twins.ts";
import { convertArticle, type Script } from "./article.ts";
import { converter } from "./dictionary.ts";
import { articleScript } from "./script.ts";

interface Host {
  readonly renderRoot: HTMLElement | DocumentFragment;
  requestUpdate(): void;
}

/** The article in the other script beside the one on show, where someone wants both. */
export class Twins {
  readonly #host: Host;
  #shown: Article | null = null;
  #placed = "";
  /** `null` until it is there. */
  other: Article | null = null;

  constructor(host: Host) {
    this.#host = host;
    const root = host.renderRoot;
    if (root instanceof ShadowRoot && styles.styleSheet) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles.styleSheet];
    }
  }

  /** `original` is in the publisher's script, `shown` may be converted. */
  async follow(original: Article | null, shown: Article | null, wanted: boolean): Promise<void> {
    const next = wanted && shown && articleScript(shown) !== null ? shown : null;
    if (next === this.#shown) return;
    this.#shown = next;
    this.other = null;
    if (!next || !original) return this.#host.requestUpdate();
    const other = next === original ? await convertedFrom(original) : original;
    if (this.#shown !== next) return;
    this.other = other;
    this.#host.requestUpdate();
  }

  /** `key` says which content is there. */
  place(content: HTMLElement | null, key: string, options: Enhancement): void {
    const wanted = this.other ? key : "";
    if (!content || wanted === this.#placed) return;
    this.#placed = wanted;
    for (const old of content.querySelectorAll(":scope > .twin")) old.remove();
    content.classList.toggle("paired", this.other !== null);
    if (!this.other) return;
    placeTwins(content, articleMarkup(this.other).html, this.other.lang ?? "", options);
  }
}

/** Without its dictionary there is none. */
async function convertedFrom(article: Article): Promise<Article | null> {
  const target: Script = articleScript(article) === "Hant" ? "Hans" : "Hant";
  try {
    return convertArticle(article, await converter(target), target);
  } catch {
    return null;
  }
}
