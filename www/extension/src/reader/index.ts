/*
 * The reader page: finds what was kept, has it parsed in a worker, shows an article, a feed's
 * list or a notice. The address says what is shown, so that reload, back and restart just work.
 */
import "@lisible/reader";
import "@lisible/reader/languages";
import { ParserClient } from "../parse/client.ts";
import { onFull } from "../shared/full.ts";
import type { Message } from "../shared/wire.ts";
import { acceptFiles } from "./files.ts";
import { markShown } from "./marks.ts";
import { ReaderPage } from "./page.ts";
import { arriveInReader, currentPlace, leave } from "./visit.ts";

const parser = new ParserClient();
const fresh = arriveInReader();
const page = new ReaderPage(parser, document.body);

onFull(() => page.reading.say("full"));
acceptFiles(() => page.reading.say("noFile"));
addEventListener("popstate", () => {
  page.show();
  void page.settle(false);
});
const tab = await chrome.tabs.getCurrent();
chrome.runtime.onMessage.addListener((message: Message, _sender, answer) => {
  if (message.type !== "leave" || message.tabId !== tab?.id) return;
  answer(true);
  leave(currentPlace().url);
});

/** Shorter than this, a word about waiting would only flicker. In milliseconds. */
const PATIENCE = 300;
const slow = setTimeout(() => page.show(), PATIENCE);
await page.load();
clearTimeout(slow);
page.show(fresh);
await markShown(document.body);
await page.settle(fresh);
