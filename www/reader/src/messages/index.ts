import type { ReaderMessages } from "./en.ts";

export type { ReaderMessages };

/** The interface languages, as BCP 47 tags. */
export const LOCALES = ["en", "fr", "zh-Hans", "zh-Hant"] as const;
export type Locale = (typeof LOCALES)[number];

/** What each language calls itself. */
export const LANGUAGE_NAMES: Record<Locale, string> = {
  en: "English",
  fr: "Français",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};

const catalogues = new Map<Locale, ReaderMessages>();

/** Hands in the words of a language: `@lisible/reader/languages` does for all, a page may for each as it is wanted. */
export function addReaderMessages(locale: Locale, messages: ReaderMessages): void {
  catalogues.set(locale, messages);
}

export function readerMessages(locale: Locale): ReaderMessages {
  const [any] = catalogues.values();
  const found = catalogues.get(locale) ?? any;
  if (!found) throw new Error("The reader has no words: import @lisible/reader/languages.");
  return found;
}

const numbers = new Map<string, Intl.NumberFormat>();

/** Making a format takes longer than writing a thousand numbers by it. */
function numberFormat(locale: string): Intl.NumberFormat {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format;
}

const plurals = new Map<string, Intl.PluralRules>();

function isOne(count: number, locale: string): boolean {
  const rules = plurals.get(locale) ?? new Intl.PluralRules(locale);
  plurals.set(locale, rules);
  return rules.select(count) === "one";
}

/**
 * Fills `{name}` places; numbers are written as the locale writes them. `{name:article|articles}` is the word that
 * goes with the number: the first where the language counts it as one, as French does 0, else the second.
 */
export function fill(
  template: string,
  values: Record<string, string | number>,
  locale: string,
): string {
  return template.replace(/\{(\w+)(?::(.*?)\|(.*?))?\}/g, (place, name: string, one, many) => {
    const value = values[name];
    if (value === undefined) return place;
    if (one !== undefined) return isOne(Number(value), locale) ? one : many;
    return typeof value === "number" ? numberFormat(locale).format(value) : value;
  });
}

/** The first of the browser's languages that the interface speaks. */
export function negotiateLocale(preferred: readonly string[]): Locale {
  for (const tag of preferred) {
    const match = matchLocale(tag);
    if (match) return match;
  }
  return "en";
}

function matchLocale(tag: string): Locale | null {
  const locale = maximized(tag);
  if (locale?.language === "zh") return locale.script === "Hant" ? "zh-Hant" : "zh-Hans";
  return LOCALES.find((entry) => entry === locale?.language) ?? null;
}

function maximized(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return null;
  }
}
