import type { SiteRules } from "@lisible/reader";
import { sanitize } from "@lisible/reader/preferences";
import { loadSettings, saveSettings } from "../shared/settings.ts";
import { refusal } from "./rules.ts";

const FORMAT = "lisible-settings";
const VERSION = 1;

interface Backup {
  format: typeof FORMAT;
  version: number;
  reader: unknown;
  sites: string[];
  rules: SiteRules[];
  /** Missing in backups from before there was a library. */
  saved?: string[];
}

export async function downloadBackup(): Promise<void> {
  const backup: Backup = { format: FORMAT, version: VERSION, ...(await loadSettings()) };
  const file = new Blob([`${JSON.stringify(backup, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `lisible-settings-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Restores what a backup holds. Its sites need the browser's leave again, each by a click. The answer names its message. */
export async function restoreBackup(
  file: File,
): Promise<"restored" | "restoredSites" | "notBackup"> {
  const backup = readBackup(await file.text());
  if (!backup || (await refusal(backup.rules)) !== null) return "notBackup";
  const { sites, rules, saved = [] } = backup;
  await saveSettings({ reader: sanitize(backup.reader), sites, rules, saved });
  return sites.length === 0 ? "restored" : "restoredSites";
}

function readBackup(text: string): Backup | null {
  let found: Partial<Backup>;
  try {
    found = JSON.parse(text) as Partial<Backup>;
  } catch {
    return null;
  }
  if (found?.format !== FORMAT || found.version !== VERSION) return null;
  if (!Array.isArray(found.rules) || !isHostList(found.sites)) return null;
  if (!isHostList(found.saved ?? [])) return null;
  return found as Backup;
}

function isHostList(sites: unknown): sites is string[] {
  return (
    Array.isArray(sites) &&
    sites.every(
      (site) =>
        typeof site === "string" &&
        URL.canParse(`https://${site}/`) &&
        new URL(`https://${site}/`).hostname === site,
    )
  );
}
