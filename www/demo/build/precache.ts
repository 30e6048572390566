import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Plugin } from "vite";

const PLACE = "__PRECACHE__";
/** Files fetched once the page is at rest, not before it works: dictionaries, samples, languages, what only some of the views need. */
const LATER =
  /^samples\/|cn2t|t2cn|\bmending-|\bbook-|\btwins-|\bexported-|\bsqueeze-|\bsaved-|\bcolours-|\b(?:en|fr|zh-Han[st])-|^THIRD-PARTY/;

/** Tells the service worker which files make up the site, and gives this set of files a name. */
export function precache(): Plugin {
  let folder = "";
  return {
    name: "lisible-precache",
    apply: "build",
    configResolved(config) {
      folder = config.build.outDir;
    },
    closeBundle() {
      const root = join(import.meta.dirname, "..", folder);
      const files = listFiles(root).filter((file) => file !== "sw.js");
      const worker = join(root, "sw.js");
      const text = readFileSync(worker, "utf8");
      if (!text.includes(PLACE)) throw new Error(`sw.js has no ${PLACE}`);
      writeFileSync(
        worker,
        text.replace(PLACE, JSON.stringify(JSON.stringify(lists(root, files))).slice(1, -1)),
      );
    },
  };
}

function lists(root: string, files: string[]) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return {
    version: hash.digest("hex").slice(0, 12),
    first: ["./", ...files.filter((file) => !LATER.test(file) && file !== "index.html")],
    later: files.filter((file) => LATER.test(file)),
  };
}

function listFiles(folder: string, root: string = folder): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return listFiles(path, root);
      return [relative(root, path).split(sep).join("/")];
    });
}
