import type { LitElement, ReactiveController, TemplateResult } from "lit";
import { type LargePicture, lightboxPart } from "./lightbox.ts";
import type { View } from "./view.ts";
import { Zoom } from "./zoom.ts";

/** Collects the pictures on show and opens one of them large. */
export class Lightbox implements ReactiveController {
  readonly #host: LitElement;
  #pictures: LargePicture[] = [];
  #index = 0;
  #zoom: Zoom | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pictures = [];
  }

  open(frame: HTMLElement): void {
    const frames = [...this.#host.renderRoot.querySelectorAll<HTMLElement>("button.frame:enabled")];
    this.#pictures = frames.map(largePicture);
    this.#zoom = undefined;
    this.#show(frames.indexOf(frame));
    void this.#host.updateComplete.then(() => this.#dialog?.showModal());
  }

  render(view: View): TemplateResult | string {
    if (this.#pictures.length === 0) return "";
    const actions = {
      show: (index: number) => this.#show(index),
      zoom: (by: number) => this.#zoom?.by(by),
    };
    return lightboxPart(this.#pictures, this.#index, actions, view);
  }

  hostUpdated(): void {
    const stage = this.#dialog?.querySelector<HTMLElement>(".stage");
    const picture = stage?.querySelector("img");
    if (!this.#zoom && stage && picture) this.#zoom = new Zoom(stage, picture);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector("dialog.lightbox");
  }

  #show(index: number): void {
    if (index < 0 || index >= this.#pictures.length) return;
    this.#index = index;
    this.#zoom?.set(1);
    this.#host.requestUpdate();
  }
}

function largePicture(frame: HTMLElement): LargePicture {
  const picture = frame.querySelector("img");
  const legend = frame.closest("figure")?.querySelector("figcaption")?.textContent ?? "";
  return {
    address: picture?.currentSrc || picture?.src || "",
    alt: picture?.alt ?? "",
    legend: legend.trim(),
  };
}
