/*
 * Parsing without a page. Firefox's background has workers; Chromium's is one itself and cannot make another,
 * so a page is read there only up to a size that takes no time worth speaking of.
 */
import init, { createParser } from "lisible";
import { ParserClient } from "../parse/client.ts";
import { type Parsed, type ParseRequest, readWith } from "../parse/parse.ts";

/** UTF-16 units. */
const MAX_LENGTH = 4_000_000;

export async function parseHere(request: ParseRequest): Promise<Parsed> {
  if (typeof Worker === "undefined") return parseInline(request);
  const parser = new ParserClient();
  const parsed = await parser.parse(request);
  parser.close();
  return parsed;
}

async function parseInline(request: ParseRequest): Promise<Parsed> {
  if (request.content.length > MAX_LENGTH) {
    return { kind: "failed", code: "input-too-large", message: "too large to be read here" };
  }
  await init(chrome.runtime.getURL("lisible.wasm"));
  return readWith(createParser({ worker: false }), request);
}
