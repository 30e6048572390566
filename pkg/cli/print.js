import { printable } from "./problems.js";
import { write } from "./write.js";

/** @import { Format } from "./types.js" */

/** Writes to the standard output: several JSON values as one array, other articles with a blank line between them. */
export class Printer {
  #any = false;

  /**
   * @param {Format | "nothing"} format
   * @param {number} total
   */
  constructor(format, total) {
    this.isJson = format === "json" || format === "jsonl";
    this.array = format === "json" && total > 1;
    const isLines = format === "jsonl" || format === "nothing" || format === "epub";
    this.between = this.array ? "," : isLines ? "" : "\n";
  }

  /** @param {string | Uint8Array} text */
  async add(text) {
    if (text.length === 0) return;
    const before = this.#any ? this.between : this.array ? "[" : "";
    this.#any = true;
    await write(
      process.stdout,
      typeof text === "string" ? before + printable(text, this.isJson) : text,
    );
  }

  async end() {
    if (this.array) await write(process.stdout, this.#any ? "]\n" : "[]\n");
  }
}
