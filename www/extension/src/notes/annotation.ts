/* Highlights as the W3C's Web Annotation model writes them: https://www.w3.org/TR/annotation-model/ */

export const COLOURS = ["yellow", "green", "blue", "red"] as const;
export type Colour = (typeof COLOURS)[number];

export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** In UTF-16 units of the article's text as the reader shows it. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

export interface Annotation {
  "@context": "http://www.w3.org/ns/anno.jsonld";
  id: string;
  type: "Annotation";
  motivation: "highlighting" | "commenting";
  created: string;
  modified: string;
  /** The note, if there is one. */
  body: { type: "TextualBody"; value: string; format: "text/plain" }[];
  target: {
    source: string;
    styleClass: string;
    selector: [TextQuoteSelector, TextPositionSelector];
  };
}

const STYLE = "lisible-";

export function newAnnotation(
  source: string,
  selector: [TextQuoteSelector, TextPositionSelector],
  colour: Colour,
): Annotation {
  const now = new Date().toISOString();
  return {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `urn:uuid:${crypto.randomUUID()}`,
    type: "Annotation",
    motivation: "highlighting",
    created: now,
    modified: now,
    body: [],
    target: { source, styleClass: STYLE + colour, selector },
  };
}

export function colourOf({ target }: Annotation): Colour {
  return COLOURS.find((colour) => target.styleClass === STYLE + colour) ?? "yellow";
}

export function noteOf({ body }: Annotation): string {
  return body[0]?.value ?? "";
}

export function quoteOf({ target }: Annotation): string {
  return target.selector[0].exact;
}

export function withColour(annotation: Annotation, colour: Colour): Annotation {
  const target = { ...annotation.target, styleClass: STYLE + colour };
  return { ...annotation, target, modified: new Date().toISOString() };
}

export function withNote(annotation: Annotation, note: string): Annotation {
  const body: Annotation["body"] = note
    ? [{ type: "TextualBody", value: note, format: "text/plain" }]
    : [];
  const motivation = note ? "commenting" : "highlighting";
  return { ...annotation, motivation, body, modified: new Date().toISOString() };
}
