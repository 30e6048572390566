/** What the parts of the command line hand to each other. */
import type { LisibleErrorCode, ParseOptions } from "../index.js";

export type Format = "json" | "jsonl" | "markdown" | "html" | "text";

/** How an input becomes an output; the same for all inputs. */
export interface Work {
  format: Format;
  feed: boolean;
  frontMatter: boolean;
  /** Print why each block was kept or went. */
  explain: boolean;
  /** A label for TextDecoder, or null to find out. */
  encoding: string | null;
  options: ParseOptions;
}

export interface Settings {
  inputs: string[];
  help: boolean;
  version: boolean;
  /** A folder, or null for the standard output. */
  output: string | null;
  force: boolean;
  jobs: number;
  quiet: boolean;
  work: Work;
}

/** An input: a file, or what was read from the standard input. */
export interface Input {
  /** As it is named in messages. */
  name: string;
  /** Null for the standard input. */
  path: string | null;
  /** Where it lies within the folder that was asked for, with slashes. */
  relative: string;
}

export interface Task {
  index: number;
  name: string;
  path: string | null;
  /** Of the standard input. */
  bytes: Uint8Array | null;
  /** The file to write, or null to hand the text back. */
  target: string | null;
}

export interface Outcome {
  index: number;
  /** What to print; empty where a file was written. */
  text: string;
  problems: Problem[];
}

export interface Problem {
  name: string;
  code: LisibleErrorCode | string;
  message: string;
}

/** What a worker thread starts with. */
export interface ThreadData {
  work: Work;
  /** Where files stand until they are whole. */
  partial: string | null;
  force: boolean;
}
