/*
 * A small script of its own: it asks for the words of the reader's language while the page's script is still on its
 * way, so that neither waits for the other, and nothing is shown in a language that goes a moment later.
 */
import { LOCALES, type Locale, negotiateLocale } from "@lisible/reader/messages";
import { browserStore } from "@lisible/reader/store";
import { speak } from "./messages/index.ts";

function wanted(): Locale {
  const stored = browserStore().load() as { language?: unknown } | null;
  const chosen = LOCALES.find((locale) => locale === stored?.language);
  return chosen ?? negotiateLocale(navigator.languages);
}

async function first(): Promise<void> {
  let locale: Locale = "en";
  try {
    locale = wanted();
  } catch {
    // A blocked store must not keep anyone from reading.
  }
  await speak(locale);
}

/** The words of the first view are here. */
export const words = first();
