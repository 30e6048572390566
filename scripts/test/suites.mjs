// The suites of `npm test`. A new one is a line here; ./run.mjs knows how each kind is run.
//
// steps    programs, one after the other; `count` reads what they print
// tests    folders and files of node:test; `without` leaves files out
// job      a function that gives { passed, failed, output } or { skipped: why }
// after    what has to be there first: other suites, or what ./prepare.mjs makes ready
// lock     suites with the same one never run at the same time
// alone    all test files in one process, so that they share browsers and parsed articles
// again    the files of a few failed tests run once more, see ./again.mjs
// needs    a folder; where it is absent the suite says skipped, and counts nothing
// quick    belongs to `npm test -- --quick`; an object says what is different there
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildFolder } from "../build.mjs";
import { root } from "../lib/run.mjs";
import { ofCargo, ofTool } from "./counts.mjs";
import { buildAll, checkTypes } from "./jobs.mjs";
import { bench2023, cases, lost } from "./shared.mjs";

const target = "wasm32-unknown-unknown";

/** Everything that is a program of its own: it passes or fails as a whole. */
const tool = (command, ...args) => ({ command, args, count: ofTool });

const cargoTest = (...args) => ({ command: "cargo", args: ["test", ...args], count: ofCargo });

/** The crate with its own tests in it is compiled beside the crate: slower code is there a minute earlier. */
const unitTests = cargoTest("--lib", "--config", "profile.test.package.lisible.opt-level=0");

const strict = ["--", "-D", "warnings"];
const ofBuild = ["--quiet", "--target-dir", buildFolder];

/** One browser and one kind of page; they run beside each other. */
const lane = (browser, kind, tests) => ({
  name: `browser-${browser}-${kind}`,
  tests,
  alone: true,
  again: true,
  env: { BROWSERS: browser },
  after: ["build", "browsers"],
});

const inFolder = (folder, fits) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".test.mjs") && fits(name))
    .map((name) => `${folder}/${name}`);
/** Test files that use the packed package, other runtimes or browsers, or look at the release: they take minutes. */
const isLarge = (name) => {
  const text = readFileSync(join(root, "tests/npm", name), "utf8");
  return name.startsWith("budget") || /support\/(?:consumer|browsers)\.mjs"/.test(text);
};
const large = inFolder("tests/npm", isLarge);

const isExtension = (name) => name.startsWith("extension");
const ofExtension = inFolder("tests/browser", isExtension);
const ofPages = inFolder("tests/browser", (name) => !isExtension(name));

const table = [
  { name: "build", job: () => buildAll(), quick: { job: () => buildAll(["wasm"], "--quick") } },
  {
    name: "lint",
    steps: [
      tool("cargo", "clippy", "--quiet", "--workspace", "--all-targets", ...strict),
      tool("cargo", "doc", "--quiet", "--no-deps", "--lib"),
    ],
    lock: "cargo",
    quick: true,
  },
  {
    name: "lint-wasm",
    // The JavaScript surface is compiled for this target only. Where it was built the macros for it are.
    steps: [
      tool("cargo", "clippy", "--release", "--lib", "--target", target, ...ofBuild, ...strict),
    ],
    after: ["build"],
    quick: true,
  },
  {
    name: "rust",
    steps: [
      unitTests,
      cargoTest("--test", "*", "--examples", "--no-fail-fast"),
      cargoTest("--doc"),
      cargoTest("--package", "web_atoms@0.3.999"),
    ],
    lock: "cargo",
    quick: { steps: [unitTests, cargoTest("--test", "fixtures", "--test", "publishers")] },
  },
  {
    name: "format",
    steps: [
      tool("cargo", "fmt", "--all", "--check"),
      tool("npx", "biome", "format"),
      tool("npx", "biome", "lint", "--error-on-warnings"),
      tool("npx", "biome", "check", "--formatter-enabled=false", "--linter-enabled=false"),
    ],
    quick: true,
  },
  { name: "types", job: checkTypes, after: ["build"], quick: true },
  {
    name: "www",
    tests: ["www/reader/test", "www/demo/test", "www/extension/test"],
    after: ["build"],
    quick: { without: ["www/extension/test/package.test.mjs"] },
  },
  lane("firefox", "pages", ofPages),
  lane("chromium", "pages", ofPages),
  lane("firefox", "extension", ofExtension),
  lane("chromium", "extension", ofExtension),
  {
    name: "npm",
    tests: ["tests/npm"],
    after: ["build", "packed", "browsers"],
    quick: { without: large, after: ["modules", "build"] },
  },
  {
    name: "corpus",
    tests: ["tests/corpus"],
    alone: true,
    after: ["build", "packed"],
    needs: "../shared/corpus",
  },
  { name: "bench", tests: ["bench/test"], after: ["build"], needs: "../shared/bench" },
  { name: "native", tests: ["tests/native"], alone: true, after: ["build", "rust"] },
  { name: "cases", job: cases, after: ["build"], needs: "../shared/cases" },
  { name: "rfi-2023", job: bench2023, after: ["build"], needs: "../shared/corpus/2023" },
  { name: "lost", job: lost, after: ["build"], needs: "../shared/bench/lost.py" },
];

/** Whatever runs JavaScript needs the packages of the lock. */
export const suites = table.map((suite) =>
  suite.lock === "cargo" ? suite : { ...suite, after: ["modules", ...(suite.after ?? [])] },
);
