import { html, type TemplateResult } from "lit";

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`;
}

/** Line drawings on a grid of 20, in the colour of the text. */
export const icons = {
  back: icon("M11.5 4.5 6 10l5.5 5.5M6 10h10"),
  original: icon("M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7"),
  settings: icon("M4 6h6m4 0h2M4 14h2m4 0h6M12 4v4M8 12v4"),
  always: icon(
    "M4 10a6 6 0 0 1 10.5-4L16 7.5M16 4v3.5h-3.5M16 10a6 6 0 0 1-10.5 4L4 12.5M4 16v-3.5h3.5",
  ),
} as const;
