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
import { draftOf, dropDraft, keepDraft } from "./drafts.ts";
import type { Reading } from "./reading.ts";

/** Milliseconds without a key after which what is typed goes into the database. */
const PAUSE = 500;

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
  #typing = 0;

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
    await this.#paint(await Promise.all(annotations.map((entry) => withDraft(id, entry))));
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

  /** While it is typed: nothing on show changes. */
  type(annotation: Annotation, note: string): void {
    keepDraft(annotation.id, note);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#save(annotation, note), PAUSE);
  }

  async write(annotation: Annotation, note: string): Promise<void> {
    clearTimeout(this.#typing);
    await this.#write(withNote(annotation, note.trim()));
    dropDraft(annotation.id, note);
  }

  async remove(annotation: Annotation): Promise<void> {
    clearTimeout(this.#typing);
    await annotate(this.#article, annotation, true);
    dropDraft(annotation.id, draftOf(annotation.id) ?? "");
    await this.refresh();
  }

  show({ annotation, range }: Painted): void {
    range?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    this.#edit(annotation.id);
    this.#changed();
  }

  /** The one with this number, as the library's list leads to it. */
  showOf(id: string): void {
    const painted = this.painted.find(({ annotation }) => annotation.id === id);
    if (painted) this.show(painted);
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

  async #save({ id }: Annotation, note: string): Promise<void> {
    const annotation = this.painted.find((entry) => entry.annotation.id === id)?.annotation;
    if (!annotation) return;
    // With the space before the next word: the field has it too, and would lose it.
    const written = withNote(annotation, note.trim() ? note : "");
    await annotate(this.#article, written);
    this.painted = this.painted.map((entry) =>
      entry.annotation.id === id ? { ...entry, annotation: written } : entry,
    );
    dropDraft(id, note);
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

/** A note that was still being typed when its tab was closed. */
async function withDraft(article: string, annotation: Annotation): Promise<Annotation> {
  const { id } = annotation;
  const draft = draftOf(id);
  if (draft === null || isTyped(id)) return annotation;
  const written = withNote(annotation, draft.trim());
  await annotate(article, written);
  dropDraft(id, draft);
  return written;
}

function isTyped(id: string): boolean {
  return (document.activeElement as HTMLElement | null)?.dataset["id"] === id;
}
