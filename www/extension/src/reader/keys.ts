/* Keys of the extension's own, beside those of the reader. */
import { actOnKey, type PageKey } from "@lisible/reader";
import { onSwipe } from "@lisible/reader/swipe";
import type { ExtensionMessages } from "../messages/index.ts";
import type { ReaderPage } from "./page.ts";

export function pageKeys({ keys }: ExtensionMessages, inFeed: boolean): PageKey[] {
  const own = [
    { key: "s", label: keys.save },
    { key: "h", label: keys.highlight },
    { key: "n", label: keys.note },
    { key: "b", label: keys.notes },
    { key: "l", label: keys.library },
  ];
  const feed = [
    { key: "j", label: keys.next },
    { key: "k", label: keys.previous },
  ];
  return inFeed ? [...feed, ...own] : own;
}

/** What the keys do while an article or a feed is shown. */
export function listenToKeys(page: ReaderPage): void {
  onSwipe(window, (delta) => {
    if (document.querySelector("lisible-reader")) page.feed?.step(delta);
  });
  document.addEventListener("keydown", (event) => {
    const { preferences, reading, notes, feed } = page;
    if (!preferences.values.shortcuts || document.querySelector("dialog[open]")) return;
    const article = document.querySelector("lisible-reader") !== null;
    actOnKey(event, {
      ...(article && page.keeps
        ? {
            s: () => void reading.toggleSaved(),
            h: () => void notes.mark("yellow"),
            n: () => void notes.mark("yellow", true),
            b: () => notes.toggle(),
          }
        : {}),
      ...(feed ? { j: () => feed.step(1), k: () => feed.step(-1) } : {}),
      ...(feed && !article ? { "/": () => feed.focusSearch() } : {}),
      l: () => void open(chrome.runtime.getURL("library.html")),
    });
  });
}
