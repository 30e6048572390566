import { sitePattern } from "./addresses.ts";
import { loadSettings, saveSettings } from "./settings.ts";

export interface Site {
  host: string;
  /** A site can be wanted and not allowed: restored from a backup, or revoked in the browser. */
  allowed: boolean;
}

/**
 * Asks the browser for a site and remembers it. To be called straight from a click: the browser
 * asks the person, and only then. `false` if they refused.
 */
export async function addSite(host: string): Promise<boolean> {
  const granted = await chrome.permissions.request({ origins: [sitePattern(host)] });
  if (!granted) return false;
  const { sites } = await loadSettings();
  await saveSettings({ sites: [...new Set([...sites, host])].sort() });
  return true;
}

/** Forgets a site and gives its permission back. */
export async function removeSite(host: string): Promise<void> {
  const { sites } = await loadSettings();
  await saveSettings({ sites: sites.filter((site) => site !== host) });
  await chrome.permissions.remove({ origins: [sitePattern(host)] });
}

export async function listSites(): Promise<Site[]> {
  const { sites } = await loadSettings();
  return Promise.all(
    sites.map(async (host) => {
      const allowed = await chrome.permissions.contains({ origins: [sitePattern(host)] });
      return { host, allowed };
    }),
  );
}

/** The hosts that are both wanted and allowed. */
export async function allowedSites(): Promise<string[]> {
  return (await listSites()).flatMap(({ host, allowed }) => (allowed ? [host] : []));
}
