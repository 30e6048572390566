/* Mending what the parser got wrong in the article that is shown. */
import { type Mending, type MendRule, mendRulesFor, withMend } from "@lisible/reader";
import type { Article } from "lisible";
import type { ParserClient } from "../parse/client.ts";
import type { ParseRequest } from "../parse/parse.ts";
import { loadSettings, saveSettings } from "../shared/settings.ts";
import type { KeptPage } from "../store/types.ts";
import type { Reading } from "./reading.ts";

/** UTF-16 units: a larger page is not read once more to say what became of each of its blocks. */
const LARGEST = 2_000_000;

/** What is to be mended. */
export interface Wanted {
  page: KeptPage;
  item: number | null;
  part: "page" | "selection";
  whole: boolean;
}

export class Mender {
  readonly #parser: ParserClient;
  readonly #reading: Reading;
  readonly #changed: () => void;
  #own: MendRule[] = [];
  mending: Mending | null = null;
  /** That of the article on show. */
  shown: Mending | null = null;

  constructor(parser: ParserClient, reading: Reading, changed: () => void) {
    this.#parser = parser;
    this.#reading = reading;
    this.#changed = changed;
    document.addEventListener("lisible-mended", () => void this.#mended());
    document.addEventListener("lisible-mend-rule", (event) => {
      const { detail } = event as CustomEvent<{ url: string; rule: MendRule }>;
      void ruleSite(detail.url, detail.rule);
    });
  }

  /** The article as it is mended. */
  of(article: Article): Article {
    const { mending } = this;
    this.shown = mending?.stands === article ? mending : null;
    if (!this.shown) return article;
    const mended = this.shown.mended.article;
    return mended === this.shown.original ? article : mended;
  }

  /** Whether articles of this address are mended by rules: nobody should see them without. */
  static async rules(url: string): Promise<boolean> {
    return mendRulesFor((await loadSettings()).rules, url).length > 0;
  }

  /** Asks the parser what was left out, and does what the rules say. `article` is what is shown. */
  async explain(article: Article, wanted: Wanted): Promise<void> {
    const { page, item, part, whole } = wanted;
    const selected = part === "selection" && page.selection !== null;
    const content = (selected && page.selection) || page.content;
    if (content.length > LARGEST || this.mending?.stands === article) return;
    const { rules } = await loadSettings();
    const request: ParseRequest = { content, url: page.url, rules, whole: selected || whole };
    const explained = await this.#parser.explain(request, item);
    if (!explained?.explanation) return;
    const { Mending } = await import("@lisible/reader/mending");
    const { explanation, ...original } = explained;
    const own = this.#reading.shelved?.mends ?? [];
    const all = [...mendRulesFor(rules, original.url ?? page.url), ...own];
    this.mending = new Mending(original, explanation, content, all, article);
    this.#own = [...own];
    this.#changed();
    const { body } = this.mending.mended.article;
    // Read anew, by a newer parser or from the page itself, what lies on the shelf is without them.
    if (own.length > 0 && JSON.stringify(body) !== JSON.stringify(article.body)) {
      await this.#reading.mend(this.mending.mended.article, own);
    }
  }

  /** By hand: written down with the article, so that it is so when it is opened again. */
  async #mended(): Promise<void> {
    const { mending } = this;
    if (!mending) return;
    this.#changed();
    const rules = mending.rules();
    await this.#reading.mend(mending.mended.article, [...this.#own, ...rules]);
  }
}

/** Among the rules of one's own, where the settings show it. */
async function ruleSite(url: string, rule: MendRule): Promise<void> {
  const { rules } = await loadSettings();
  await saveSettings({ rules: withMend(rules, url, rule) });
}
