import init, {
  type Article,
  detect,
  type Feed,
  LisibleError,
  type LisibleErrorCode,
  type PublisherRules,
  parseArticle,
  parseFeed,
} from "lisible";
import { bodyFragment } from "./fragment.ts";

export interface ParseRequest {
  content: string;
  url: string;
  rules: PublisherRules[];
  /** A fragment is taken whole: a selection, or a page on which no article was found. */
  whole: boolean;
}

export type Parsed =
  | { kind: "article"; article: Article; milliseconds: number }
  | { kind: "feed"; feed: Feed; milliseconds: number }
  | { kind: "failed"; code: LisibleErrorCode | "internal" | "slow"; message: string };

/** Loads the parser; safe to call at any time and again. */
export function prepare(): Promise<void> {
  return init(new URL("lisible.wasm", import.meta.url));
}

/** Reads a page or a feed; a failure is an answer too. */
export async function parse(request: ParseRequest): Promise<Parsed> {
  try {
    await prepare();
    return read(request);
  } catch (error) {
    const code = error instanceof LisibleError ? error.code : "internal";
    return {
      kind: "failed",
      code,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

function read({ content, url, rules, whole }: ParseRequest): Parsed {
  const options = { url, publishers: rules };
  const start = performance.now();
  if (!whole && detect(content) === "feed") {
    const feed = parseFeed(content, options);
    return { kind: "feed", feed, milliseconds: performance.now() - start };
  }
  const article = parseArticle(whole ? bodyFragment(content) : content, options);
  return { kind: "article", article, milliseconds: performance.now() - start };
}
