import type { Answer, Calls, Grown, Stale } from "./protocol.ts";

interface Open {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** The library's workers: one is asked by promises, the other writes the index. */
export class LibraryClient {
  readonly #worker = start("library-worker.js");
  #indexer: Worker | null = null;
  readonly #stale: () => void;
  readonly #open = new Map<number, Open>();
  #next = 0;

  constructor(stale: () => void) {
    this.#stale = stale;
    this.#worker.addEventListener("message", ({ data }: MessageEvent<Answer | Stale>) => {
      if ("stale" in data) this.#told(data);
      else this.#answered(data);
    });
    this.#worker.addEventListener("error", ({ message }) => {
      for (const { reject } of this.#open.values()) reject(new Error(message));
      this.#open.clear();
    });
  }

  ask<Name extends keyof Calls>(
    call: Name,
    ...args: Parameters<Calls[Name]>
  ): Promise<ReturnType<Calls[Name]>> {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve: resolve as Open["resolve"], reject });
      this.#worker.postMessage({ id, call, args });
    });
  }

  /** Looks for articles that the index does not have. */
  index(): void {
    this.#indexer ??= this.#startIndexer();
    this.#indexer.postMessage("index");
  }

  #told({ stale }: Stale): void {
    this.#stale();
    if (stale === "changed") this.index();
  }

  #startIndexer(): Worker {
    const worker = start("index-worker.js");
    worker.addEventListener("message", async ({ data }: MessageEvent<Grown>) => {
      await this.ask("grown");
      if (data.tidied) await this.ask("changed", null);
      this.#stale();
    });
    return worker;
  }

  #answered(answer: Answer): void {
    const open = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    if ("error" in answer) open?.reject(new Error(answer.error));
    else open?.resolve(answer.value);
  }
}

function start(name: string): Worker {
  return new Worker(chrome.runtime.getURL(name), { type: "module" });
}
