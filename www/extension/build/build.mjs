// Builds the extension for each browser, as a folder to load and a zip to publish.
// Usage: npm run build:extension
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import webExt from "web-ext";
import { allNotices } from "../../../scripts/notices.mjs";
import { bundle, pages, wasm } from "./bundle.mjs";
import { manifestFor, targets } from "./manifest.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const dist = join(here, "dist");
const notices = allNotices();

/** What every target holds as it is. */
const copied = ["_locales", "icons", "samples"];

async function buildTarget(target, bundled) {
  const folder = join(dist, target);
  await mkdir(folder, { recursive: true });
  await cp(bundled, folder, { recursive: true });
  await writePages(folder);
  for (const name of copied) await cp(join(here, name), join(folder, name), { recursive: true });
  await rm(join(folder, "icons/lisible.svg"));
  await cp(wasm, join(folder, "lisible.wasm"));
  await writeFile(join(folder, "THIRD-PARTY-NOTICES.txt"), notices);
  const manifest = await manifestFor(target);
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
  await pack(folder, `lisible-${target}-${manifest.version}.zip`);
}

/** The pages differ in nothing but their script; the reader's worker starts before it. */
async function writePages(folder) {
  const template = await readFile(join(here, "pages/page.html"), "utf8");
  for (const page of pages) {
    await writeFile(
      join(folder, `${page}.html`),
      template.replace("{early}", early(page)).replace("{page}", page),
    );
  }
}

function early(page) {
  return page === "reader" ? '<script src="early.js"></script>\n    ' : "";
}

async function pack(sourceDir, filename) {
  const options = { sourceDir, artifactsDir: dist, filename, overwriteDest: true };
  await webExt.cmd.build(options, { showReadyMessage: false });
}

await rm(dist, { recursive: true, force: true });
const bundled = join(dist, "bundle");
await bundle(here, bundled);
for (const target of targets) await buildTarget(target, bundled);
await rm(bundled, { recursive: true });
