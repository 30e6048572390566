import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { fill } from "../messages/index.ts";
import { COLOURS, colourOf, noteOf, quoteOf } from "../notes/annotation.ts";
import type { Painted } from "../notes/paint.ts";
import { webHost } from "../shared/addresses.ts";
import { icons } from "../shared/icons.ts";
import type { Notes } from "./notes.ts";
import type { ReaderContext } from "./page.ts";

/** Colours for what is selected, at the bottom of the window: there no menu of the browser covers them. */
export function markBar({ notes, messages: m }: ReaderContext): TemplateResult | typeof nothing {
  if (!notes.selecting) return nothing;
  // A press must not take the selection away before it is marked.
  const keep = (event: Event) => event.preventDefault();
  return html`<section class="mark-bar" aria-label=${m.notes.mark} @pointerdown=${keep} @mousedown=${keep}>
    ${COLOURS.map(
      (colour) =>
        html`<button
          type="button"
          class="tool swatch"
          data-colour=${colour}
          title=${m.notes.colours[colour]}
          aria-label=${m.notes.colours[colour]}
          @click=${() => void notes.mark(colour)}
        ></button>`,
    )}
    <button type="button" class="tool text" id="mark-note" @click=${() => void notes.mark("yellow", true)}>
      ${icons.note}<span>${m.notes.write}</span>
    </button>
  </section>`;
}

/** The notes of the article, beside the text or below it. */
export function notesPanel(context: ReaderContext): TemplateResult | typeof nothing {
  const { notes, messages: m } = context;
  if (!notes.open) return nothing;
  return html`<aside class="notes" aria-labelledby="notes-title">
    <header>
      <h2 id="notes-title">${m.notes.title}</h2>
      <button type="button" class="tool" title=${m.notes.close} aria-label=${m.notes.close} @click=${() => notes.toggle()}>
        ${icons.close}
      </button>
    </header>
    ${notes.painted.length === 0 ? html`<p class="hint">${m.notes.none}</p>` : nothing}
    <ol>
      ${repeat(
        notes.painted,
        ({ annotation }) => annotation.id,
        (painted) => noteView(painted, notes, context),
      )}
    </ol>
    ${saving(context)}
  </aside>`;
}

/** What else can be set for this article and its site. */
function saving({
  reading,
  pictures,
  messages: m,
  locale,
}: ReaderContext): TemplateResult | typeof nothing {
  const { shelved, siteSaved } = reading;
  const host = webHost(shelved?.url ?? null);
  if (!shelved) return nothing;
  const check = (name: string, label: string, on: boolean, act: () => void, busy = false) =>
    html`<label class="check">
      <input type="checkbox" name=${name} .checked=${live(on)} ?disabled=${busy} @change=${act} /> <span>${label}</span>
    </label>`;
  const site = () => void reading.toggleSite();
  const ofSite = host && fill(m.notes.saveSite, { host }, locale);
  return html`<div class="notes-more">
    ${check("star", m.notes.star, shelved.starred, () => void reading.toggleStarred())}
    ${
      pictures.addresses.length > 0
        ? check(
            "keep-pictures",
            m.notes.keepPictures,
            pictures.kept,
            () => void pictures.toggle(),
            pictures.busy,
          )
        : nothing
    }
    ${ofSite ? check("save-site", ofSite, siteSaved, site) : nothing}
  </div>`;
}

function noteView(
  painted: Painted,
  notes: Notes,
  { messages: m, reading }: ReaderContext,
): TemplateResult {
  const { annotation, range } = painted;
  const own = colourOf(annotation);
  const text = (event: Event) => (event.target as HTMLTextAreaElement).value;
  return html`<li class="note" data-current=${notes.editing === annotation.id}>
    <button
      type="button"
      class="note-quote"
      data-colour=${own}
      lang=${reading.shelved?.lang ?? nothing}
      dir=${reading.shelved?.dir ?? nothing}
      @click=${() => notes.show(painted)}
    >
      ${quoteOf(annotation)}
    </button>
    ${range ? nothing : html`<p class="hint">${m.notes.lost}</p>`}
    <textarea
      rows="2"
      data-id=${annotation.id}
      aria-label=${m.notes.note}
      placeholder=${m.notes.note}
      .value=${noteOf(annotation)}
      @input=${(event: Event) => notes.type(annotation, text(event))}
      @change=${(event: Event) => void notes.write(annotation, text(event))}
    ></textarea>
    <p class="note-tools">
      ${COLOURS.map(
        (colour) =>
          html`<button
            type="button"
            class="tool swatch"
            data-colour=${colour}
            aria-pressed=${colour === own}
            title=${m.notes.colours[colour]}
            aria-label=${m.notes.colours[colour]}
            @click=${() => void notes.recolour(annotation, colour)}
          ></button>`,
      )}
      <button
        type="button"
        class="tool end"
        title=${m.notes.remove}
        aria-label=${m.notes.remove}
        @click=${() => void notes.remove(annotation)}
      >
        ${icons.delete}
      </button>
    </p>
  </li>`;
}
