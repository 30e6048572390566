// One browser of each kind for all the test files of a process: starting one takes seconds.
import { after } from "node:test";
import { browserNames, launch } from "./browsers.mjs";

/** `BROWSERS=chromium` runs one browser only. */
export const chosenBrowsers = process.env.BROWSERS?.split(",") ?? browserNames;

const running = new Map();

/** The process's browser of this name; it is closed when the tests have ended. */
export function browser(name) {
  if (!running.has(name)) running.set(name, launch(name));
  return running.get(name);
}

after(async () => {
  for (const starting of running.values()) await (await starting).close();
});
