/* Highlights in the page without a change to it: CSS's own highlights, over ranges of the text. */
import type { LisibleReader } from "@lisible/reader";
import { locate } from "./anchor.ts";
import { type Annotation, COLOURS, colourOf } from "./annotation.ts";
import { ShownText } from "./text.ts";

const STYLE = `
  ::highlight(lisible-yellow) { background-color: light-dark(#fbe59a, #6a5415); color: inherit; }
  ::highlight(lisible-green) { background-color: light-dark(#cdebb8, #35541f); color: inherit; }
  ::highlight(lisible-blue) { background-color: light-dark(#c6e2f7, #1f4a69); color: inherit; }
  ::highlight(lisible-red) { background-color: light-dark(#f8cfc8, #6b2f25); color: inherit; }
`;

let sheet: CSSStyleSheet | null = null;

export interface Painted {
  annotation: Annotation;
  /** `null` where the text is no more. */
  range: Range | null;
}

export function contentOf(reader: LisibleReader): HTMLElement | null {
  return reader.renderRoot.querySelector<HTMLElement>(".content");
}

/** Marks the annotations in the text that the reader shows; gives each with its place. */
export function paint(reader: LisibleReader, annotations: readonly Annotation[]): Painted[] {
  const content = contentOf(reader);
  if (!content || !("highlights" in CSS)) return [];
  addStyle(reader.renderRoot as ShadowRoot);
  const shown = annotations.length > 0 ? new ShownText(content) : null;
  const painted = annotations.map((annotation) => {
    const span = shown && locate(shown.text, annotation.target.selector);
    return { annotation, range: span ? (shown?.range(span) ?? null) : null };
  });
  for (const colour of COLOURS) {
    const own = painted.filter(({ annotation }) => colourOf(annotation) === colour);
    const ranges = own.flatMap(({ range }) => range ?? []);
    CSS.highlights.set(`lisible-${colour}`, new Highlight(...ranges));
  }
  return painted;
}

function addStyle(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}

type ComposedSelection = Partial<Pick<Selection, "getComposedRanges">>;

/** What is selected in the reader's text. Chromium before 137 has a way of its own. */
export function selectedRange(reader: LisibleReader): AbstractRange | null {
  const root = reader.renderRoot as ShadowRoot & { getSelection?(): Selection | null };
  const content = contentOf(reader);
  const selection = getSelection() as ComposedSelection | null;
  const [composed] = selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  const own = root.getSelection?.();
  const range = composed ?? (own && own.rangeCount > 0 ? own.getRangeAt(0) : null);
  if (!range || range.collapsed || !content) return null;
  return content.contains(range.startContainer) || content.contains(range.endContainer)
    ? range
    : null;
}
