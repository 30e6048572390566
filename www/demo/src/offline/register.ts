import { scriptUrl } from "../trusted.ts";

/** Milliseconds after which the files that nobody needs at once are fetched. */
const REST = 4000;

/** Makes the page work without a network from its second visit on. */
export async function registerOffline(): Promise<void> {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  try {
    const url = new URL("./sw.js", document.baseURI).href;
    await navigator.serviceWorker.register(scriptUrl(url));
    const registration = await navigator.serviceWorker.ready;
    setTimeout(() => registration.active?.postMessage("complete"), REST);
  } catch {
    // Private windows and plain http refuse service workers; everything else works all the same.
  }
}
