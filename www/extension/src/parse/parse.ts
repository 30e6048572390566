import {
  type Article,
  type Feed,
  LisibleError,
  type LisibleErrorCode,
  type Parser,
  type PublisherRules,
} from "lisible";
import { bodyFragment } from "./fragment.ts";

export interface ParseRequest {
  content: string;
  /** `""` where there is none. */
  url: string;
  rules: PublisherRules[];
  /** A fragment is taken whole: a selection, or a page on which no article was found. */
  whole: boolean;
}

export type Parsed =
  | { kind: "article"; article: Article; milliseconds: number }
  | { kind: "feed"; feed: Feed; milliseconds: number }
  | { kind: "failed"; code: LisibleErrorCode | "internal" | "slow"; message: string };

/** Reads a page or a feed; a failure is an answer too. */
export async function readWith(parser: Parser, request: ParseRequest): Promise<Parsed> {
  try {
    return await read(parser, request);
  } catch (error) {
    return failure(error);
  }
}

async function read(parser: Parser, { content, url, rules, whole }: ParseRequest): Promise<Parsed> {
  const options = { ...(url && { url }), publishers: rules };
  const start = performance.now();
  if (!whole && (await parser.detect(content)) === "feed") {
    const feed = await parser.parseFeed(content, options);
    return { kind: "feed", feed, milliseconds: performance.now() - start };
  }
  const article = await parser.parseArticle(whole ? bodyFragment(content) : content, options);
  return { kind: "article", article, milliseconds: performance.now() - start };
}

function failure(error: unknown): Parsed {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof LisibleError)) return { kind: "failed", code: "internal", message };
  const late = error.cause instanceof DOMException && error.cause.name === "TimeoutError";
  return { kind: "failed", code: late ? "slow" : error.code, message };
}
