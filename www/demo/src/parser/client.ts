import { type Article, createParser, LisibleError, type ParseOptions, type Parser } from "lisible";
import type { Needle, Range } from "../locate/locate.ts";
import locatorUrl from "./locator.ts?worker&url";
import type { Failure, Outcome, Parsed } from "./outcome.ts";
import { handedOver, type LoadProgress, loadParts, startWorker } from "./start.ts";

/** Milliseconds after which a newer text no longer waits for the parse of an older one. */
const PATIENCE = 800;
/** Milliseconds that a text may take. */
const DEADLINE = 10_000;

interface Task {
  controller: AbortController;
  since: number;
}

/**
 * The parser in its worker. Of several parses only the newest is answered: the others give `null`.
 */
export class ParserClient {
  #parser: Promise<Parser> | null = null;
  /** The first of them is under way. */
  #tasks: Task[] = [];
  readonly #progress: LoadProgress;
  #coming: Coming | null = NOTHING_YET;

  constructor(progress: LoadProgress) {
    this.#progress = (loaded, total) => {
      // It may be compiled before the last of its bytes is counted.
      if (this.#coming === null) return;
      this.#coming = loaded < total ? { loaded, total } : null;
      progress(loaded, total);
    };
  }

  /** How much of the parser has come, in bytes; `null` once it is here. */
  get coming(): Coming | null {
    return this.#coming;
  }

  /** Fetches and compiles the parser and tries it, before somebody waits for it. */
  async warm(): Promise<void> {
    const parser = await this.#ready();
    await parser.parseArticle("<article><h1>1</h1><p>2</p></article>");
    await handedOver();
  }

  async parse(text: string, options: ParseOptions): Promise<Outcome | null> {
    this.#dropOlder();
    const task: Task = { controller: new AbortController(), since: performance.now() };
    this.#tasks.push(task);
    try {
      const outcome = await this.#run(text, options, task.controller.signal);
      return this.#tasks.at(-1) === task ? outcome : null;
    } catch (error) {
      return task.controller.signal.aborted || this.#tasks.at(-1) !== task ? null : failed(error);
    } finally {
      this.#tasks = this.#tasks.filter((other) => other !== task);
    }
  }

  /** The article, or the feed's, with what became of each block of the input. */
  async explain(
    text: string,
    options: ParseOptions,
    item: number | null,
    signal: AbortSignal,
  ): Promise<Article | null> {
    try {
      const parser = await this.#ready();
      const asked = { ...options, explain: true, signal };
      if (item === null) return await parser.parseArticle(text, asked);
      const feed = await parser.parseFeed(text, asked);
      return feed.articles[item] ?? null;
    } catch {
      // Nobody asked for it: what is on show stays as it is.
      return null;
    }
  }

  /** Where each needle stands in the text. */
  locate(text: string, needles: Needle[]): Promise<(Range | null)[]> {
    return locateApart(text, needles);
  }

  /** Ends whatever runs; the next question starts a new worker. */
  stop(): void {
    for (const { controller } of this.#tasks) controller.abort();
    this.#tasks = [];
  }

  #dropOlder(): void {
    const now = performance.now();
    this.#tasks.forEach(({ controller, since }, index) => {
      if (index > 0 || now - since > PATIENCE) controller.abort();
    });
  }

  async #run(text: string, options: ParseOptions, signal: AbortSignal): Promise<Outcome> {
    const parser = await this.#ready();
    const isFeed = (await parser.detect(text, { signal })) === "feed";
    const started = performance.now();
    const parsed: Parsed = isFeed
      ? { kind: "feed", feed: await parser.parseFeed(text, { ...options, signal }) }
      : { kind: "article", article: await parser.parseArticle(text, { ...options, signal }) };
    const milliseconds = performance.now() - started;
    const measures = { milliseconds, bytesIn: byteLength(text), bytesOut: bytesOut(parsed) };
    return { ok: true, parsed, measures };
  }

  #ready(): Promise<Parser> {
    this.#parser ??= this.#load().catch((error: unknown) => {
      // The next attempt fetches anew.
      this.#parser = null;
      this.#coming = NOTHING_YET;
      throw new LoadError(String(error));
    });
    return this.#parser;
  }

  async #load(): Promise<Parser> {
    const { script, module } = await loadParts(this.#progress);
    // What was kept from an earlier visit comes without a word.
    this.#progress(1, 1);
    return createParser({
      worker: () => startWorker(script),
      wasm: module,
      timeout: DEADLINE,
    });
  }
}

interface Coming {
  loaded: number;
  /** 0 before the first byte. */
  total: number;
}

const NOTHING_YET: Coming = { loaded: 0, total: 0 };

class LoadError extends Error {}

function failed(error: unknown): Outcome {
  return { ok: false, failure: failure(error) };
}

function failure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof LoadError) return { code: "offline", message };
  if (!(error instanceof LisibleError)) return { code: "internal", message };
  const { cause } = error;
  const late = cause instanceof DOMException && cause.name === "TimeoutError";
  return { code: late ? "late" : error.code, message };
}

function bytesOut(parsed: Parsed): number {
  const articles = parsed.kind === "feed" ? parsed.feed.articles : [parsed.article];
  return articles.reduce((sum, article) => sum + byteLength(article.html), 0);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

let locator: Promise<string> | null = null;

async function locateApart(text: string, needles: Needle[]): Promise<(Range | null)[]> {
  locator ??= fetch(new URL(locatorUrl, document.baseURI)).then((response) => response.text());
  const worker = startWorker(await locator);
  try {
    return await new Promise((done) => {
      worker.onmessage = ({ data }: MessageEvent<(Range | null)[]>) => done(data);
      worker.onerror = () => done([]);
      worker.postMessage({ text, needles });
    });
  } finally {
    worker.terminate();
  }
}
