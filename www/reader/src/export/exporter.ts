import type { Article } from "lisible";
import { fill } from "../messages/index.ts";
import { formatName } from "../parts/export-menu.ts";
import { type View, viewOf } from "../parts/view.ts";
import type { Preferences } from "../preferences.ts";
import { copyArticle, copyCitation, type ExportSettings, saveArticle } from "./deliver.ts";
import type { Format, TextFormat } from "./formats.ts";
import type { PictureLoader } from "./pictures.ts";

/** What the exporter needs of the reader it stands in. */
export interface ExportHost {
  readonly shownArticle: Article | null;
  readonly pictureLoader: PictureLoader;
  readonly view: View;
  readonly settings: ExportSettings;
  /** Closes the panel. */
  close(): void;
  say(message: string): void;
}

/** Copies and saves the article on show, and says so. */
export class Exporter {
  readonly #host: ExportHost;

  constructor(host: ExportHost) {
    this.#host = host;
  }

  async copy(format: TextFormat): Promise<void> {
    const { shownArticle: article, view, settings } = this.#host;
    if (!article) return;
    const { messages, locale } = view;
    const said = fill(messages.copied, { format: formatName(format, messages) }, locale);
    await this.#copying(copyArticle(article, format, settings), said);
  }

  async cite(): Promise<void> {
    const { shownArticle: article, view } = this.#host;
    if (article) await this.#copying(copyCitation(article), view.messages.cited);
  }

  async copyLink(url: string): Promise<void> {
    await this.#copying(navigator.clipboard.writeText(url), this.#host.view.messages.linkCopied);
  }

  async save(format: Format): Promise<void> {
    const { shownArticle: article, view, settings, pictureLoader } = this.#host;
    if (!article) return;
    const { messages, locale } = view;
    this.#host.close();
    try {
      const { name, missing } = await saveArticle(article, format, settings, pictureLoader);
      const template = missing > 0 ? messages.savedWithout : messages.saved;
      this.#host.say(fill(template, { name, count: missing }, locale));
    } catch {
      this.#host.say(messages.saveFailed);
    }
  }

  async #copying(work: Promise<void>, said: string): Promise<void> {
    try {
      await work;
      this.#host.say(said);
    } catch {
      this.#host.say(this.#host.view.messages.copyFailed);
    }
    this.#host.close();
  }
}

interface Reader {
  readonly shownArticle: Article | null;
  readonly pictureLoader: PictureLoader;
  readonly preferences: Preferences;
}

/** What of a reader the exporter needs. */
export function exportHost(
  reader: Reader,
  close: () => void,
  say: (message: string) => void,
): ExportHost {
  return {
    get shownArticle() {
      return reader.shownArticle;
    },
    get pictureLoader() {
      return reader.pictureLoader;
    },
    get view() {
      return viewOf(reader.preferences);
    },
    get settings() {
      return reader.preferences.values;
    },
    close,
    say,
  };
}
