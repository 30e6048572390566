import type { SiteRules } from "@lisible/reader";
import { forParser } from "@lisible/reader/mend-rules";
import { type Article, type Feed, LisibleError, type LisibleErrorCode, type Parser } from "lisible";
import { bodyFragment } from "./fragment.ts";

export interface ParseRequest {
  content: string;
  /** `""` where there is none. */
  url: string;
  rules: SiteRules[];
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

/** The same article, or the feed's, with what became of each block; `null` where that cannot be said. */
export async function explainWith(
  parser: Parser,
  request: ParseRequest,
  item: number | null,
): Promise<Article | null> {
  const options = { ...optionsOf(request), explain: true };
  const { content, whole } = request;
  try {
    if (item === null)
      return await parser.parseArticle(whole ? bodyFragment(content) : content, options);
    return (await parser.parseFeed(content, options)).articles[item] ?? null;
  } catch {
    return null;
  }
}

function optionsOf({ url, rules }: ParseRequest) {
  return { ...(url && { url }), publishers: forParser(rules) };
}

async function read(parser: Parser, request: ParseRequest): Promise<Parsed> {
  const { content, whole } = request;
  const options = optionsOf(request);
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
