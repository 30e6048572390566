import type { Article, Feed, LisibleErrorCode } from "lisible";

export type Parsed = { kind: "article"; article: Article } | { kind: "feed"; feed: Feed };

export interface Measures {
  /** Milliseconds from the question to the worker to its answer. */
  milliseconds: number;
  /** UTF-8 bytes of the input and of the HTML given back. */
  bytesIn: number;
  bytesOut: number;
}

export interface Failure {
  /** `late` is a parse that was ended; `offline` a parser that could not be fetched; `internal` everything else that is not a `LisibleError`. */
  code: LisibleErrorCode | "late" | "offline" | "internal";
  message: string;
}

export type Outcome =
  | { ok: true; parsed: Parsed; measures: Measures }
  | { ok: false; failure: Failure };
