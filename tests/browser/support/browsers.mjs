// Launches the browsers of this machine for tests.
import { chromium, firefox } from "playwright-core";
import { ensureBrowsers } from "../../../scripts/browsers.mjs";

export { serve } from "../../../scripts/lib/serve.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
];

export const browserNames = ["chromium", "firefox"];

/**
 * @param {"chromium" | "firefox"} name
 * @returns {Promise<import("playwright-core").Browser>}
 */
export async function launch(name) {
  const paths = await ensureBrowsers();
  if (name === "chromium") {
    return chromium.launch({ executablePath: paths.chromium, args: flags });
  }
  return firefox.launch({ channel: "moz-firefox", executablePath: paths.firefox });
}

/** Firefox reports so what was still on its way when its page was left. */
const LEFT = /A ServiceWorker intercepted the request and encountered an unexpected error/;

/**
 * Runs a task in a new page and fails it when the page reported an error.
 * @param {import("playwright-core").Browser} browser
 * @param {(page: import("playwright-core").Page) => Promise<void>} task
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function withPage(browser, task, options) {
  const context = await browser.newContext(options);
  const errors = [];
  try {
    const page = await context.newPage();
    page.on("pageerror", (error) => LEFT.test(error.message) || errors.push(error));
    await task(page);
  } finally {
    await context.close();
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `the page reported: ${errors.join("; ")}`);
}
