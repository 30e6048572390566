// One manifest for both browsers; each build leaves out what the other browser alone knows.
import { readFile } from "node:fs/promises";

const source = new URL("../manifest.json", import.meta.url);

export const targets = ["chromium", "firefox"];

/** @param {string} target @returns {Promise<Record<string, unknown>>} */
export async function manifestFor(target) {
  const manifest = JSON.parse(await readFile(source, "utf8"));
  const { service_worker, scripts, type } = manifest.background;
  if (target === "chromium") {
    delete manifest.browser_specific_settings;
    return { ...manifest, background: { service_worker, type } };
  }
  // Firefox knows no "split": there a private window's pages are kept in memory by our own code.
  delete manifest.incognito;
  delete manifest.minimum_chrome_version;
  return { ...manifest, background: { scripts, type } };
}
