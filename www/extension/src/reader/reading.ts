/* The article in hand as the library knows it: saved or not, starred, where its reader stopped. */
import type { MendRule } from "@lisible/reader";
import type { Article } from "lisible";
import { webHost } from "../shared/addresses.ts";
import { loadSettings, saveSettings } from "../shared/settings.ts";
import { onChange } from "../store/changes.ts";
import { addressOf, type Origin } from "../store/describe.ts";
import { packPage } from "../store/pages.ts";
import { change, findShelved, PARSER, type State, shelve, shelvedBy } from "../store/shelf.ts";
import type { Position, Shelved } from "../store/types.ts";

export type ReadingWords =
  | "saved"
  | "unsaved"
  | "siteSaved"
  | "siteUnsaved"
  | "readAnew"
  | "noFile"
  | "picturesKept"
  | "picturesSome"
  | "picturesNone"
  | "picturesRefused"
  | "picturesDropped"
  | "full";

/** How long it is said what was done, in milliseconds. */
const SAID = 5_000;

export class Reading {
  readonly #changed: () => void;
  #article: Article | null = null;
  #origin: Origin | null = null;
  shelved: Shelved | null = null;
  /** Whether everything of this site is saved. */
  siteSaved = false;
  said: ReadingWords | null = null;
  #silence = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
    onChange(({ ids }) => void this.#refresh(ids));
  }

  /**
   * Another article is shown. What was read is listed from now on; of a selection nothing is, until it is saved.
   */
  async follow(article: Article, origin: Origin): Promise<void> {
    if (this.#article === article) return;
    this.#article = article;
    this.#origin = origin;
    this.shelved = null;
    const host = webHost(article.url ?? origin.url);
    const { saved } = await loadSettings();
    this.siteSaved = host !== null && saved.includes(host);
    const known = await findShelved(addressOf(article, origin));
    if (origin.part === "page" || known) {
      const now = Date.now();
      const state: State = this.siteSaved ? { opened: now, saved: now } : { opened: now };
      const same = known?.page === origin.page && known.parser === PARSER;
      this.shelved = same ? await this.#open(known, state) : await shelve(article, origin, state);
      if (this.shelved.saved !== null && origin.page) await packPage(origin.page);
    }
    this.#changed();
  }

  /** A reload, or a restart: nothing was read anew. */
  async #open(known: Shelved, state: State): Promise<Shelved> {
    await change([known.id], state);
    return { ...known, ...state };
  }

  /** An article that is shown as the library has it. */
  async take(shelved: Shelved, article: Article, origin: Origin | null): Promise<void> {
    this.#article = article;
    this.#origin = origin;
    this.shelved = { ...shelved, opened: Date.now() };
    await change([shelved.id], { opened: this.shelved.opened });
  }

  async toggleSaved(): Promise<void> {
    const saved = this.shelved?.saved ? null : Date.now();
    await this.#set({ saved });
    if (saved && this.#origin?.page) await packPage(this.#origin.page);
    this.say(saved ? "saved" : "unsaved");
  }

  async toggleStarred(): Promise<void> {
    await this.#set({ starred: !this.shelved?.starred });
    this.#changed();
  }

  /** Everything that is read on this site is saved from now on. */
  async toggleSite(): Promise<void> {
    const host = webHost(this.shelved?.url ?? null);
    if (host === null) return;
    const { saved } = await loadSettings();
    this.siteSaved = !saved.includes(host);
    const others = saved.filter((entry) => entry !== host);
    await saveSettings({ saved: this.siteSaved ? [...others, host].sort() : others });
    if (this.siteSaved && !this.shelved?.saved) await this.#set({ saved: Date.now() });
    this.say(this.siteSaved ? "siteSaved" : "siteUnsaved");
  }

  async stopAt(position: Position): Promise<void> {
    if (!this.shelved) return;
    this.shelved = { ...this.shelved, position };
    await change([this.shelved.id], { position });
  }

  /** The article's number, which it gets by being saved where it has none. */
  async ensure(): Promise<Shelved | null> {
    if (!this.shelved) await this.#set({ saved: Date.now() });
    return this.shelved;
  }

  /** Another form of the article in hand, and what made it so. */
  async mend(article: Article, mends: MendRule[]): Promise<void> {
    const { shelved } = this;
    if (!shelved || !this.#origin) return;
    this.shelved = await shelve(article, this.#origin, { mends }, { id: shelved.id });
  }

  /** The same, and saved for good. */
  async keep(): Promise<Shelved | null> {
    if (!this.shelved?.saved) await this.#set({ saved: Date.now() });
    return this.shelved;
  }

  readAnew(): void {
    this.say("readAnew");
  }

  say(word: ReadingWords): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => {
      this.said = null;
      this.#changed();
    }, SAID);
    this.said = word;
    this.#changed();
  }

  async #set(state: State): Promise<void> {
    if (this.shelved) {
      await change([this.shelved.id], state);
      this.shelved = { ...this.shelved, ...state };
    } else if (this.#article && this.#origin) {
      this.shelved = await shelve(this.#article, this.#origin, { ...state, opened: Date.now() });
    }
  }

  async #refresh(ids: readonly string[] | null): Promise<void> {
    const { shelved } = this;
    if (!shelved || (ids && !ids.includes(shelved.id))) return;
    this.shelved = await shelvedBy(shelved.id);
    this.#changed();
  }
}
