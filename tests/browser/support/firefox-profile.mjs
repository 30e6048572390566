import { readFileSync } from "node:fs";

const manifest = JSON.parse(
  readFileSync(new URL("../../../www/extension/manifest.json", import.meta.url), "utf8"),
);

/** The host of the extension's pages: Firefox makes one up for each profile, unless it is set. */
export const installedId = "7f9c2f34-7a1e-4f6f-9d57-0c4a5b8de911";

/** A profile that asks nothing, fetches nothing of its own, and comes back after a restart. */
const values = {
  "browser.aboutwelcome.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  // A remote-controlled Firefox would otherwise set preferences of its own, and open an empty page.
  "remote.prefs.recommended": false,
  "browser.startup.page": 3,
  // Without it a page cannot be handed a file.
  "dom.file.createInChild": true,
  "browser.sessionstore.resume_from_crash": true,
  "browser.newtabpage.enabled": false,
  "app.update.enabled": false,
  "app.normandy.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "browser.search.update": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "toolkit.telemetry.enabled": false,
  // The build is not signed; releases for everybody are signed by the store.
  "xpinstall.signatures.required": false,
  "extensions.autoDisableScopes": 0,
  // A real click still has to ask; the dialog after it cannot be pressed without a screen.
  "extensions.webextOptionalPermissionPrompts": false,
  "extensions.webextensions.uuids": JSON.stringify({
    [manifest.browser_specific_settings.gecko.id]: installedId,
  }),
};

/** The text of a user.js. */
export function preferences(language) {
  const all = { ...values, "intl.accept_languages": `${language},en` };
  return Object.entries(all)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join("");
}
