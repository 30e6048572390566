import type { Article, PublisherRules } from "lisible";
import { readFile } from "./input/file.ts";
import { NO_SOURCE, type Source } from "./input/source.ts";
import type { Needle, Range } from "./locate/locate.ts";
import { ParserClient } from "./parser/client.ts";
import type { Failure, Outcome } from "./parser/protocol.ts";

/** Milliseconds of quiet before what is typed is parsed. */
const DEBOUNCE = 180;

export type Activity =
  | { name: "reading"; file: string; loaded: number; total: number }
  | { name: "parsing" };

/** One visit's work: the source, the rules, what the parser made of them. Fires `change`. */
export class Session extends EventTarget {
  source: Source = NO_SOURCE;
  /** What is under way; an earlier outcome stays on show meanwhile. */
  activity: Activity | null = null;
  outcome: Outcome | null = null;
  /** Which of a feed's articles is open; `null` shows the list. */
  opened: number | null = null;
  #rules: PublisherRules[] = [];
  readonly #client = new ParserClient();
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

  /** Takes a new text as a whole: a paste, a file, a sample, a shared link. */
  load(source: Partial<Source> & { text: string }): void {
    this.#abort();
    this.source = { ...NO_SOURCE, ...source };
    this.opened = null;
    this.outcome = null;
    void this.#parse();
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

  async open(file: File): Promise<void> {
    this.clear();
    const reading = new AbortController();
    this.#reading = reading;
    const progress = (loaded: number, total: number) => {
      this.activity = { name: "reading", file: file.name, loaded, total };
      this.#changed();
    };
    try {
      progress(0, file.size);
      this.load({ text: await readFile(file, progress, reading.signal), name: file.name });
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(String(error));
    }
  }

  /** Ends reading or parsing; source and earlier outcome stay. */
  stop(): void {
    this.#abort();
    this.#client.stop();
    this.activity = null;
    this.#changed();
  }

  clear(): void {
    this.source = NO_SOURCE;
    this.outcome = null;
    this.opened = null;
    this.stop();
  }

  choose(index: number | null): void {
    this.opened = index;
    this.#changed();
  }

  locate(needles: Needle[]): Promise<(Range | null)[]> {
    return this.#client.locate(this.source.text, needles);
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

  #fail(message: string): void {
    this.activity = null;
    this.outcome = { ok: false, failure: { code: "internal", message } };
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event("change"));
  }
}
