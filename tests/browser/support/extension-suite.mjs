// The frame of the extension's browser tests: one browser and one site for a file's tests.
import { after, before, describe } from "node:test";
import { launchExtension } from "./extension.mjs";
import { serveSite } from "./extension-site.mjs";

export const browsers = process.env.BROWSERS?.split(",") ?? ["chromium", "firefox"];

/**
 * Runs the tests in both browsers.
 * @param {string} title
 * @param {(context: { driver: any, site: any }, name: string) => void} tests
 * @param {Parameters<typeof launchExtension>[1]} [options]
 */
export function inBothBrowsers(title, tests, options) {
  for (const name of browsers) {
    describe(`${title} in ${name}`, () => {
      const context = {};
      before(async () => {
        context.site = await serveSite();
        context.driver = await launchExtension(name, options);
      });
      after(async () => {
        await context.driver?.close();
        await context.driver?.whenClosed?.();
        await context.site?.close();
      });
      tests(context, name);
    });
  }
}
