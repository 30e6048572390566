// Finds Chromium and Firefox, and installs them where that is possible. Usage: node scripts/browsers.mjs
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { canInstall, install } from "./lib/debian.mjs";
import { main, StepError } from "./lib/run.mjs";

const names = {
  chromium: ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"],
  firefox: ["firefox-esr", "firefox"],
};

const wellKnown = {
  chromium: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ],
  firefox: [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
  ],
};

const variables = { chromium: "CHROMIUM_PATH", firefox: "FIREFOX_PATH" };

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of a browser, or null. The environment's CHROMIUM_PATH and FIREFOX_PATH come first. */
export function findBrowser(name) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [
    process.env[variables[name]],
    ...names[name].flatMap((program) => folders.map((folder) => join(folder, program))),
    ...wellKnown[name],
  ];
  return candidates.find((path) => path && isProgram(path)) ?? null;
}

/** Both browsers' paths; installs what is missing as root on Debian. */
export async function ensureBrowsers() {
  const missing = Object.keys(names).filter((name) => !findBrowser(name));
  if (missing.length > 0) {
    const packages = [
      ...missing.map((name) => names[name][0]),
      "fonts-noto-cjk",
      "fonts-noto-core",
    ];
    if (!canInstall()) {
      throw new StepError(
        `no ${missing.join(" and no ")} found: install it or set ${missing.map((name) => variables[name]).join(", ")}; on Debian type: sudo apt-get install ${packages.join(" ")}`,
      );
    }
    await install(packages, "the browser tests need both browsers, and letters for them");
  }
  return { chromium: findBrowser("chromium"), firefox: findBrowser("firefox") };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    for (const [name, path] of Object.entries(await ensureBrowsers()))
      console.log(`${name}: ${path}`);
  });
}
