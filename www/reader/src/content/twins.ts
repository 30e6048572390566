/* Each block in the other Chinese script, right after its own. */
import { type Enhancement, enhance } from "./enhance.ts";
import { insertMarkup } from "./insert.ts";
import { MARKS } from "./mark-names.ts";

/** A picture or a film is the same in either script. */
const SINGLE = "figure, hr, .frame, audio, video";

/** Puts the blocks of `markup`, which is `content`'s own in the other script, beside those they stand for. */
export function placeTwins(
  content: HTMLElement,
  markup: string,
  lang: string,
  options: Enhancement,
): void {
  const own = [...content.children].filter((child) => !child.matches(MARKS));
  const other = document.createElement("div");
  insertMarkup(other, markup);
  enhance(other, { ...options, pictures: false });
  const twins = [...other.children];
  if (twins.length !== own.length) return;
  for (const [at, block] of own.entries()) {
    const twin = twins[at] as HTMLElement;
    if (block.matches(SINGLE) || block.querySelector(SINGLE)) continue;
    for (const named of [twin, ...twin.querySelectorAll("[id]")]) named.removeAttribute("id");
    twin.lang = lang;
    twin.classList.add("twin");
    block.setAttribute("data-paired", "");
    block.after(twin);
  }
}
