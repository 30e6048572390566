import type { Preferences } from "./preferences.ts";
import { pageFonts } from "./styles/fonts.ts";
import { shared } from "./styles/shared.ts";
import { pageTokens } from "./styles/tokens.ts";

/**
 * Gives the page around the reader the reader's own colours, scales, faces and common parts, and lets its root
 * follow the preferences: `lang` is the interface's language, `data-theme` the theme.
 */
export function dressPage(preferences: Preferences): void {
  const sheets = [pageTokens, pageFonts, shared].flatMap(({ styleSheet }) => styleSheet ?? []);
  document.adoptedStyleSheets = [...sheets, ...document.adoptedStyleSheets];
  const follow = () => {
    document.documentElement.lang = preferences.locale;
    document.documentElement.dataset["theme"] = preferences.theme;
  };
  preferences.addEventListener("change", follow);
  follow();
}
