/** Chinese and Japanese marks that leave half of their box empty: the left half, the right one, a quarter at both sides. */
interface Marks {
  opening: string;
  closing: string;
  middle: string;
}

const OPENING = "（〔［｛〈《「『【〖“‘";
const CLOSING = "）〕］｝〉》」』】〗”’";
const STOPS = "、。，．";
const COLONS = "：；";
const DOTS = "・·";

const SIMPLIFIED: Marks = { opening: OPENING, closing: CLOSING + STOPS + COLONS, middle: DOTS };
const JAPANESE: Marks = { opening: OPENING, closing: CLOSING + STOPS, middle: DOTS + COLONS };
/** Stops stand in the middle of their boxes. */
const TRADITIONAL: Marks = { opening: OPENING, closing: CLOSING, middle: DOTS + COLONS + STOPS };

const KEPT = "code, pre, rt, .math, .half";

/**
 * Sets a mark in half its width where another stands beside it or a block begins with it, as CSS's `text-spacing-trim`
 * does.
 */
export function squeeze(content: HTMLElement, lang: string): void {
  const marks = marksOf(lang);
  if (!marks) return;
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const at = halves(text.data, marks, beginsBlock(text));
    if (at.length > 0 && !text.parentElement?.closest(KEPT)) halve(text, at);
  }
}

function marksOf(lang: string): Marks | null {
  if (/^ja\b/i.test(lang)) return JAPANESE;
  if (!/^zh\b/i.test(lang)) return null;
  return /^zh-(?:Hant|TW|HK|MO)\b/i.test(lang) ? TRADITIONAL : SIMPLIFIED;
}

/** Where the marks stand that take half their width, in ascending order. */
function halves(text: string, marks: Marks, beginsBlock: boolean): number[] {
  const { opening, closing, middle } = marks;
  const found: number[] = [];
  const is = (kinds: string, at: number) => {
    const sign = text.charAt(at);
    return sign !== "" && kinds.includes(sign);
  };
  for (let at = 0; at < text.length; at += 1) {
    const isHalf = is(opening, at)
      ? is(opening + middle, at - 1) || (at === 0 && beginsBlock)
      : is(closing, at) && is(opening + closing + middle, at + 1);
    if (isHalf) found.push(at);
  }
  return found;
}

function halve(text: Text, at: readonly number[]): void {
  for (const index of at.toReversed()) {
    const mark = text.splitText(index);
    mark.splitText(1);
    const half = document.createElement("span");
    half.className = "half";
    mark.replaceWith(half);
    half.append(mark);
  }
}

function beginsBlock(text: Text): boolean {
  return text.previousSibling === null && text.parentElement?.matches("p, li") === true;
}
