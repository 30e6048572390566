import { html, svg, type TemplateResult } from "lit";

const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
    ${paths}
  </svg>`;

export const icons = {
  appearance: icon(
    svg`<path d="M2.5 18.5 7.6 5.5h.8l5.1 13M4.4 14h7.2M14.6 18.5l3.3-8.5h.6l3.3 8.5M15.8 15.6h4.8" />`,
  ),
  export: icon(svg`<path d="M12 3.5v11M7.5 10.5 12 15l4.5-4.5M4.5 17v3.5h15V17" />`),
  print: icon(svg`<path d="M7 8.5v-5h10v5M7 17.5H3.5v-9h17v9H17M7 14h10v6.5H7z" />`),
  help: icon(
    svg`<circle cx="12" cy="12" r="8.7" /><path d="M9.5 9.6a2.5 2.5 0 1 1 3.6 2.3c-.8.4-1.1.9-1.1 1.9M12 16.6v.2" />`,
  ),
  mend: icon(
    svg`<circle cx="6" cy="7" r="2.600" /><circle cx="6" cy="17" r="2.600" /><path d="M8.300 8.300 20 17M8.300 15.700 20 7" />`,
  ),
  contents: icon(svg`<path d="M4 6.5h.2M8 6.5h12M4 12h.2M8 12h12M4 17.5h.2M8 17.5h12" />`),
  listen: icon(
    svg`<path d="M4 9.5v5h3.500l5 4v-13l-5 4zM16 9a4.500 4.500 0 0 1 0 6M18.500 6.500a8 8 0 0 1 0 11" />`,
  ),
  play: icon(svg`<path d="M7.500 5v14l11-7z" />`),
  pause: icon(svg`<path d="M8 5v14M16 5v14" />`),
  close: icon(svg`<path d="m5.5 5.5 13 13M18.5 5.5l-13 13" />`),
  previous: icon(svg`<path d="m14.5 4.5-7.5 7.5 7.5 7.5" />`),
  following: icon(svg`<path d="m9.5 4.5 7.5 7.5-7.5 7.5" />`),
  zoomIn: icon(svg`<path d="M12 5v14M5 12h14" />`),
  zoomOut: icon(svg`<path d="M5 12h14" />`),
};
