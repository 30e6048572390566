// Loads the built extension into a real browser and drives it. Both drivers press the real toolbar
// button, so that the browser itself grants `activeTab`; nothing of the shipped build is changed.
import { fileURLToPath } from "node:url";
import { ensureBrowsers } from "../../../scripts/browsers.mjs";
import { ChromiumDriver } from "./extension-chromium.mjs";
import { FirefoxDriver } from "./extension-firefox.mjs";
import { distForPhone } from "./phone.mjs";

export const dist = fileURLToPath(new URL("../../../www/extension/dist/", import.meta.url));

const drivers = { chromium: ChromiumDriver, firefox: FirefoxDriver };

/**
 * @param {"chromium" | "firefox"} name
 * @param {{ language?: string, phone?: boolean }} [options] the browser's own language, BCP 47; with `phone` the
 *   extension gets no API that Firefox for Android lacks
 */
export async function launchExtension(name, options = {}) {
  const paths = await ensureBrowsers();
  const { phone, ...others } = options;
  const copy = phone ? await distForPhone(dist) : null;
  const launching = copy
    ? drivers[name].launch(paths[name], copy.folder, { ...others, byHand: name === "firefox" })
    : drivers[name].launch(paths[name], dist, others);
  const driver = await launching;
  if (copy) driver.whenClosed = copy.remove;
  // The first-run page opens once the extension is ready: from then on its button works.
  const welcome = await driver.find("welcome.html");
  await welcome.waitFor(() => document.querySelector("h1") !== null);
  return driver;
}
