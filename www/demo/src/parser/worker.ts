import {
  detect,
  initSync,
  LisibleError,
  type ParseOptions,
  parseArticle,
  parseFeed,
} from "lisible";
import { locate } from "../locate/locate.ts";
import type { Failure, Outcome, Parsed, Reply, Request, Start } from "./protocol.ts";

addEventListener("message", ({ data }: MessageEvent<Start | Request>) => {
  if (data.task === "start") start(data.module);
  else postMessage(answer(data));
});

/** What the browser compiles at first use is compiled before somebody waits for it. */
function start(module: WebAssembly.Module): void {
  initSync(module);
  parseArticle("<article><h1>1</h1><p>2</p></article>");
}

function answer(request: Request): Reply {
  const { id } = request;
  if (request.task === "locate") {
    return { id, task: "locate", ranges: locate(request.text, request.needles) };
  }
  try {
    return { id, task: "parse", outcome: parse(request.text, request.options) };
  } catch (error) {
    return { id, task: "parse", outcome: { ok: false, failure: failure(error) } };
  }
}

function parse(text: string, options: ParseOptions): Outcome {
  const started = performance.now();
  const parsed: Parsed =
    detect(text) === "feed"
      ? { kind: "feed", feed: parseFeed(text, options) }
      : { kind: "article", article: parseArticle(text, options) };
  const milliseconds = performance.now() - started;
  const bytesIn = byteLength(text);
  return { ok: true, parsed, measures: { milliseconds, bytesIn, bytesOut: bytesOut(parsed) } };
}

function bytesOut(parsed: Parsed): number {
  const articles = parsed.kind === "feed" ? parsed.feed.articles : [parsed.article];
  return articles.reduce((sum, article) => sum + byteLength(article.html), 0);
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}

function failure(error: unknown): Failure {
  if (error instanceof LisibleError) return { code: error.code, message: error.message };
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
