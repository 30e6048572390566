import type { Parsed, ParseRequest } from "./parse.ts";

/** Longer than any page takes: what is not read by then is hostile or broken. In milliseconds. */
const DEADLINE = 10_000;

/** A parser in a worker, which starts to load at once. One that does not come to an end is ended. */
export class ParserClient {
  #worker: Worker | null = start();
  #last: Promise<unknown> = Promise.resolve();
  #stop: (() => void) | null = null;

  /** One request after the other; the worker's failure is an answer too. */
  parse(request: ParseRequest): Promise<Parsed> {
    const answer = this.#last.then(() => this.#ask(request));
    this.#last = answer;
    return answer;
  }

  close(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#stop?.();
  }

  #ask(request: ParseRequest): Promise<Parsed> {
    this.#worker ??= start();
    const worker = this.#worker;
    return new Promise<Parsed>((resolve) => {
      const settle = (parsed: Parsed) => {
        clearTimeout(late);
        this.#stop = null;
        resolve(parsed);
      };
      const end = (parsed: Parsed) => {
        worker.terminate();
        this.#worker = null;
        settle(parsed);
      };
      const failed = (code: "slow" | "internal", message: string): Parsed => ({
        kind: "failed",
        code,
        message,
      });
      const late = setTimeout(() => end(failed("slow", "it takes too long")), DEADLINE);
      this.#stop = () => settle(failed("internal", "it was closed"));
      worker.onmessage = ({ data }) => settle(data);
      worker.onerror = ({ message }) => end(failed("internal", message));
      worker.postMessage(request);
    });
  }
}

function start(): Worker {
  return new Worker(chrome.runtime.getURL("worker.js"), { type: "module" });
}
