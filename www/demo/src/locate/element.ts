import { inertHtml } from "../trusted.ts";
import type { Range } from "./locate.ts";

/** UTF-16 units above which a source is not parsed once more just to find an empty element. */
const LARGEST = 2_000_000;
/** What holds no elements of its own, so that `<p` in it is no tag. */
const OPAQUE = /<!--[\s\S]*?-->|<(script|style|textarea|title)\b[^>]*>[\s\S]*?<\/\1\s*>/gi;

/** The page's policy objects to inline styles even in a document that nobody sees. */
const STYLE = /\bstyle(?=\s*=)/gi;

/**
 * The start tag of the element that a removal's selector names, for what has no visible text.
 * The browser's own parser tells which of its kind it is in document order; the source is then
 * counted through to that one.
 */
export function locateElement(source: string, selector: string): Range | null {
  if (source.length > LARGEST) return null;
  const parsed = new DOMParser().parseFromString(
    inertHtml(source.replace(STYLE, "x-style")),
    "text/html",
  );
  const element = select(parsed, selector);
  if (!element) return null;
  const index = [...parsed.getElementsByTagName(element.localName)].indexOf(element);
  return nthStartTag(source, element.localName, index);
}

function select(parsed: Document, selector: string): Element | null {
  const path = selector.startsWith("body") ? selector : `body > ${selector}`;
  try {
    return parsed.querySelector(path);
  } catch {
    return null;
  }
}

/** The place of the start tag number `index` (from 0) of that name. */
export function nthStartTag(source: string, name: string, index: number): Range | null {
  const visible = source.replace(OPAQUE, (match) => " ".repeat(match.length));
  const tags = visible.matchAll(new RegExp(`<${name}(?=[\\s/>])[^>]*>`, "gi"));
  const tag = [...tags][index];
  return tag ? { start: tag.index, end: tag.index + tag[0].length } : null;
}
