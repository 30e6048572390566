import type { Preferences } from "@lisible/reader";
import { SAMPLE_ID } from "../shared/addresses.ts";
import type { KeptPage } from "../store/pages.ts";

/** The bundled article in the language of the interface: it needs no network. */
export async function loadSample(preferences: Preferences): Promise<KeptPage> {
  await preferences.ready;
  const url = chrome.runtime.getURL(`samples/${preferences.locale}.html`);
  const content = await (await fetch(url)).text();
  return {
    id: SAMPLE_ID,
    content,
    selection: null,
    url: "https://lisible.example/sample",
    title: "Lisible",
    contentType: "text/html",
    lang: preferences.locale,
    anchor: null,
    characters: null,
    seen: 0,
    incognito: false,
  };
}
