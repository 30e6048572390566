import { LisibleHelp } from "./parts/help.ts";
import { LisibleReader } from "./reader.ts";

export type { Script } from "./chinese/article.ts";
export { MARKS } from "./content/mark-names.ts";
export { type ExportSettings, type Saved, saveFeed } from "./export/deliver.ts";
export { FORMATS, type Format, fileName, formatted, type TextFormat } from "./export/formats.ts";
export { ownPictures, type PictureLoader } from "./export/pictures.ts";
export { actOnKey, type KeyActions } from "./keyboard.ts";
export type { Mending } from "./mend/mending.ts";
export {
  forParser,
  type MendRule,
  mendFault,
  mendRulesFor,
  type SiteRules,
  withMend,
} from "./mend/rules.ts";
export {
  fill,
  LANGUAGE_NAMES,
  LOCALES,
  type Locale,
  negotiateLocale,
  readerMessages,
} from "./messages/index.ts";
export { LisibleHelp, type PageKey } from "./parts/help.ts";
export { reasonLabel } from "./parts/reasons.ts";
export { DEFAULTS, Preferences, type PreferenceValues, THEMES } from "./preferences.ts";
export { LisibleReader } from "./reader.ts";
export { browserStore, memoryStore, type PreferenceStore } from "./store.ts";

if (!customElements.get("lisible-reader")) customElements.define("lisible-reader", LisibleReader);
if (!customElements.get("lisible-help")) customElements.define("lisible-help", LisibleHelp);

declare global {
  interface HTMLElementTagNameMap {
    "lisible-help": LisibleHelp;
    "lisible-reader": LisibleReader;
  }
}
