/** What the parts of the command line hand to each other. */
import type { LisibleErrorCode, ParseOptions } from "../index.js";

export type Format = "json" | "jsonl" | "markdown" | "html" | "text" | "epub";

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
  /** The shell to print a completion for. */
  completion: string | null;
  /** What the inputs are: documents, or streams of records. */
  from: "files" | "jsonl" | "warc";
  /** Whether records are written as they are done. */
  unordered: boolean;
  /** A folder, a file for streams of records, or null for the standard output. */
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
  /** `file`: a document; `line`: a JSON record; `page`: what a server answered. */
  kind: "file" | "line" | "page";
  index: number;
  /** The input's name, or the record's id. */
  name: string;
  path: string | null;
  /** What was read already. */
  bytes: Uint8Array | null;
  /** The file to write, or null to hand the text back. */
  target: string | null;
  /** Of a page: its address, and the charset that the server named. */
  url?: string | null;
  charset?: string | null;
  /** Why the record could not be read at all. */
  problem?: { code: string; message: string };
}

export interface Outcome {
  index: number;
  /** What to print; empty where a file was written. */
  text: string | Uint8Array;
  problems: Problem[];
  /** How many articles were read. */
  read: number;
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

/** How tasks are run. */
export interface Run {
  threads: number;
  ordered: boolean;
  data: ThreadData;
  signal: AbortSignal;
}
