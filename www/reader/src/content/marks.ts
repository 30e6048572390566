/* What stands between the blocks and is none of the article's: the marks of what was left out, the buttons that leave out. */
import type { Article } from "lisible";
import type { Left, ShownGap } from "../mend/apply.ts";
import { fill, type ReaderMessages } from "../messages/index.ts";
import { reasonLabel } from "../parts/reasons.ts";
import { MARKS } from "./mark-names.ts";
import { plainText } from "./plain.ts";

/** Characters of a part that are shown, and parts of one gap. */
const SHOWN = 320;
const MOST = 40;
/** Characters of a block's text by which its button is named. */
const NAME = 30;

export interface Marks {
  article: Article;
  /** How many elements stand before each block's. */
  starts: readonly number[];
  gaps: readonly ShownGap[];
  /** Whether each block has a button that leaves it out. */
  editing: boolean;
  messages: ReaderMessages;
  locale: string;
  putBack(part: Left): void;
  leaveOut(block: number): void;
}

/** Puts the marks where they belong, in place of those that are there. */
export function placeMarks(content: HTMLElement, marks: Marks): void {
  for (const old of content.querySelectorAll(":scope > :is(.gap, .leave)")) old.remove();
  const elements = [...content.children].filter((child) => !child.matches(MARKS));
  const put = (before: number, mark: HTMLElement) => {
    const next = elements[marks.starts[before] ?? elements.length];
    if (next) next.before(mark);
    else content.append(mark);
  };
  for (const gap of marks.gaps) put(gap.before, gapMark(gap, marks));
  if (!marks.editing) return;
  for (const [at, block] of marks.article.body.entries()) {
    const name = plainText(block).trim().slice(0, NAME);
    const label = fill(marks.messages.leaveOut, { name: name || block.type }, marks.locale);
    const mark = element("div", "leave");
    mark.append(button("leave-mark", label, () => marks.leaveOut(at)));
    put(at, mark);
  }
}

function gapMark({ parts }: ShownGap, marks: Marks): HTMLElement {
  const { messages: m, locale } = marks;
  const mark = element("div", "gap");
  const one = new Intl.PluralRules(locale).select(parts.length) === "one";
  const label = fill(one ? m.gapOne : m.gapMany, { count: parts.length }, locale);
  const opener = button("gap-mark", label, () => {
    const list = mark.querySelector<HTMLElement>(".gap-parts") ?? gapParts(parts, marks);
    mark.append(list);
    list.hidden = opener.ariaExpanded === "true";
    opener.ariaExpanded = String(!list.hidden);
  });
  opener.ariaExpanded = "false";
  mark.append(opener);
  return mark;
}

function gapParts(parts: readonly Left[], marks: Marks): HTMLElement {
  const { messages: m, locale } = marks;
  const list = element("div", "gap-parts");
  list.hidden = true;
  list.lang = locale;
  for (const part of parts.slice(0, MOST)) list.append(gapPart(part, marks));
  if (parts.length > MOST) {
    const more = element("div", "gap-more");
    more.textContent = fill(m.gapMore, { count: parts.length - MOST }, locale);
    list.append(more);
  }
  return list;
}

function gapPart(part: Left, { article, messages: m, putBack }: Marks): HTMLElement {
  const entry = element("div", "gap-part");
  const why = element("span", "why");
  why.textContent = reasonLabel(part.reason, m);
  const what = element("span", "what");
  const text = part.text.replace(/\s+/g, " ").trim();
  what.textContent = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  what.lang = article.lang ?? "";
  what.dir = "auto";
  const back = button("put-back", null, () => putBack(part));
  back.textContent = m.putBack;
  entry.append(why, what, back);
  return entry;
}

function element(name: "div" | "span", className: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

function button(className: string, label: string | null, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  if (label !== null) {
    made.ariaLabel = label;
    made.title = label;
  }
  made.addEventListener("click", act);
  return made;
}
