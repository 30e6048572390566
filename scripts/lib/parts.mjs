// What is built into the package, the demo page and the extension: crates within the WebAssembly, and JavaScript packages.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

/** The JavaScript that is bundled into the demo page and the extension; `npm run audit` checks that nothing else is. */
export const bundled = ["fflate", "idb", "lit", "marked", "marked-footnote", "opencc-js"];

const licenceFile = /^(?:licen[cs]e|copying|notice|unlicense|copyright)/i;

/**
 * @typedef {{ name: string, version: string, licence: string, kind: "cargo" | "npm", hash: string | null, texts: string[] }} Part
 */

/**
 * The crates that are compiled into the WebAssembly: macros and what only they need leave nothing in it.
 * @returns {Part[]}
 */
export function crates() {
  const args = ["metadata", "--format-version", "1", "--locked"];
  const target = ["--filter-platform", "wasm32-unknown-unknown"];
  const options = { cwd: root, encoding: "utf8", maxBuffer: 2 ** 28 };
  const { packages, resolve } = JSON.parse(execFileSync("cargo", [...args, ...target], options));
  const byId = new Map(packages.map((found) => [found.id, found]));
  const nodes = new Map(resolve.nodes.map((node) => [node.id, node]));
  const own = packages.find(({ name, source }) => name === "lisible" && source === null);
  const seen = new Set();
  const visit = (id) => {
    const found = byId.get(id);
    if (seen.has(id) || found.targets.some(({ kind }) => kind.includes("proc-macro"))) return;
    seen.add(id);
    for (const { pkg, dep_kinds: kinds } of nodes.get(id).deps) {
      if (kinds.some(({ kind }) => kind === null)) visit(pkg);
      // What stands for a package hands on what that holds.
      else if (byId.get(pkg).name === found.name) seen.add(pkg);
    }
  };
  visit(own.id);
  const hashes = checksums();
  return [...seen]
    .map((id) => byId.get(id))
    .filter(({ source }) => source !== null)
    .map(({ name, version, license, manifest_path: manifest }) => ({
      name,
      version,
      licence: license,
      kind: /** @type {const} */ ("cargo"),
      hash: hashes.get(`${name} ${version}`) ?? null,
      texts: textsOf(dirname(manifest)),
    }))
    .sort(byName);
}

/**
 * The bundled packages, with all that they need.
 * @returns {Part[]}
 */
export function modules() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const seen = new Map();
  const visit = (name) => {
    if (seen.has(name)) return;
    const entry = packages[`node_modules/${name}`];
    const folder = join(root, "node_modules", name);
    seen.set(name, {
      name,
      version: entry.version,
      licence: entry.license,
      kind: "npm",
      hash: entry.integrity ?? null,
      texts: textsOf(folder),
    });
    for (const needed of Object.keys(entry.dependencies ?? {})) visit(needed);
  };
  for (const name of bundled) visit(name);
  // Types are no code.
  return [...seen.values()].filter(({ name }) => !name.startsWith("@types/")).sort(byName);
}

function byName(one, other) {
  return one.name < other.name ? -1 : 1;
}

/** By name and version, of Cargo.lock. */
function checksums() {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8");
  const entry = /name = "([^"]+)"\nversion = "([^"]+)"\nsource = "[^"]+"\nchecksum = "([^"]+)"/g;
  return new Map(
    [...lock.matchAll(entry)].map(([, name, version, hash]) => [`${name} ${version}`, hash]),
  );
}

function textsOf(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => licenceFile.test(name));
  return names.sort().flatMap((name) => {
    try {
      return [readFileSync(join(folder, name), "utf8").replace(/\r\n/g, "\n").trim()];
    } catch {
      return [];
    }
  });
}
