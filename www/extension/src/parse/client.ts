import { createParser } from "lisible";
import { type Parsed, type ParseRequest, readWith } from "./parse.ts";

/** Longer than any page takes: what is not read by then is hostile or broken. In milliseconds. */
const DEADLINE = 10_000;

/** The package's parser in a worker, which starts to load at once. A page that does not come to an end is given up. */
export class ParserClient {
  readonly #parser = createParser({
    worker: () => new Worker(chrome.runtime.getURL("worker.js"), { type: "module" }),
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

  close(): void {
    this.#parser.close();
  }
}
