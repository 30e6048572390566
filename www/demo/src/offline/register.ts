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
    // The page's language among them, which the first files are without.
    registration.active?.postMessage(loaded());
    setTimeout(() => registration.active?.postMessage("complete"), REST);
  } catch {
    // Private windows and plain http refuse service workers; everything else works all the same.
  }
}

/** What the page has fetched of its own. */
function loaded(): string[] {
  const base = new URL(".", document.baseURI).href;
  return performance
    .getEntriesByType("resource")
    .filter(({ name }) => name.startsWith(base))
    .map(({ name }) => name.slice(base.length));
}
