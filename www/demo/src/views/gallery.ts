import { html, type TemplateResult } from "lit";
import { SAMPLES } from "../input/samples.ts";
import type { DemoMessages } from "../messages/index.ts";

export interface IntroActions {
  openSample(file: string): void;
  paste(): void;
  goToSource(): void;
}

/** The first page: what this is, and samples to start from. */
export function introPart(
  { openSample, paste, goToSource }: IntroActions,
  m: DemoMessages,
): TemplateResult {
  return html`<div class="intro double-rule">
    <h1>${m.introTitle}</h1>
    <p class="intro-text">${m.intro}</p>
    <p class="buttons intro-actions">
      <button type="button" class="button main" @click=${paste}>${m.pasteMain}</button>
      <button type="button" class="button" @click=${goToSource}>${m.keySource}</button>
    </p>
    <h2 id="samples">${m.samples}</h2>
    <ul class="gallery" aria-labelledby="samples">
      ${SAMPLES.map(
        ({ file, title, about }) => html`<li>
          <button type="button" data-sample=${file} @click=${() => openSample(file)}>
            <strong>${m[title]}</strong>
            <span>${m[about]}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}

/** The same samples as a menu in the header, for when something is open already. */
export function samplesMenu(open: (file: string) => void, m: DemoMessages): TemplateResult {
  const pick = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const file = select.value;
    select.value = "";
    if (file) open(file);
  };
  return html`<select class="button" aria-label=${m.samples} @change=${pick}>
    <option value="">${m.samples}</option>
    ${SAMPLES.map(({ file, title }) => html`<option value=${file}>${m[title]}</option>`)}
  </select>`;
}
