/* The library: everything that was read or saved, to be found again. */
import { dressPage } from "@lisible/reader/page";
import { Preferences } from "@lisible/reader/preferences";
import { onFull } from "../shared/full.ts";
import { preferenceStore } from "../shared/settings.ts";
import { LibraryPage } from "./page.ts";

const preferences = new Preferences(preferenceStore);
dressPage(preferences);
const page = new LibraryPage(preferences, document.body);
onFull(() => page.bulk.say(page.messages.reading.full));
await Promise.all([preferences.ready, page.showFirst()]);
page.show();
performance.mark("lisible-first");
await page.refresh();
performance.mark("lisible-library");
page.index();
page.transfer.acceptDrops(document.body);
await page.transfer.readWaiting();
