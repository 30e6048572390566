import type { Locale, ReaderMessages } from "../messages/index.ts";
import { readerMessages } from "../messages/index.ts";
import type { Preferences } from "../preferences.ts";

/** What every part needs to write in the interface's language. */
export interface View {
  messages: ReaderMessages;
  locale: Locale;
  /** For dates and numbers: `en-GB` where the interface is `en`. */
  region: string;
}

/** As the preferences say. */
export function viewOf({ locale, region }: Preferences): View {
  return { locale, region, messages: readerMessages(locale) };
}
