import type { Parsed, ParseRequest } from "./parse.ts";

/** A parser in a worker, which starts to load at once. */
export class ParserClient {
  readonly #worker = new Worker(chrome.runtime.getURL("worker.js"), { type: "module" });
  readonly #broken: Promise<Parsed>;

  constructor() {
    this.#broken = new Promise((resolve) => {
      this.#worker.addEventListener("error", ({ message }) =>
        resolve({ kind: "failed", code: "internal", message }),
      );
    });
  }

  /** One request at a time. */
  parse(request: ParseRequest): Promise<Parsed> {
    const answer = new Promise<Parsed>((resolve) => {
      this.#worker.addEventListener("message", ({ data }) => resolve(data), { once: true });
    });
    this.#worker.postMessage(request);
    return Promise.race([answer, this.#broken]);
  }

  close(): void {
    this.#worker.terminate();
  }
}
