import type { Layer } from "./layers.ts";
import { visibleLayer, visibleText } from "./visible.ts";

/** Something of the article whose place in the source is asked for. */
export interface Needle {
  /** Its visible text; `""` if it has none. */
  text: string;
  /** The address it carries, for pictures and players. */
  address?: string;
}

/** Offsets in UTF-16 units of the source, as `setSelectionRange` takes them. */
export interface Range {
  start: number;
  end: number;
}

/** Texts longer than this are found by their beginning and end: the middle may hold removed parts. */
const EDGE = 24;

/**
 * The place of each needle in the source. They are looked for in order, each after the one before
 * it, so that a sentence that occurs twice is found where it belongs; failing that, anywhere.
 */
export function locate(source: string, needles: readonly Needle[]): (Range | null)[] {
  const layer = visibleLayer(source);
  let visibleFrom = 0;
  return needles.map((needle) => {
    const text = visibleText(needle.text);
    const found = text ? findText(layer, text, visibleFrom) : null;
    if (!found) return findAddress(source, needle.address);
    visibleFrom = found.next;
    return found.range;
  });
}

function findText(layer: Layer, text: string, from: number): { range: Range; next: number } | null {
  const head = text.slice(0, EDGE);
  const start = indexFrom(layer.text, text, from) ?? indexFrom(layer.text, head, from);
  if (start === null) return null;
  const end = endOf(layer.text, text, start);
  const range = { start: layer.starts[start] ?? 0, end: layer.ends[end - 1] ?? 0 };
  return { range, next: end };
}

function indexFrom(haystack: string, needle: string, from: number): number | null {
  const after = haystack.indexOf(needle, from);
  const index = after === -1 ? haystack.indexOf(needle) : after;
  return index === -1 ? null : index;
}

function endOf(haystack: string, text: string, start: number): number {
  if (haystack.startsWith(text, start)) return start + text.length;
  const tail = text.slice(-EDGE);
  const index = haystack.indexOf(tail, start);
  // A tail far beyond the text's own length belongs to something else.
  const near = index !== -1 && index - start < text.length * 2 + 200;
  return near ? index + tail.length : start + Math.min(EDGE, text.length);
}

function findAddress(source: string, address: string | undefined): Range | null {
  if (!address) return null;
  const forms = [address, address.replaceAll("&", "&amp;"), decoded(address), lastPart(address)];
  for (const form of forms) {
    const start = form ? source.indexOf(form) : -1;
    if (form && start !== -1) return { start, end: start + form.length };
  }
  return null;
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return "";
  }
}

// The parser may have unwrapped a proxy or resolved a relative address: the file name remains.
function lastPart(address: string): string {
  const name = address.split(/[?#]/)[0]?.split("/").at(-1) ?? "";
  return name.length >= 6 ? name : "";
}
