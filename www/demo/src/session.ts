import {
  forParser,
  type Mending,
  type MendRule,
  mendRulesFor,
  type SiteRules,
} from "@lisible/reader";
import type { Article, Explanation } from "lisible";
import { readFile } from "./input/file.ts";
import { type Intake, takeBytes, takeText } from "./input/intake.ts";
import { isBareAddress, type Stranger } from "./input/kind.ts";
import { readable } from "./input/readable.ts";
import { NO_SOURCE, type Source } from "./input/source.ts";
import type { Needle, Range } from "./locate/locate.ts";
import { ParserClient } from "./parser/client.ts";
import type { Failure, Outcome } from "./parser/outcome.ts";

/** UTF-16 units: a longer text is not read once more to say what became of each block. */
const LARGEST = 2_000_000;
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
  /** The article at hand as it is mended, once what was left out of it is known. */
  mending: Mending | null = null;
  /** What became of each block of the input, once it is known. */
  explanation: readonly Explanation[] | null = null;
  /** The source as it was parsed last. */
  #html = "";
  #rules: SiteRules[] = [];
  #earlier: readonly MendRule[] = [];
  readonly #client = new ParserClient((loaded, total) => this.#loading(loaded, total));
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How often something was begun or stopped. */
  #asked = 0;
  #reading: AbortController | null = null;
  #explaining: AbortController | null = null;

  /** The article at hand: the input's own, or the opened one of a feed. */
  get article(): Article | null {
    return this.mending?.mended.article ?? this.#parsed;
  }

  get #parsed(): Article | null {
    if (!this.outcome?.ok) return null;
    const { parsed } = this.outcome;
    if (parsed.kind === "article") return parsed.article;
    return this.opened === null ? null : (parsed.feed.articles[this.opened] ?? null);
  }

  get failure(): Failure | null {
    return this.outcome && !this.outcome.ok ? this.outcome.failure : null;
  }

  /** How the article at hand was mended by hand, in an earlier visit and in this one. */
  get mends(): MendRule[] {
    return [...this.#earlier, ...(this.mending?.rules() ?? [])];
  }

  /** Fetches the parser while nobody waits for it. */
  warm(): Promise<void> {
    return this.#client.warm();
  }

  /** Takes a text as it is, with the address that is known: a sample, a shared link, an earlier visit. */
  load(
    source: Partial<Source> & { text: string },
    opened: number | null = null,
    mends: readonly MendRule[] = [],
  ): void {
    this.#abort();
    this.#earlier = mends;
    this.#take({ ...NO_SOURCE, ...source });
    this.opened = opened;
    void this.#parse();
  }

  /** Takes a new text and looks what it is: a paste, a drop, a file. */
  accept(text: string, name = ""): void {
    this.#receive(takeText(text), name).catch((error) => this.#fail(String(error)));
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
      await this.#receive(takeBytes(bytes), name);
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(String(error));
    }
  }

  /** Takes an edit: parsed once the typing pauses. */
  edit(change: Partial<Source>): void {
    this.#earlier = [];
    this.source = { ...this.source, ...change };
    this.#soon();
  }

  set rules(rules: SiteRules[]) {
    this.#rules = rules;
    if (this.source.text) this.#soon();
  }

  /** Ends reading or parsing; source and earlier outcome stay. */
  stop(): void {
    this.#asked += 1;
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
    this.#forgetMending();
    this.#earlier = [];
    this.opened = index;
    this.#changed();
    void this.#explain();
  }

  /** Something was put back or left out. */
  mended(): void {
    this.#changed();
  }

  locate(needles: Needle[]): Promise<(Range | null)[]> {
    return this.#client.locate(this.source.text, needles);
  }

  async #receive(intake: Intake, name: string): Promise<void> {
    if (intake.kind === "saved") {
      const { savedPage } = await import("./input/saved.ts");
      await this.#receive(savedPage(intake.message) ?? intake.otherwise, name);
    } else if (intake.kind === "text") {
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
    this.#forgetMending();
  }

  #forgetMending(): void {
    this.#explaining?.abort();
    this.#explaining = null;
    this.mending = null;
    this.explanation = null;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#parse(), DEBOUNCE);
    this.#changed();
  }

  async #parse(): Promise<void> {
    const { text } = this.source;
    if (!text.trim()) return this.clear();
    if (isBareAddress(text)) {
      void this.#receive(takeText(text), "");
      return;
    }
    this.stranger = null;
    this.#asked += 1;
    const asked = this.#asked;
    const { coming } = this.#client;
    this.activity = coming ? { name: "loading", ...coming } : { name: "parsing" };
    this.#changed();
    const html = await readable(text);
    // Whatever changed the text meanwhile has it parsed anew.
    if (asked !== this.#asked || text !== this.source.text) return;
    const outcome = await this.#client.parse(html, this.#options);
    if (!outcome) return;
    this.#forgetMending();
    this.activity = null;
    this.outcome = outcome;
    this.#html = html;
    if (outcome.ok && outcome.parsed.kind === "article") this.opened = null;
    // Where rules mend the site's articles, nobody sees them without.
    if (this.#allMends.length > 0) await this.#explain();
    this.#changed();
    if (this.mending === null) void this.#explain();
  }

  get #allMends() {
    return [...this.#mendRules, ...this.#earlier];
  }

  get #mendRules() {
    return mendRulesFor(this.#rules, this.#parsed?.url ?? this.source.url);
  }

  get #options() {
    const { url } = this.source;
    return { ...(url && { url }), publishers: forParser(this.#rules) };
  }

  /** What was left out of the article that is shown, and where; after it, so that nobody waits for this. */
  async #explain(): Promise<void> {
    this.#forgetMending();
    const parsed = this.#parsed;
    const html = this.#html;
    if (!parsed || parsed.body.length === 0 || html.length > LARGEST) return;
    const explaining = new AbortController();
    this.#explaining = explaining;
    const { signal } = explaining;
    // Without it the article stands as it is.
    const coming = import("@lisible/reader/mending").catch(() => null);
    const explained = await this.#client.explain(html, this.#options, this.opened, signal);
    if (signal.aborted || this.#parsed !== parsed || !explained?.explanation) return;
    const mending = await coming;
    if (signal.aborted || !mending) return;
    this.explanation = explained.explanation;
    this.mending = new mending.Mending(parsed, explained.explanation, html, this.#allMends);
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
