import { html, nothing, type TemplateResult } from "lit";
import type { Stranger } from "../input/kind.ts";
import type { DemoMessages } from "../messages/index.ts";
import type { Page } from "../page.ts";

/** Each kind's ending in the names of its two messages: `isPdf`, `todoPdf`. */
const ENDINGS = {
  picture: "Picture",
  pdf: "Pdf",
  book: "Book",
  archive: "Archive",
  office: "Office",
  recording: "Recording",
  binary: "Binary",
  address: "Address",
  empty: "Empty",
} as const satisfies Record<Stranger, string>;

/** Says of something that is no page what it is, and what to do. */
export function strangerPart(
  { kind, name }: { kind: Stranger; name: string },
  { m }: Page,
): TemplateResult {
  const ending = ENDINGS[kind];
  return html`<div class="empty stranger" role="alert">
    <h1>${m[`is${ending}` satisfies keyof DemoMessages]}</h1>
    ${name ? html`<p><bdi>${name}</bdi></p>` : nothing}
    <p>${m[`todo${ending}` satisfies keyof DemoMessages]}</p>
  </div>`;
}
