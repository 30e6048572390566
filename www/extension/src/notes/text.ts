/* The article's text as the reader shows it, and its places in the page. */
import { MARKS } from "@lisible/reader/marks";
import type { Span } from "./anchor.ts";

/** What the reader itself writes into the content: placeholders, names of players. */
const OWN = `.frame, .card > strong, .card > small, rp, ${MARKS}`;
const BLOCKS = "p, li, h2, h3, h4, h5, h6, td, th, figcaption, pre, blockquote";

interface Chunk {
  node: Text;
  start: number;
}

/** Blocks are divided by line ends. */
export class ShownText {
  readonly #chunks: Chunk[] = [];
  readonly text: string;

  constructor(content: Element) {
    const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    let text = "";
    let before: Element | null = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || parent.closest(OWN) || !(node instanceof Text)) continue;
      const block = parent.closest(BLOCKS);
      // White space between blocks is the mark-up's.
      if (!block && !node.data.trim()) continue;
      if (before && block !== before) text += "\n";
      before = block;
      this.#chunks.push({ node, start: text.length });
      text += node.data;
    }
    this.text = text;
  }

  range({ start, end }: Span): Range | null {
    const first = this.#chunkAt(start);
    const last = this.#chunkAt(Math.max(start, end - 1));
    if (!first || !last) return null;
    const range = document.createRange();
    range.setStart(first.node, Math.min(start - first.start, first.node.length));
    range.setEnd(last.node, Math.min(end - last.start, last.node.length));
    return range;
  }

  /** The part of the text that a selection covers; `null` where it covers none. */
  span(range: AbstractRange): Span | null {
    const start = this.#offset(range.startContainer, range.startOffset);
    const end = this.#offset(range.endContainer, range.endOffset);
    const exact = this.text.slice(start, end);
    if (!exact.trim()) return null;
    return {
      start: start + (exact.length - exact.trimStart().length),
      end: end - (exact.length - exact.trimEnd().length),
    };
  }

  #offset(node: Node, offset: number): number {
    const own = this.#chunks.find((chunk) => chunk.node === node);
    if (own) return own.start + offset;
    // Between elements, or in what is not text of the article: the next place that is.
    const child = node.childNodes[offset] ?? null;
    const next = this.#chunks.find((chunk) =>
      child
        ? !isBefore(chunk.node, child)
        : isBefore(node, chunk.node) && !node.contains(chunk.node),
    );
    return next ? next.start : this.text.length;
  }

  #chunkAt(offset: number): Chunk | undefined {
    return this.#chunks.findLast(({ start }) => start <= offset);
  }
}

function isBefore(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && !b.contains(a);
}
