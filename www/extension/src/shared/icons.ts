import { html, type TemplateResult } from "lit";

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true"><path d=${path} /></svg>`;
}

/** Line drawings on a grid of 20, in the colour of the text. */
export const icons = {
  back: icon("M11.5 4.5 6 10l5.5 5.5M6 10h10"),
  original: icon("M8 5H4.5v10.5H15V12M11 4h5v5M16 4l-7 7"),
  selection: icon("M6.5 3.5H4v13h2.5M13.5 3.5H16v13h-2.5M7.5 7.5h5M7.5 10h5M7.5 12.5h3"),
  settings: icon("M4 6h6m4 0h2M4 14h2m4 0h6M12 4v4M8 12v4"),
  always: icon(
    "M4 10a6 6 0 0 1 10.5-4L16 7.5M16 4v3.5h-3.5M16 10a6 6 0 0 1-10.5 4L4 12.5M4 16v-3.5h3.5",
  ),
  library: icon("M4.5 3.5h3v13h-3zM7.5 5h3v11.5h-3zM11.3 6.3l2.9-.8 3 10.7-2.9.8z"),
  search: icon("M8.7 13.4a4.7 4.7 0 1 0 0-9.4 4.7 4.7 0 0 0 0 9.4M12.2 12.2 16.5 16.5"),
  transfer: icon("M6.5 16V4.5M3.5 7.5l3-3 3 3M13.5 4v11.5M10.5 12.5l3 3 3-3"),
  save: icon("M5.5 3.5h9v13L10 12.8l-4.5 3.7z"),
  star: icon("m10 3.2 2 4.5 4.9.5-3.7 3.3 1.1 4.8L10 13.8l-4.3 2.5 1.1-4.8L3.1 8.2 8 7.7z"),
  archive: icon("M3.5 4h13v3.5h-13zM4.7 7.5v8.5h10.6V7.5M8 10.5h4"),
  delete: icon("M4 5.5h12M8 5.5V3.8h4v1.7M5.5 5.5l.8 10.9h7.4l.8-10.9M8.4 8.5v5M11.6 8.5v5"),
  check: icon("m4 10.5 4 4 8-9"),
  unread: icon("M10 13.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4"),
  all: icon("M4 4h9v9H4zM7 16h9V7M6.3 8.7l1.7 1.6 2.8-3.3"),
  close: icon("m5 5 10 10M15 5 5 15"),
  note: icon("M4 15.5V16h.6L15 5.6 14.4 5 4 15.4M11.6 7.8l.6.6M11 16h5.5"),
} as const;
