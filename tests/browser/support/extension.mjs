// Loads the built extension into a real browser and drives it. Both drivers press the real toolbar
// button, so that the browser itself grants `activeTab`; nothing of the shipped build is changed.
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "../../../scripts/browsers.mjs";
import { ChromiumDriver } from "./extension-chromium.mjs";
import { FirefoxDriver } from "./extension-firefox.mjs";

export const dist = fileURLToPath(new URL("../../../www/extension/dist/", import.meta.url));

const drivers = { chromium: ChromiumDriver, firefox: FirefoxDriver };

/**
 * @param {"chromium" | "firefox"} name
 * @param {{ language?: string }} [options] the browser's own language, BCP 47
 */
export async function launchExtension(name, options = {}) {
  const paths = await ensureBrowsers();
  const driver = await drivers[name].launch(paths[name], dist, options);
  // The first-run page opens once the extension is ready: from then on its button works.
  const welcome = await driver.find("welcome.html");
  await welcome.waitFor(() => document.querySelector("h1") !== null);
  return driver;
}
