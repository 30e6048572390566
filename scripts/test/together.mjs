// Test files in one process, so that they share what is dear: a running browser, the archive's articles.
// Usage: node --test-reporter=… scripts/test/together.mjs FILE…
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

for (const file of process.argv.slice(2)) await import(pathToFileURL(resolve(file)));
