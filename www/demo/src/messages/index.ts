import { addReaderMessages, type Locale } from "@lisible/reader/messages";
import type { ReaderMessages } from "@lisible/reader/messages/en";
import type { DemoMessages } from "./en.ts";

export type { DemoMessages };

/** The words of the page and those of the reader in it. */
interface Words {
  demo: DemoMessages;
  reader: ReaderMessages;
}

const SOURCES: Record<Locale, () => Promise<Words>> = {
  en: () => import("./languages/en.ts"),
  fr: () => import("./languages/fr.ts"),
  "zh-Hans": () => import("./languages/zh-Hans.ts"),
  "zh-Hant": () => import("./languages/zh-Hant.ts"),
};

const catalogues = new Map<Locale, DemoMessages>();

export function demoMessages(locale: Locale): DemoMessages {
  const [any] = catalogues.values();
  const found = catalogues.get(locale) ?? any;
  if (!found) throw new Error(`There are no words for ${locale} yet.`);
  return found;
}

/** Fetches the words of a language; `null` where they are here. */
export function speak(locale: Locale): Promise<void> | null {
  return catalogues.has(locale) ? null : fetchWords(locale);
}

async function fetchWords(locale: Locale): Promise<void> {
  const { demo, reader } = await SOURCES[locale]();
  addReaderMessages(locale, reader);
  catalogues.set(locale, demo);
}
