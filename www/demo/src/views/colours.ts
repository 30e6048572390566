/*
 * Colours for what is shown as code: the browser's own highlights over ranges of the text, so that the text stays one
 * piece, to be selected and copied. Where a browser has none, it stays plain.
 */
export type CodeKind = "markdown" | "html" | "json" | "text";

const NAMES = ["key", "string", "mark", "heading"] as const;
type Name = (typeof NAMES)[number];

/** UTF-16 units that are coloured: nobody reads on so far. */
const COLOURED = 60_000;

/** Each part that has a colour, by the names of its groups. */
const PARTS: Record<CodeKind, RegExp | null> = {
  json: /(?<key>"(?:[^"\\\n]|\\.)*")(?=\s*:)|(?<string>"(?:[^"\\\n]|\\.)*")|(?<mark>-?\d[\d.eE+-]*|true|false|null)/g,
  markdown:
    /(?<heading>^#{1,6} .*$)|(?<key>^[a-z_]+:(?= |$))|(?<mark>^(?:---$|```.*|>|[-*+] |\d{1,9}[.)] )|\*{1,3}(?![\s*])|(?<=[^\s*])\*{1,3})|(?<string>(?<=\]\()[^)\s]+(?=\)))/gm,
  html: /(?<mark><\/?[a-z][a-z0-9]*|(?<=["\sa-z0-9])>)|(?<string>(?<==)"[^"]*")/g,
  text: null,
};

const STYLE = `
  ::highlight(code-key) { color: light-dark(#8a3a12, #eaa67c); }
  ::highlight(code-string) { color: light-dark(#2f6130, #a5cf97); }
  ::highlight(code-mark) { color: light-dark(#6a5a8c, #b9a8e0); }
  ::highlight(code-heading) { color: light-dark(#a2301d, #f0937c); }
`;

let sheet: CSSStyleSheet | null = null;

function addStyle(): void {
  if (sheet) return;
  sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

export interface Span {
  name: Name;
  start: number;
  end: number;
}

export function spansOf(text: string, kind: CodeKind): Span[] {
  const parts = PARTS[kind];
  if (!parts) return [];
  const part = text.slice(0, COLOURED);
  // Front matter ends where the text begins, in which such a word is no key.
  const matter = kind === "markdown" ? part.indexOf("\n---", 3) : part.length;
  return Array.from(part.matchAll(parts), ({ 0: found, index, groups = {} }) => {
    const name = NAMES.find((entry) => groups[entry] !== undefined) ?? "mark";
    return { name, start: index, end: index + found.length };
  }).filter(({ name, start }) => name !== "key" || start < matter);
}

/** Colours the text in this element, and in no other any more. */
export function colour(code: Element, kind: CodeKind): void {
  if (!("highlights" in CSS)) return;
  for (const name of NAMES) CSS.highlights.delete(`code-${name}`);
  const text = Array.from(code.childNodes).find((node) => node instanceof Text);
  if (!(text instanceof Text)) return;
  addStyle();
  const all = spansOf(text.data, kind);
  for (const name of NAMES) {
    const spans = all.filter((span) => span.name === name);
    const ranges = spans.map(
      ({ start, end }) =>
        new StaticRange({
          startContainer: text,
          startOffset: start,
          endContainer: text,
          endOffset: end,
        }),
    );
    CSS.highlights.set(`code-${name}`, new Highlight(...ranges));
  }
}
