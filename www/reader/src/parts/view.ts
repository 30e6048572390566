import type { Locale, ReaderMessages } from "../messages/index.ts";

/** What every part needs to write in the interface's language. */
export interface View {
  messages: ReaderMessages;
  locale: Locale;
  /** For dates and numbers: `en-GB` where the interface is `en`. */
  region: string;
}
