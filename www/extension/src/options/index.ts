/* The settings page. Every section saves as one changes it; only rules have to be checked first. */
import { Preferences } from "@lisible/reader";
import "@lisible/reader/languages";
import { dressPage } from "@lisible/reader/page";
import { preferenceStore } from "../shared/settings.ts";
import { OptionsPage } from "./page.ts";

const preferences = new Preferences(preferenceStore);
dressPage(preferences);
await preferences.ready;
const page = new OptionsPage(preferences, document.body);
await page.refresh();
