import type { Locale } from "@lisible/reader";
import en, { type DemoMessages } from "./en.ts";
import fr from "./fr.ts";
import zhHans from "./zh-Hans.ts";
import zhHant from "./zh-Hant.ts";

export type { DemoMessages };

const CATALOGUES: Record<Locale, DemoMessages> = {
  en,
  fr,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
};

export function demoMessages(locale: Locale): DemoMessages {
  return CATALOGUES[locale];
}
