// How far it is: a line on a terminal that is written over, and a summary.

export class Progress {
  #start = performance.now();
  #shown = 0;
  #failed = 0;
  #done = 0;

  /**
   * @param {number | null} total null where nobody knows
   * @param {{ quiet: boolean, stream: NodeJS.WriteStream }} settings
   */
  constructor(total, { quiet, stream }) {
    this.total = total;
    this.stream = stream;
    this.quiet = quiet;
    this.live = !quiet && stream.isTTY && (total === null || total > 1);
  }

  /** @param {number} problems of one more input */
  step(problems) {
    this.#done += 1;
    if (problems > 0) this.#failed += 1;
    const now = performance.now();
    if (!this.live || (now - this.#shown < 100 && this.#done !== this.total)) return;
    this.#shown = now;
    const of = this.total === null ? "" : `/${this.total}`;
    const failed = this.#failed > 0 ? `, ${this.#failed} failed` : "";
    this.stream.write(`\r\x1b[K${this.#done}${of}, ${this.#rate()}/s${failed}`);
  }

  /** Takes the line away, so that something else can be printed. */
  clear() {
    if (this.live) this.stream.write("\r\x1b[K");
  }

  /** @param {number} kept files that were there already */
  finish(kept) {
    this.clear();
    if (this.quiet || (this.total ?? this.#done) + kept < 2) return;
    const seconds = (performance.now() - this.#start) / 1000;
    const left = kept > 0 ? `, ${kept} left as they were (--force writes them again)` : "";
    const read = this.#done - this.#failed;
    this.stream.write(
      `${read} read, ${this.#failed} failed${left}, ${seconds.toFixed(1)} s, ${this.#rate()} a second\n`,
    );
  }

  #rate() {
    const seconds = (performance.now() - this.#start) / 1000;
    return seconds > 0 ? Math.round(this.#done / seconds) : 0;
  }
}
