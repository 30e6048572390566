import { type Article, createParser } from "lisible";
import { explainWith, type Parsed, type ParseRequest, readWith } from "./parse.ts";

declare global {
  /** The reader's page starts it before anything else: see `reader/early.ts`. */
  var lisibleWorker: Worker | undefined;
}

/** Longer than any page takes: what is not read by then is hostile or broken. In milliseconds. */
const DEADLINE = 10_000;

/** The package's parser in a worker, which starts to load at once. A page that does not come to an end is given up. */
export class ParserClient {
  readonly #parser = createParser({
    worker: startWorker,
    wasm: chrome.runtime.getURL("lisible.wasm"),
    timeout: DEADLINE,
  });

  constructor() {
    // The first question loads the module.
    void this.#parser.detect("").catch(() => {});
  }

  /** One request after the other; a failure is an answer too. */
  parse(request: ParseRequest): Promise<Parsed> {
    return readWith(this.#parser, request);
  }

  explain(request: ParseRequest, item: number | null): Promise<Article | null> {
    return explainWith(this.#parser, request, item);
  }

  close(): void {
    this.#parser.close();
  }
}

function startWorker(): Worker {
  const early = globalThis.lisibleWorker;
  globalThis.lisibleWorker = undefined;
  return early ?? new Worker(chrome.runtime.getURL("worker.js"), { type: "module" });
}
