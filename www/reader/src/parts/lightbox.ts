import { html, type TemplateResult } from "lit";
import { fill } from "../messages/index.ts";
import { icons } from "./icons.ts";
import type { View } from "./view.ts";

export interface LargePicture {
  address: string;
  alt: string;
  legend: string;
}

export interface LightboxActions {
  show(index: number): void;
  zoom(by: number): void;
}

/** A picture, large, with its legend; arrows lead to the others. */
export function lightboxPart(
  pictures: readonly LargePicture[],
  index: number,
  actions: LightboxActions,
  view: View,
): TemplateResult {
  const { messages: m, locale } = view;
  const picture = pictures[index];
  const place = fill(m.pictureOf, { index: index + 1, count: pictures.length }, locale);
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowLeft") actions.show(index - 1);
    else if (event.key === "ArrowRight") actions.show(index + 1);
    else if (event.key === "+" || event.key === "=") actions.zoom(1.5);
    else if (event.key === "-") actions.zoom(1 / 1.5);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`<dialog class="lightbox" aria-label=${place} @keydown=${onKey}>
    <form method="dialog">
      <output aria-live="polite">${place}</output>
      <button type="button" class="tool" aria-label=${m.zoomOut} @click=${() => actions.zoom(1 / 1.5)}>
        ${icons.zoomOut}
      </button>
      <button type="button" class="tool" aria-label=${m.zoomIn} @click=${() => actions.zoom(1.5)}>
        ${icons.zoomIn}
      </button>
      <button class="tool" aria-label=${m.close}>${icons.close}</button>
    </form>
    <div class="stage" tabindex="0" role="group" aria-label=${picture?.alt || m.picture}>
      <img
        src=${picture?.address ?? ""}
        alt=${picture?.alt ?? ""}
        referrerpolicy="no-referrer"
        decoding="async"
      />
    </div>
    <p>${picture?.legend ?? ""}</p>
    ${pictures.length > 1 ? arrows(pictures.length, index, actions, view) : ""}
  </dialog>`;
}

function arrows(
  count: number,
  index: number,
  actions: LightboxActions,
  { messages: m }: View,
): TemplateResult {
  return html`<button
      type="button"
      class="tool arrow previous"
      aria-label=${m.previous}
      ?disabled=${index === 0}
      @click=${() => actions.show(index - 1)}
    >
      ${icons.previous}
    </button>
    <button
      type="button"
      class="tool arrow following"
      aria-label=${m.following}
      ?disabled=${index === count - 1}
      @click=${() => actions.show(index + 1)}
    >
      ${icons.following}
    </button>`;
}
