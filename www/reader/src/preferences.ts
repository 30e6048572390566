import { themeAt, untilChange } from "./clock.ts";
import { LOCALES, type Locale, negotiateLocale } from "./messages/index.ts";
import { browserStore, type PreferenceStore } from "./store.ts";

/** `auto` follows the system, `clock` the time of day. */
export const THEMES = ["auto", "light", "sepia", "dark", "clock"] as const;
/** Chinese in one script, or in both: side by side, or one after the other. */
export const PAIRS = ["none", "columns", "lines"] as const;
export const TYPEFACES = ["serif", "sans", "kai", "fang", "own"] as const;
export const WEIGHTS = ["light", "normal", "medium"] as const;
export const LEADINGS = ["tight", "normal", "loose"] as const;
export const MEASURES = ["narrow", "normal", "wide"] as const;
/** Body sizes in rem, so that the reader's own browser setting scales them. */
export const SIZES = [0.9375, 1.0625, 1.1875, 1.3125, 1.5, 1.75] as const;

export interface PreferenceValues {
  theme: (typeof THEMES)[number];
  pairs: (typeof PAIRS)[number];
  typeface: (typeof TYPEFACES)[number];
  /** The name of a face of the reader's own machine, for the typeface `own`. */
  face: string;
  weight: (typeof WEIGHTS)[number];
  leading: (typeof LEADINGS)[number];
  measure: (typeof MEASURES)[number];
  /** Index into `SIZES`. */
  size: number;
  /** Language of the interface; `auto` follows the browser. */
  language: "auto" | Locale;
  /** Whether single keys such as `t` act (WCAG 2.1.4 asks that they can be turned off). */
  shortcuts: boolean;
  /** Whether Markdown begins with front matter rather than with a heading. */
  frontMatter: boolean;
  /** Whether saved HTML holds the pictures themselves. */
  embedPictures: boolean;
  /** Whether the lines of Chinese and Japanese books run from top to bottom. */
  vertical: boolean;
  /** The speed of reading aloud, 1 being the voice's own. */
  rate: number;
  /** The address of the voice for it; `""` takes one of this machine. */
  voice: string;
}

export const DEFAULTS: Readonly<PreferenceValues> = Object.freeze({
  theme: "auto",
  pairs: "none",
  typeface: "serif",
  face: "",
  weight: "normal",
  leading: "normal",
  measure: "normal",
  size: 2,
  language: "auto",
  shortcuts: true,
  frontMatter: true,
  embedPictures: false,
  vertical: false,
  rate: 1,
  voice: "",
});

/** Fetches the words of a language; `null` where they are at hand. */
export type Speak = (locale: Locale) => Promise<void> | null;

/**
 * The reader's preferences: one object shared by a page and its readers.
 * Fires `change` whenever a value changes, by hand or from the store.
 */
export class Preferences extends EventTarget {
  #values: PreferenceValues = { ...DEFAULTS };
  readonly #store: PreferenceStore;
  readonly #speak: Speak;
  #locale: Locale;
  /** Resolves once the stored values are in. */
  readonly ready: Promise<void>;

  constructor(store: PreferenceStore = browserStore(), speak: Speak = () => null) {
    super();
    this.#store = store;
    this.#speak = speak;
    this.#locale = this.#wanted;
    this.ready = this.#load();
    store.subscribe?.((stored) => this.#replace(stored));
  }

  get values(): Readonly<PreferenceValues> {
    return this.#values;
  }

  /** The theme in force, as style sheets know it. */
  get theme(): Exclude<PreferenceValues["theme"], "clock"> {
    const { theme } = this.#values;
    return theme === "clock" ? themeAt(new Date()) : theme;
  }

  /** The interface language in force: the chosen one as soon as its words are there. */
  get locale(): Locale {
    return this.#locale;
  }

  get #wanted(): Locale {
    const { language } = this.#values;
    return language === "auto" ? negotiateLocale(navigator.languages) : language;
  }

  /**
   * The locale for dates and numbers: the browser's own regional form of the interface language
   * (`en-GB`) where there is one.
   */
  get region(): string {
    const { locale } = this;
    return navigator.languages.find((tag) => negotiateLocale([tag]) === locale) ?? locale;
  }

  update(patch: Partial<PreferenceValues>): void {
    this.#values = sanitize({ ...this.#values, ...patch });
    this.#changed();
    void this.#save();
  }

  #late: ReturnType<typeof setTimeout> | undefined;

  #changed(): void {
    clearTimeout(this.#late);
    const wanted = this.#wanted;
    const words = this.#speak(wanted);
    if (words === null) this.#locale = wanted;
    // Without a network the language stays, and the choice is kept.
    else void words.then(() => this.#changed()).catch(() => undefined);
    if (this.#values.theme === "clock") {
      this.#late = setTimeout(() => this.#changed(), untilChange(new Date()));
    }
    this.dispatchEvent(new Event("change"));
  }

  async #load(): Promise<void> {
    try {
      this.#replace(await this.#store.load());
    } catch {
      // A blocked or broken store must not keep anyone from reading: defaults stay.
    }
  }

  async #save(): Promise<void> {
    try {
      await this.#store.save(this.#values);
    } catch {
      // Same: the choice holds for this visit.
    }
  }

  #replace(stored: unknown): void {
    this.#values = sanitize(stored);
    this.#changed();
  }
}

/** Whatever was stored, by whichever version, becomes valid values. */
export function sanitize(stored: unknown): PreferenceValues {
  const found = (typeof stored === "object" && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  return {
    theme: oneOf(found.theme, THEMES, DEFAULTS.theme),
    pairs: oneOf(found.pairs, PAIRS, DEFAULTS.pairs),
    typeface: oneOf(found.typeface, TYPEFACES, DEFAULTS.typeface),
    face: faceName(found.face),
    weight: oneOf(found.weight, WEIGHTS, DEFAULTS.weight),
    leading: oneOf(found.leading, LEADINGS, DEFAULTS.leading),
    measure: oneOf(found.measure, MEASURES, DEFAULTS.measure),
    size: sizeIndex(found.size),
    language: oneOf(found.language, ["auto", ...LOCALES], DEFAULTS.language),
    shortcuts: flag(found.shortcuts, DEFAULTS.shortcuts),
    frontMatter: flag(found.frontMatter, DEFAULTS.frontMatter),
    embedPictures: flag(found.embedPictures, DEFAULTS.embedPictures),
    vertical: flag(found.vertical, DEFAULTS.vertical),
    rate: typeof found.rate === "number" && found.rate >= 0.5 && found.rate <= 2 ? found.rate : 1,
    voice: typeof found.voice === "string" ? found.voice.slice(0, 200) : DEFAULTS.voice,
  };
}

function oneOf<T>(value: unknown, allowed: readonly T[], fallback: T): T {
  return allowed.find((entry) => entry === value) ?? fallback;
}

/** A name that can stand in a style sheet between quotation marks. */
function faceName(value: unknown): string {
  if (typeof value !== "string") return DEFAULTS.face;
  return [...value.replace(/[^\p{L}\p{N} ._-]/gu, "")].slice(0, 60).join("");
}

function flag(value: unknown, fallback: boolean): boolean {
  return typeof value === "boolean" ? value : fallback;
}

function sizeIndex(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) return DEFAULTS.size;
  return Math.min(Math.max(value, 0), SIZES.length - 1);
}

/** The entry after `value` in `list`, starting over at the end. */
export function next<T>(list: readonly T[], value: T): T {
  const following = list[(list.indexOf(value) + 1) % list.length];
  return following ?? value;
}
