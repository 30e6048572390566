import type { Article, PublisherRules } from "lisible";
import { readFile } from "./input/file.ts";
import { type Intake, takeBytes, takeText } from "./input/intake.ts";
import { isBareAddress, type Stranger } from "./input/kind.ts";
import { NO_SOURCE, type Source } from "./input/source.ts";
import type { Needle, Range } from "./locate/locate.ts";
import { ParserClient } from "./parser/client.ts";
import type { Failure, Outcome } from "./parser/outcome.ts";

/** Milliseconds of quiet before what is typed is parsed. */
const DEBOUNCE = 180;

export type Activity =
  | { name: "reading"; file: string; loaded: number; total: number }
  | { name: "loading"; loaded: number; total: number }
  | { name: "parsing" };

/** One visit's work: the source, the rules, what the parser made of them. Fires `change`. */
export class Session extends EventTarget {
  source: Source = NO_SOURCE;
  /** What is under way; an earlier outcome stays on show meanwhile. */
  activity: Activity | null = null;
  outcome: Outcome | null = null;
  /** What came in instead of a page. */
  stranger: { kind: Stranger; name: string } | null = null;
  /** Which of a feed's articles is open; `null` shows the list. */
  opened: number | null = null;
  #rules: PublisherRules[] = [];
  readonly #client = new ParserClient((loaded, total) => this.#loading(loaded, total));
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: AbortController | null = null;

  /** The article at hand: the input's own, or the opened one of a feed. */
  get article(): Article | null {
    if (!this.outcome?.ok) return null;
    const { parsed } = this.outcome;
    if (parsed.kind === "article") return parsed.article;
    return this.opened === null ? null : (parsed.feed.articles[this.opened] ?? null);
  }

  get failure(): Failure | null {
    return this.outcome && !this.outcome.ok ? this.outcome.failure : null;
  }

  /** Fetches the parser while nobody waits for it. */
  warm(): Promise<void> {
    return this.#client.warm();
  }

  /** Takes a text as it is, with the address that is known: a sample, a shared link, an earlier visit. */
  load(source: Partial<Source> & { text: string }, opened: number | null = null): void {
    this.#abort();
    this.#take({ ...NO_SOURCE, ...source });
    this.opened = opened;
    void this.#parse();
  }

  /** Takes a new text and looks what it is: a paste, a drop, a file. */
  accept(text: string, name = ""): void {
    this.#receive(takeText(text), name);
  }

  /** The same for bytes. */
  async open(file: Blob & { name?: string }): Promise<void> {
    this.clear();
    const { name = "" } = file;
    const reading = new AbortController();
    this.#reading = reading;
    const progress = (loaded: number, total: number) => {
      this.activity = { name: "reading", file: name, loaded, total };
      this.#changed();
    };
    try {
      progress(0, file.size);
      const bytes = await readFile(file, progress, reading.signal);
      this.#receive(takeBytes(bytes), name);
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(String(error));
    }
  }

  /** Takes an edit: parsed once the typing pauses. */
  edit(change: Partial<Source>): void {
    this.source = { ...this.source, ...change };
    this.#soon();
  }

  set rules(rules: PublisherRules[]) {
    this.#rules = rules;
    if (this.source.text) this.#soon();
  }

  /** Ends reading or parsing; source and earlier outcome stay. */
  stop(): void {
    this.#abort();
    this.#client.stop();
    this.activity = null;
    this.#changed();
  }

  clear(): void {
    this.#take(NO_SOURCE);
    this.stop();
  }

  choose(index: number | null): void {
    this.opened = index;
    this.#changed();
  }

  locate(needles: Needle[]): Promise<(Range | null)[]> {
    return this.#client.locate(this.source.text, needles);
  }

  #receive(intake: Intake, name: string): void {
    if (intake.kind === "text") {
      const { text, url, urlFrom } = intake;
      this.load({ text, url, urlFrom, name });
    } else {
      this.clear();
      this.source = { ...NO_SOURCE, text: intake.text };
      this.stranger = { kind: intake.stranger, name };
      this.#changed();
    }
  }

  #take(source: Source): void {
    this.source = source;
    this.opened = null;
    this.outcome = null;
    this.stranger = null;
  }

  #abort(): void {
    clearTimeout(this.#timer);
    this.#reading?.abort();
    this.#reading = null;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#parse(), DEBOUNCE);
    this.#changed();
  }

  async #parse(): Promise<void> {
    const { text, url } = this.source;
    if (!text.trim()) return this.clear();
    if (isBareAddress(text)) {
      this.#receive(takeText(text), "");
      return;
    }
    this.stranger = null;
    this.activity = { name: "parsing" };
    this.#changed();
    const options = { ...(url && { url }), publishers: this.#rules };
    const outcome = await this.#client.parse(text, options);
    if (!outcome) return;
    this.activity = null;
    this.outcome = outcome;
    if (outcome.ok && outcome.parsed.kind === "article") this.opened = null;
    this.#changed();
  }

  /** Somebody waits for the parser while it is still coming. */
  #loading(loaded: number, total: number): void {
    if (this.activity === null || this.activity.name === "reading") return;
    this.activity = loaded < total ? { name: "loading", loaded, total } : { name: "parsing" };
    this.#changed();
  }

  #fail(message: string): void {
    this.activity = null;
    this.outcome = { ok: false, failure: { code: "internal", message } };
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
