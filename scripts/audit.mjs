// What comes from others: licences, sources, install scripts, and that what is built names all of it.
// Usage: npm run audit
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundled, crates, modules } from "./lib/parts.mjs";
import { has, root, run } from "./lib/run.mjs";
import { lockFiles, problems } from "./lock.mjs";

const allowed = new Set(
  "MIT Apache-2.0 ISC BSD-2-Clause BSD-3-Clause MPL-2.0 Unlicense Unicode-3.0 Zlib 0BSD CC0-1.0".split(
    " ",
  ),
);

/** Whether a licence expression can be met: one of those that it offers, all of those that it asks for. */
export function isAllowed(expression) {
  const offers = expression
    .replaceAll("/", " OR ")
    .replace(/[()]/g, " ")
    .split(/\s+OR\s+/);
  return offers.some((offer) => offer.split(/\s+AND\s+/).every((name) => allowed.has(name.trim())));
}

const checks = [
  ["licences of what is built in", licences],
  ["licence texts of what is built in", texts],
  ["scripts that are bundled are those that are named", imports],
  ["install scripts among what is built in", installScripts],
  ["crates come from the registry, with checksums", sources],
  ["npm's lock files name no registry and miss nothing", locks],
];

function licences() {
  const parts = [...crates(), ...modules()];
  const wrong = parts.filter(({ licence }) => !isAllowed(licence ?? "none"));
  return {
    said: `${parts.length} parts`,
    faults: wrong.map(({ name, licence }) => `${name}: ${licence}`),
  };
}

function texts() {
  const parts = [...crates(), ...modules()];
  const known = new Set(
    parts.filter(({ texts: own }) => own.length > 0).map(({ licence }) => licence),
  );
  const wrong = parts.filter(({ texts: own, licence }) => own.length === 0 && !known.has(licence));
  return { said: `${parts.length} parts`, faults: wrong.map(({ name }) => name) };
}

function imports() {
  const found = new Set();
  for (const name of ["reader", "demo", "extension"]) {
    for (const path of sourcesBelow(join(root, "www", name, "src"))) {
      const text = readFileSync(path, "utf8");
      for (const [, specifier] of text.matchAll(
        /(?:from|import)\s*\(?\s*["']([^."'\s][^"'\s]*)["']/g,
      )) {
        const [scope, rest] = specifier.split("/");
        found.add(scope.startsWith("@") ? `${scope}/${rest}` : scope);
      }
    }
  }
  const named = new Set([...bundled, "lisible", "@lisible/reader"]);
  const faults = [...found].filter((name) => !named.has(name) && !name.startsWith("node:"));
  return { said: [...found].sort().join(", "), faults };
}

function* sourcesBelow(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* sourcesBelow(path);
    else if (/\.(?:ts|js|mjs)$/.test(entry.name)) yield path;
  }
}

function installScripts() {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const names = modules().map(({ name }) => name);
  const { scripts = {} } = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
  const own = Object.keys(scripts).filter((name) => /install|prepare/.test(name));
  const wrong = names.filter((name) => packages[`node_modules/${name}`]?.hasInstallScript);
  return { said: `${names.length} packages`, faults: [...wrong, ...own] };
}

function sources() {
  const lock = readFileSync(join(root, "Cargo.lock"), "utf8").split("[[package]]").slice(1);
  const foreign = lock.filter((entry) => entry.includes("source = "));
  const wrong = foreign.filter(
    (entry) => !/source = "registry\+/.test(entry) || !/checksum = "/.test(entry),
  );
  return {
    said: `${foreign.length} crates`,
    faults: wrong.map((entry) => /name = "([^"]+)/.exec(entry)?.[1]),
  };
}

function locks() {
  const faults = lockFiles.flatMap((path) =>
    problems(JSON.parse(readFileSync(join(root, path), "utf8"))),
  );
  return { said: `${lockFiles.length} files`, faults };
}

async function audit() {
  let [passed, failed, skipped] = [0, 0, 0];
  const count = (isFine) => {
    if (isFine) passed += 1;
    else failed += 1;
    return isFine ? "ok     " : "FAILED ";
  };
  for (const [name, check] of checks) {
    const { said, faults } = check();
    console.log(`${count(faults.length === 0)}${name} (${said})`);
    for (const fault of faults) console.log(`       ${fault}`);
  }
  if (await has("cargo", "deny", "--version")) {
    const args = ["deny", "--offline", "check", "licenses", "bans", "sources"];
    const { code, output } = await run("cargo", args, { capture: true });
    console.log(`${count(code === 0)}cargo deny${code === 0 ? "" : `\n${output}`}`);
  } else {
    skipped += 1;
    console.log("skipped cargo deny: it is not here (cargo install cargo-deny --locked)");
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  if (failed > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await audit();
