import type { Article, Feed, LisibleErrorCode, ParseOptions } from "lisible";
import type { Needle, Range } from "../locate/locate.ts";

/** What the page asks the worker. */
export type Request =
  | { id: number; task: "parse"; text: string; options: ParseOptions }
  | { id: number; task: "locate"; text: string; needles: Needle[] };

/** The first message to a worker: the parser itself. */
export interface Start {
  task: "start";
  module: WebAssembly.Module;
}

/** What comes back; `id` is the request's. */
export type Reply =
  | { id: number; task: "parse"; outcome: Outcome }
  | { id: number; task: "locate"; ranges: (Range | null)[] };

export type Parsed = { kind: "article"; article: Article } | { kind: "feed"; feed: Feed };

export interface Measures {
  /** Milliseconds in the parser alone. */
  milliseconds: number;
  /** UTF-8 bytes of the input and of the HTML given back. */
  bytesIn: number;
  bytesOut: number;
}

export interface Failure {
  /** `internal` is everything that is not a `LisibleError`. */
  code: LisibleErrorCode | "internal";
  message: string;
}

export type Outcome =
  | { ok: true; parsed: Parsed; measures: Measures }
  | { ok: false; failure: Failure };
