import { loadPictures } from "@lisible/reader/pictures";
import type { Article } from "lisible";
import { toEpub } from "lisible/export";
import { ParserClient } from "../parse/client.ts";
import { isArticle } from "../parse/is-article.ts";
import { readerAddress } from "../shared/addresses.ts";
import { loadSettings } from "../shared/settings.ts";
import { tellChange } from "../store/changes.ts";
import { originOf } from "../store/describe.ts";
import { findPage, lookedAt, packPage, waitingPages } from "../store/pages.ts";
import { picturesOf } from "../store/pictures.ts";
import { readArticle, shelve, shelvedFrom } from "../store/shelf.ts";
import { takeFile } from "../transfer/files.ts";
import { chosenIds, libraryLines } from "../transfer/lines.ts";
import { markdownZip } from "../transfer/markdown.ts";
import { saveFile } from "../transfer/save.ts";
import type { LibraryPage } from "./page.ts";

/** Characters that are gathered into one part of a file. */
const PART = 1 << 20;

/** Files out and in, and pages that were kept without being read. */
export class Transfer {
  readonly #page: LibraryPage;
  busy = false;
  done = 0;
  total = 0;
  said = "";

  constructor(page: LibraryPage) {
    this.#page = page;
  }

  open(): void {
    this.said = "";
    this.#page.show();
    this.#dialog?.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  async saveLines(): Promise<void> {
    await this.#run(async () => {
      const ids = await chosenIds(this.#page.bulk.selected);
      this.#progress(0, ids.length);
      const parts: Blob[] = [];
      let text = "";
      let written = -1;
      for await (const line of libraryLines(ids)) {
        text += line;
        if (line && !line.startsWith('{"page"')) this.#progress(++written, ids.length);
        if (text.length < PART) continue;
        parts.push(new Blob([text]));
        text = "";
      }
      const file = new Blob([...parts, text], { type: "application/jsonl" });
      saveFile(file, `lisible-library-${today()}.jsonl`);
      return this.#counted(this.#messages.exported, { count: ids.length });
    });
  }

  async saveMarkdown(): Promise<void> {
    await this.#run(async () => {
      const ids = await chosenIds(this.#page.bulk.selected);
      const heading = this.#messages.views.notes;
      const file = await markdownZip(ids, heading, (done) => this.#progress(done, ids.length));
      saveFile(file, `lisible-markdown-${today()}.zip`);
      return this.#counted(this.#messages.exported, { count: ids.length });
    });
  }

  /** One book of the selection, or of everything, with the pictures that are kept: nothing is asked of the network. */
  async saveBook(): Promise<void> {
    await this.#run(async () => {
      const ids = await chosenIds(this.#page.bulk.selected);
      const articles: Article[] = [];
      const kept = new Map<string, Blob>();
      for (const [index, id] of ids.entries()) {
        const whole = await readArticle(id);
        if (whole?.article) articles.push(whole.article);
        for (const [address, blob] of await picturesOf(id)) kept.set(address, blob);
        this.#progress(index + 1, ids.length);
      }
      const load = async (address: string) => {
        const blob = kept.get(address);
        return blob ? new Uint8Array(await blob.arrayBuffer()) : null;
      };
      const { pictures } = await loadPictures(articles, load, { book: true });
      const book = toEpub(articles, { title: `Lisible ${today()}`, pictures });
      saveFile(new Blob([book], { type: "application/epub+zip" }), `lisible-${today()}.epub`);
      return this.#counted(this.#messages.exported, { count: articles.length });
    });
  }

  /** Files that were chosen or dropped. One that is a page or a feed is opened. */
  async take(files: readonly File[]): Promise<void> {
    await this.#run(async () => {
      const outcome = { added: 0, known: 0 };
      for (const file of files) {
        const taken = await takeFile(file, (done, total) => this.#progress(done, total));
        if (!taken) continue;
        if ("page" in taken) {
          location.assign(readerAddress({ id: taken.page }));
          return "";
        }
        outcome.added += taken.added;
        outcome.known += taken.known;
      }
      tellChange(null);
      await this.#page.changed(null);
      void this.readWaiting();
      const nothing = outcome.added + outcome.known === 0;
      return nothing
        ? this.#messages.importNothing
        : this.#counted(this.#messages.imported, outcome);
    });
  }

  acceptDrops(target: HTMLElement): void {
    target.addEventListener("dragover", (event) => event.preventDefault());
    target.addEventListener("drop", (event) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      this.open();
      void this.take(files);
    });
  }

  /** Parses the pages that were kept before there was a library, saved unread, or came in a file. */
  async readWaiting(): Promise<void> {
    const waiting = await waitingPages();
    if (waiting.length === 0) return;
    const parser = new ParserClient();
    const { rules } = await loadSettings();
    for (const id of waiting) {
      const page = await findPage(id);
      if (!page) continue;
      const { content, url } = page;
      const parsed = await parser.parse({ content, url, rules, whole: false });
      const [known] = await shelvedFrom(id);
      const readable = known ? parsed.kind === "article" : isArticle(parsed);
      if (parsed.kind === "article" && readable) {
        const state = known ? {} : { opened: page.seen };
        const options = known ? { id: known.id } : { now: page.seen };
        await shelve(parsed.article, originOf(page, null, "page"), state, options);
        await packPage(id);
      }
      await lookedAt(id);
    }
    parser.close();
    await this.#page.changed(null);
  }

  async #run(task: () => Promise<string>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.said = "";
    try {
      this.said = await task();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.said = this.#counted(this.#messages.importFailed, { reason });
    } finally {
      this.busy = false;
      this.total = 0;
      this.#page.show();
    }
  }

  #shown = 0;

  #progress(done: number, total: number): void {
    this.done = done;
    this.total = total;
    // Every line would be a rendering.
    if (performance.now() - this.#shown < 200) return;
    this.#shown = performance.now();
    this.#page.show();
  }

  #counted(template: string, values: Record<string, string | number>): string {
    return this.#page.filled(template, values);
  }

  get #messages() {
    return this.#page.messages.library;
  }

  get #dialog(): HTMLDialogElement | null {
    return document.querySelector<HTMLDialogElement>("#transfer-sheet");
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
