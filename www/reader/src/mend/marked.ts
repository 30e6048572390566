/*
 * The links and emphasis of a part that is put back. Its words are those that the parser gave; from the page comes only
 * what is said about them, as nodes of the article's own kind.
 */
import type { Paragraph, Phrasing } from "lisible";
import { linkAddress } from "../content/address.ts";

type Tone = "strong" | "emphasis" | "delete" | "superscript" | "subscript";
type Mark = { type: Tone } | { type: "link"; url: string };

/** The marks that hold at one place, outermost first. */
type Marks = readonly Mark[];

const TONES: Readonly<Record<string, Tone>> = {
  ...{ b: "strong", strong: "strong", em: "emphasis", i: "emphasis", cite: "emphasis" },
  ...{ dfn: "emphasis", var: "emphasis", del: "delete", s: "delete", strike: "delete" },
  ...{ sup: "superscript", sub: "subscript" },
};
const UNSEEN = new Set(["script", "style", "template", "textarea", "noscript", "svg", "math"]);
/** What the parser and the page may have different numbers of. */
const BLANK = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/** Where one of them begins or ends, so does a paragraph. */
const BLOCKS = new Set(
  "p div section article aside header footer blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 h6 tr figure".split(
    " ",
  ),
);

/** A paragraph for each line of a part's text, and for each block that a line holds. */
export function paragraphsOf(text: string, element: Element | null, base: string): Paragraph[] {
  const seen = element && seenIn(element, base);
  let from = 0;
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .flatMap((line): Paragraph[] => {
      const wanted = squeezed(line);
      const at = seen ? seen.letters.indexOf(wanted, from) : -1;
      if (!seen || at < 0) return [paragraph([{ text: line, marks: [] }])];
      from = at + wanted.length;
      return divided(line, at, seen).map(paragraph);
    });
}

function paragraph(line: readonly Run[]): Paragraph {
  return { type: "paragraph", children: nest(line, 0) };
}

function squeezed(text: string): string {
  return [...text].filter((character) => !BLANK.test(character)).join("");
}

interface Seen {
  letters: string;
  /** Those of each unit. */
  marks: Marks[];
  /** Before which units a block begins or ends. */
  edges: Set<number>;
}

function seenIn(element: Element, base: string): Seen {
  const parts: string[] = [];
  const marks: Marks[] = [];
  const edges = new Set<number>();
  const walk = (node: Node, own: Marks) => {
    if (node.nodeType === node.TEXT_NODE) {
      const letters = squeezed(node.nodeValue ?? "");
      parts.push(letters);
      for (let at = 0; at < letters.length; at++) marks.push(own);
    } else if (node.nodeType === node.ELEMENT_NODE) {
      const { localName } = node as Element;
      if (UNSEEN.has(localName)) return;
      const inner = withMark(own, markOf(node as Element, base));
      const isBlock = BLOCKS.has(localName);
      if (isBlock) edges.add(marks.length);
      for (const child of node.childNodes) walk(child, inner);
      if (isBlock) edges.add(marks.length);
    }
  };
  walk(element, []);
  return { letters: parts.join(""), marks, edges };
}

function markOf(element: Element, base: string): Mark | null {
  const type = TONES[element.localName];
  if (type) return { type };
  const href = element.localName === "a" ? element.getAttribute("href") : null;
  if (href === null || href.startsWith("#")) return null;
  const url = URL.canParse(href, base) ? linkAddress(new URL(href, base).href) : null;
  return url === null ? null : { type: "link", url };
}

/** No mark holds twice, and there is no link within one. */
function withMark(marks: Marks, mark: Mark | null): Marks {
  if (!mark || marks.some(({ type }) => type === mark.type)) return marks;
  return [...marks, mark];
}

interface Run {
  text: string;
  marks: Marks;
}

/**
 * A line whose letters stand from `start` on, in paragraphs, and those in runs of the same marks; a blank has the marks
 * that hold before and behind it.
 */
function divided(line: string, start: number, { marks, edges }: Seen): Run[][] {
  const found: Run[][] = [[]];
  let at = start;
  for (const character of line) {
    const isBlank = BLANK.test(character);
    const own = isBlank ? shared(marks[at - 1] ?? [], marks[at] ?? []) : (marks[at] ?? []);
    const isEdge = at > start && edges.has(at);
    if (isEdge && isBlank) continue;
    if (isEdge) found.push([]);
    if (!isBlank) at += character.length;
    const runs = found.at(-1) as Run[];
    const last = runs.at(-1);
    if (last && isSame(last.marks, own)) last.text += character;
    else runs.push({ text: character, marks: own });
  }
  return found;
}

function shared(before: Marks, behind: Marks): Marks {
  const end = before.findIndex((mark, at) => mark !== behind[at]);
  return end < 0 ? before : before.slice(0, end);
}

function isSame(a: Marks, b: Marks): boolean {
  return a.length === b.length && a.every((mark, at) => mark === b[at]);
}

/** Runs grouped by their marks, level by level. */
function nest(list: readonly Run[], depth: number): Phrasing[] {
  const found: Phrasing[] = [];
  for (let at = 0; at < list.length; ) {
    const { text, marks } = list[at] as Run;
    const mark = marks[depth];
    if (!mark) {
      found.push({ type: "text", value: text });
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < list.length && list[end]?.marks[depth] === mark) end += 1;
    const children = nest(list.slice(at, end), depth + 1);
    if (mark.type === "link") found.push({ type: "link", url: mark.url, title: null, children });
    else found.push({ type: mark.type, children });
    at = end;
  }
  return found;
}
