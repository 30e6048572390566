import type { ParseOptions } from "lisible";
import type { Needle, Range } from "../locate/locate.ts";
import type { Outcome, Reply, Request } from "./protocol.ts";
import { startWorker } from "./start.ts";

/** Milliseconds after which a newer text no longer waits for the parse of an older one. */
const PATIENCE = 800;

interface Job {
  request: Request;
  done(reply: Reply | null): void;
}

/**
 * The parser in its worker. Of several parses only the newest is answered: the others give `null`.
 */
export class ParserClient {
  #worker: Promise<Worker> | null = null;
  #running: { job: Job; since: number } | null = null;
  #waiting: Job[] = [];
  #lastId = 0;

  async parse(text: string, options: ParseOptions): Promise<Outcome | null> {
    this.#dropParses();
    const reply = await this.#ask({ id: this.#nextId(), task: "parse", text, options });
    return reply?.task === "parse" ? reply.outcome : null;
  }

  /** Where each needle stands in the text; an empty list if the worker was stopped meanwhile. */
  async locate(text: string, needles: Needle[]): Promise<(Range | null)[]> {
    const reply = await this.#ask({ id: this.#nextId(), task: "locate", text, needles });
    return reply?.task === "locate" ? reply.ranges : [];
  }

  /** Ends whatever runs; the next question starts a new worker. */
  stop(): void {
    void this.#worker?.then((worker) => worker.terminate()).catch(() => undefined);
    this.#worker = null;
    const dropped = [...(this.#running ? [this.#running.job] : []), ...this.#waiting];
    this.#running = null;
    this.#waiting = [];
    for (const job of dropped) job.done(null);
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  #ask(request: Request): Promise<Reply | null> {
    return new Promise((done) => {
      this.#waiting.push({ request, done });
      this.#advance();
    });
  }

  #dropParses(): void {
    const running = this.#running;
    if (running && performance.now() - running.since > PATIENCE) this.stop();
    const old = this.#waiting.filter((job) => job.request.task === "parse");
    this.#waiting = this.#waiting.filter((job) => job.request.task !== "parse");
    for (const job of old) job.done(null);
  }

  #advance(): void {
    if (this.#running) return;
    const job = this.#waiting.shift();
    if (!job) return;
    this.#running = { job, since: performance.now() };
    void this.#run(job);
  }

  async #run(job: Job): Promise<void> {
    try {
      this.#worker ??= startWorker();
      const starting = this.#worker;
      const worker = await starting;
      // Stopped meanwhile: this worker is nobody's any more.
      if (this.#worker !== starting) return;
      worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#answer(data);
      worker.onerror = (event) => this.#fail(event.message);
      worker.postMessage(job.request);
    } catch (error) {
      this.#worker = null;
      if (this.#running?.job === job) this.#fail(String(error));
    }
  }

  #answer(reply: Reply): void {
    if (reply.id === this.#running?.job.request.id) this.#settle(reply);
  }

  /** A worker that cannot start, or dies, answers nothing by itself. */
  #fail(message: string): void {
    const { request } = this.#running?.job ?? {};
    if (request?.task === "parse") {
      const outcome = { ok: false, failure: { code: "internal", message } } as const;
      this.#settle({ id: request.id, task: "parse", outcome });
    }
    this.stop();
  }

  #settle(reply: Reply): void {
    this.#running?.job.done(reply);
    this.#running = null;
    this.#advance();
  }
}
