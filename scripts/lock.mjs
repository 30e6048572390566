// Completes package-lock.json: npm leaves out the entries of optional platform packages that the
// registry at hand does not offer, and `npm ci` then refuses the file on every machine.
// Usage: node scripts/lock.mjs (after `npm install` has changed the lock).
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const systems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = ["arm64", "arm", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/** Every problem of a lock file: missing platform packages, addresses of a registry. */
export function problems(lock) {
  const found = missing(lock).map(({ name }) => `no entry for ${name}: run node scripts/lock.mjs`);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (/^https?:/.test(entry.resolved ?? "")) found.push(`${path} names a registry host`);
  }
  return found;
}

function missing({ packages }) {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(
        ([name]) =>
          !(`node_modules/${name}` in packages || `${path}/node_modules/${name}` in packages),
      )
      .map(([name, version]) => ({ name, version, dev: entry.dev })),
  );
}

function platformEntry({ name, version, dev }) {
  const words = name.split("/").at(-1).split("-");
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length === 0 || cpu.length === 0 || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} is no platform package: run npm install again`);
  }
  return { version, cpu, ...(dev && { dev }), optional: true, os };
}

export function complete(lock) {
  const added = missing(lock).map((item) => [`node_modules/${item.name}`, platformEntry(item)]);
  const entries = [...Object.entries(lock.packages), ...added];
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...lock, packages: Object.fromEntries(entries) };
}

/** The lock files of the project, relative to its root. */
export const lockFiles = [
  "package-lock.json",
  "tests/npm/consumer/package-lock.json",
  "tests/npm/parcel/package-lock.json",
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of lockFiles) {
    const path = new URL(`../${name}`, import.meta.url);
    const lock = complete(JSON.parse(readFileSync(path, "utf8")));
    for (const problem of problems(lock)) console.error(`${name}: ${problem}`);
    writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
  }
}
