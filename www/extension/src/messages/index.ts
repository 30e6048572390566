import { type Locale, negotiateLocale } from "@lisible/reader/messages";
import { sanitize } from "@lisible/reader/preferences";
import en, { type ExtensionMessages } from "./en.ts";
import fr from "./fr.ts";
import zhHans from "./zh-Hans.ts";
import zhHant from "./zh-Hant.ts";

export { fill } from "@lisible/reader/messages";
export type { ExtensionMessages };

const CATALOGUES: Record<Locale, ExtensionMessages> = {
  en,
  fr,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
};

export function extensionMessages(locale: Locale): ExtensionMessages {
  return CATALOGUES[locale];
}

/** The language of the interface, from the reader's preferences as they are stored. */
export function storedLocale(reader: unknown): Locale {
  const { language } = sanitize(reader);
  return language === "auto" ? negotiateLocale(navigator.languages) : language;
}
