// Test files in one process, so that they share what is dear: a running browser, the archive's articles.
// Usage: node --test-reporter=… scripts/test/together.mjs FILE…
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/** Longer than any lane takes on a busy machine. */
const limit = 60 * 60_000;

setTimeout(() => {
  console.error(`after ${limit / 60_000} minutes the tests had not ended`);
  process.exit(1);
}, limit).unref();

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)));
