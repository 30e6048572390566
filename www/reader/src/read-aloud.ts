import type { ReactiveController, ReactiveControllerHost } from "lit";

import { MARKS } from "./content/mark-names.ts";

/** What is read: in this order, one after the other. */
const PARAGRAPHS = "h1, .content :is(p, li, h2, h3, h4, h5, h6, td, th, figcaption)";

export type SpeechState = "idle" | "speaking" | "paused";

/** What the reader remembers of it. */
export interface SpeechSettings {
  rate: number;
  /** A voice's address; `""` takes the first that suits the article. */
  voice: string;
}

/**
 * Reads the article aloud with the browser's own voices, and marks what is being read. A voice of a server hears what is
 * read: none is taken unless it is chosen.
 */
export class ReadAloud implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #settings: () => SpeechSettings;
  #state: SpeechState = "idle";
  #paragraphs: HTMLElement[] = [];
  #index = 0;
  /** Browsers tell the end of what was cancelled too: only the latest counts. */
  #utterance: SpeechSynthesisUtterance | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, settings: () => SpeechSettings) {
    this.#host = host;
    this.#settings = settings;
    host.addController(this);
  }

  hostConnected(): void {
    this.#synthesis?.addEventListener("voiceschanged", this.#changed);
  }

  hostDisconnected(): void {
    this.#synthesis?.removeEventListener("voiceschanged", this.#changed);
    this.stop();
  }

  get available(): boolean {
    return this.#synthesis !== null && "SpeechSynthesisUtterance" in window;
  }

  get state(): SpeechState {
    return this.#state;
  }

  /** The voices for a language, those of this machine first. */
  voices(lang: string | null): SpeechSynthesisVoice[] {
    const wanted = (lang ?? "").toLowerCase().split("-", 1)[0] ?? "";
    const all = this.#synthesis?.getVoices() ?? [];
    const fitting = all.filter((voice) => voice.lang.toLowerCase().split(/[-_]/, 1)[0] === wanted);
    return fitting.sort((a, b) => score(b, lang) - score(a, lang));
  }

  toggle(): void {
    if (this.#state === "idle") this.#begin();
    else if (this.#state === "speaking") this.#pause();
    else this.#speak(this.#index);
  }

  skip(by: 1 | -1): void {
    if (this.#state !== "idle") this.#speak(Math.max(0, this.#index + by));
  }

  /** Takes up a new speed or voice. */
  again(): void {
    if (this.#state === "speaking") this.#speak(this.#index);
  }

  stop(): void {
    this.#silence();
    this.#mark(null);
    this.#state = "idle";
    this.#changed();
  }

  get #synthesis(): SpeechSynthesis | null {
    return window.speechSynthesis ?? null;
  }

  /** From the first paragraph in sight. */
  #begin(): void {
    const found = this.#host.shadowRoot?.querySelectorAll<HTMLElement>(PARAGRAPHS) ?? [];
    this.#paragraphs = [...found].filter(isLeaf);
    const first = this.#paragraphs.findIndex(
      (element) => element.getBoundingClientRect().bottom > 80,
    );
    this.#speak(Math.max(0, first));
  }

  // The browsers' own pause is broken with several voices: what was begun is read again.
  #pause(): void {
    this.#silence();
    this.#state = "paused";
    this.#changed();
  }

  #silence(): void {
    this.#utterance = null;
    this.#synthesis?.cancel();
  }

  #speak(index: number): void {
    this.#silence();
    const element = this.#paragraphs[index];
    if (!element) {
      this.stop();
      return;
    }
    this.#index = index;
    this.#state = "speaking";
    this.#mark(element);
    const utterance = new SpeechSynthesisUtterance(element.textContent ?? "");
    if (!this.#dress(utterance, element)) {
      this.#pause();
      return;
    }
    utterance.onend = () => this.#utterance === utterance && this.#speak(index + 1);
    utterance.onerror = () => this.#utterance === utterance && this.#pause();
    this.#utterance = utterance;
    this.#synthesis?.speak(utterance);
    this.#changed();
  }

  /** Whether there is a voice for it: a server's has to be chosen. */
  #dress(utterance: SpeechSynthesisUtterance, element: HTMLElement): boolean {
    const lang = element.closest<HTMLElement>("[lang]")?.lang || null;
    const { rate, voice: chosen } = this.#settings();
    const voices = this.voices(lang);
    const voice =
      voices.find(({ voiceURI }) => voiceURI === chosen) ??
      voices.find(({ localService }) => localService);
    utterance.rate = rate;
    if (lang) utterance.lang = lang;
    if (voice) utterance.voice = voice;
    // A browser that lists no voices at all may have one all the same.
    return voice !== undefined || this.#synthesis?.getVoices().length === 0;
  }

  #mark(element: HTMLElement | null): void {
    for (const marked of this.#host.shadowRoot?.querySelectorAll("[data-spoken]") ?? []) {
      marked.removeAttribute("data-spoken");
    }
    if (!element) return;
    element.setAttribute("data-spoken", "");
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 100 || bottom > innerHeight - 60) element.scrollIntoView({ block: "center" });
  }

  readonly #changed = (): void => this.#host.requestUpdate();
}

function isLeaf(element: HTMLElement): boolean {
  const isOwn = (element.textContent ?? "").trim() !== "" && !element.querySelector("p, li");
  return isOwn && !element.closest(MARKS);
}

function score(voice: SpeechSynthesisVoice, lang: string | null): number {
  const same = voice.lang.replace("_", "-").toLowerCase() === region(lang) ? 1 : 0;
  return (voice.localService ? 2 : 0) + same;
}

/** Voices are named by region, articles by script. */
function region(lang: string | null): string {
  const tag = (lang ?? "").toLowerCase();
  if (tag === "zh-hans" || tag === "zh") return "zh-cn";
  return tag === "zh-hant" ? "zh-tw" : tag;
}
