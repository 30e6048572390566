// Builds all that a release publishes, looks at it, and lists what it found; publishes nothing.
// Usage: npm run release:check   (docs/releasing.md says what to do with the answer)
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { tarball } from "../tests/npm/support/consumer.mjs";
import { build } from "./build.mjs";
import { manifests } from "./identity.mjs";
import { root, run } from "./lib/run.mjs";
import { said, sizes } from "./readme.mjs";
import { setup } from "./setup.mjs";
import { describeSizes, kilobytes, wasmSizes } from "./size.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(read(path));

/** Licences of what is compiled into the module; each lets a product be sold without its source. */
const free =
  /^(MIT|Apache-2\.0|BSD-[23]-Clause|Zlib|ISC|Unicode-3\.0|MPL-2\.0|Unlicense|CC0-1\.0|0BSD|BSL-1\.0)$/;

const digest = (path) => createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);

/** Runs a program; what it says is told where it fails. */
async function succeeds(command, args, options) {
  const { code, output } = await run(command, args, { capture: true, ...options });
  if (code !== 0) throw new Error(output.trim().split("\n").slice(-8).join("\n"));
  return output;
}

/** Each check gives what it found, or throws what is wrong. */
const checks = {
  async versions() {
    const [, crate] = /^version = "(.*)"$/m.exec(read("Cargo.toml"));
    const others = {
      "pkg/package.json": json("pkg/package.json").version,
      "www/extension/manifest.json": json("www/extension/manifest.json").version,
    };
    for (const [path, version] of Object.entries(others)) {
      if (version !== crate) throw new Error(`Cargo.toml says ${crate}, ${path} ${version}`);
    }
    return crate;
  },

  async changelog() {
    const version = await checks.versions();
    const text = read("CHANGELOG.md");
    const [, date] =
      new RegExp(`^## ${version.replaceAll(".", "\\.")} - (\\d{4}-\\d\\d-\\d\\d)$`, "m").exec(
        text,
      ) ?? [];
    if (!date) throw new Error(`no section “## ${version} - YYYY-MM-DD”`);
    const [, waiting] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(text) ?? [];
    if (waiting?.trim()) throw new Error("something still stands under Unreleased");
    return `${version}, ${date}`;
  },

  async addresses() {
    for (const [path, text] of Object.entries(manifests())) {
      if (read(path) !== text) throw new Error(`${path}: run node scripts/identity.mjs`);
    }
    const { homepage } = json("package.json");
    if (/\bexample\.(?:com|org|net)\b/.test(homepage)) {
      throw new Error(
        `${homepage} is a placeholder: set it in package.json, then node scripts/identity.mjs`,
      );
    }
    return homepage;
  },

  async crate() {
    await succeeds("cargo", ["publish", "--dry-run", "--quiet", "--package", "lisible"]);
    const files = await succeeds("cargo", ["package", "--list", "--package", "lisible"]);
    return `${files.trim().split("\n").length} files`;
  },

  async licences() {
    const args = [
      "tree",
      "--package",
      "lisible",
      "--target",
      "wasm32-unknown-unknown",
      "--edges",
      "normal",
    ];
    const output = await succeeds("cargo", [...args, "--prefix", "none", "--format", "{p}\t{l}"]);
    const found = new Map(
      output
        .trim()
        .split("\n")
        .map((line) => line.replace(/ \(\*\)$/, "").split("\t")),
    );
    const choices = (licence) =>
      licence.split(/ OR |\//).map((one) => one.replace(/[()]/g, "").split(" AND "));
    const isFree = (licence = "") =>
      choices(licence).some((all) => all.every((one) => free.test(one.trim())));
    const bad = [...found]
      .filter(([, licence]) => !isFree(licence))
      .map(([name, licence]) => `${name}: ${licence}`);
    if (bad.length > 0) throw new Error(bad.join("; "));
    for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) statSync(join(root, name));
    return `${found.size} crates, all of them free to ship`;
  },

  async package() {
    const file = await tarball();
    return `${file.slice(root.length)}, ${kilobytes(statSync(file).size)}`;
  },

  async types() {
    const args = [
      "attw",
      await tarball(),
      "--profile",
      "esm-only",
      "--exclude-entrypoints",
      "./lisible.wasm",
    ];
    await succeeds("npx", [...args, "--no-color", "--no-emoji"]);
    await succeeds("npx", ["publint", "--strict", "pkg"]);
    return "attw and publint find no fault";
  },

  async extension() {
    const folder = join(root, "www/extension/dist");
    const version = await checks.versions();
    const zips = readdirSync(folder).filter((name) => name.endsWith(`-${version}.zip`));
    for (const browser of ["chromium", "firefox"]) {
      if (!zips.some((name) => name.includes(browser))) throw new Error(`no zip for ${browser}`);
    }
    return zips.map((name) => `${name} ${kilobytes(statSync(join(folder, name)).size)}`).join(", ");
  },

  async sizes() {
    const found = wasmSizes();
    for (const [form, limit] of Object.entries(json("budgets.json").wasm)) {
      if (found[form] > limit)
        throw new Error(`${form} ${kilobytes(found[form])}, the budget is ${kilobytes(limit)}`);
    }
    const readme = read("pkg/README.md");
    for (const [name, size] of Object.entries(await sizes())) {
      if (said(readme, name) !== size)
        throw new Error(`${name} is ${size}: run node scripts/readme.mjs`);
    }
    return describeSizes(found);
  },

  /** Built again from nothing, in another folder. */
  async reproducible() {
    const module = join(root, "pkg/wasm/lisible_bg.wasm");
    const first = digest(module);
    const env = { CARGO_TARGET_DIR: join(root, ".cache/again") };
    await succeeds("cargo", ["run", "--quiet", "-p", "xtask", "--", "wasm"], { env });
    const second = digest(module);
    if (first !== second) throw new Error(`${first}, built again ${second}`);
    return `the module is ${first} both times`;
  },
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setup();
  await build();
  let wrong = 0;
  for (const [name, check] of Object.entries(checks)) {
    try {
      console.log(`✓ ${name}: ${await check()}`);
    } catch (error) {
      wrong += 1;
      console.log(`✗ ${name}: ${error.message}`);
    }
  }
  console.log(wrong === 0 ? "all of it can be published" : `${wrong} things stand in the way`);
  process.exitCode = wrong === 0 ? 0 : 1;
}
