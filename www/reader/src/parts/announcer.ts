import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from "lit";

/** Milliseconds that a message stays visible. */
const VISIBLE = 4000;

/** One line that tells what has just happened, to the eye and to screen readers. */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #message = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  say(message: string): void {
    this.#message = message;
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#message = "";
      this.#host.requestUpdate();
    }, VISIBLE);
  }

  render(): TemplateResult {
    return html`<div class="toast" role="status" aria-live="polite">${this.#message}</div>`;
  }
}
