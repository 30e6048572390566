/* Highlights and notes of the article that is shown. */
import type { LisibleReader } from "@lisible/reader";
import { selectorsOf } from "../notes/anchor.ts";
import {
  type Annotation,
  type Colour,
  newAnnotation,
  withColour,
  withNote,
} from "../notes/annotation.ts";
import { contentOf, type Painted, paint, selectedRange } from "../notes/paint.ts";
import { ShownText } from "../notes/text.ts";
import { annotate, annotationsOf } from "../store/shelf.ts";
import type { Reading } from "./reading.ts";

export class Notes {
  readonly #reading: Reading;
  readonly #reader: () => LisibleReader | null;
  readonly #changed: () => void;
  #article = "";
  painted: Painted[] = [];
  /** Whether something is selected that could be marked. */
  selecting = false;
  open = false;
  /** The note that is to have the cursor. */
  editing: string | null = null;

  constructor(reading: Reading, reader: () => LisibleReader | null, changed: () => void) {
    this.#reading = reading;
    this.#reader = reader;
    this.#changed = changed;
    document.addEventListener("selectionchange", () => this.#selected());
    document.addEventListener("lisible-shown", () => void this.refresh());
    document.addEventListener("click", (event) => this.#clicked(event));
  }

  /** Reads the notes of the article in hand and marks them in the text. */
  async refresh(): Promise<void> {
    const id = this.#reading.shelved?.id ?? "";
    const annotations = id ? await annotationsOf(id) : [];
    await this.#paint(annotations);
    // Opened before the article was on the shelf, it stays open once it is.
    if (this.#article !== "" && this.#article !== id) this.open = false;
    this.#article = id;
    this.#changed();
  }

  async #paint(annotations: readonly Annotation[]): Promise<void> {
    const reader = this.#reader();
    await reader?.updateComplete;
    this.painted = reader ? paint(reader, annotations) : [];
  }

  /** Marks what is selected; with `edit` its note is written next. */
  async mark(colour: Colour, edit = false): Promise<void> {
    const reader = this.#reader();
    const content = reader && contentOf(reader);
    const range = reader && selectedRange(reader);
    if (!content || !range) return;
    const shown = new ShownText(content);
    const span = shown.span(range);
    const shelved = span && (await this.#reading.ensure());
    if (!span || !shelved) return;
    const annotation = newAnnotation(shelved.address, selectorsOf(shown.text, span), colour);
    getSelection()?.removeAllRanges();
    this.selecting = false;
    await annotate(shelved.id, annotation);
    if (edit) this.#edit(annotation.id);
    await this.refresh();
    if (edit) this.#focus(annotation.id);
  }

  async recolour(annotation: Annotation, colour: Colour): Promise<void> {
    await this.#write(withColour(annotation, colour));
  }

  async write(annotation: Annotation, note: string): Promise<void> {
    await this.#write(withNote(annotation, note.trim()));
  }

  async remove(annotation: Annotation): Promise<void> {
    await annotate(this.#article, annotation, true);
    await this.refresh();
  }

  show({ annotation, range }: Painted): void {
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    this.#edit(annotation.id);
    this.#changed();
  }

  toggle(): void {
    this.open = !this.open;
    this.editing = null;
    this.#changed();
  }

  async #write(annotation: Annotation): Promise<void> {
    await annotate(this.#article, annotation);
    await this.refresh();
  }

  #edit(id: string): void {
    this.open = true;
    this.editing = id;
  }

  #focus(id: string): void {
    const fields = document.querySelectorAll<HTMLTextAreaElement>(".note textarea");
    Array.from(fields)
      .find((field) => field.dataset["id"] === id)
      ?.focus();
  }

  #selected(): void {
    const reader = this.#reader();
    const selecting = reader !== null && selectedRange(reader) !== null;
    if (selecting === this.selecting) return;
    this.selecting = selecting;
    this.#changed();
  }

  /** A click on a highlight opens its note. */
  #clicked({ clientX, clientY }: MouseEvent): void {
    if (this.selecting) return;
    const hit = this.painted.find(({ range }) =>
      Array.from(range?.getClientRects() ?? []).some(
        ({ left, right, top, bottom }) =>
          clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
      ),
    );
    if (!hit) return;
    this.#edit(hit.annotation.id);
    this.#changed();
  }
}
