/* The parser, away from the page's own thread: a page of megabytes never freezes the tab. */
import { type ParseRequest, parse, prepare } from "./parse.ts";

void prepare();

addEventListener("message", async ({ data }: MessageEvent<ParseRequest>) => {
  postMessage(await parse(data));
});
