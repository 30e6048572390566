// Looks for inputs that break the parser. Usage: npm run fuzz [-- TARGET [SECONDS]]
// parse_article and parse_feed take any bytes; the others put inputs together of what pages, feeds, archives and rules
// consist of, and hold the promises against what comes out, or what the code does quickly against what it stands for.
// With the stable compiler: libFuzzer's coverage comes from LLVM passes that it has; only address
// sanitizing would need a nightly, and the native core holds no unsafe code. What was found interesting stays
// in .cache/fuzz and is the start of the next run; an input that breaks the parser is written there.
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { main, must, root, run, StepError } from "./lib/run.mjs";

const cache = join(root, ".cache/fuzz");

const flags = [
  "--cfg fuzzing",
  "-Cpasses=sancov-module",
  "-Cllvm-args=-sanitizer-coverage-level=4",
  "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
  "-Cllvm-args=-sanitizer-coverage-pc-table",
  "-Cdebug-assertions=on",
  "-Ccodegen-units=16",
];

/** Builds for a named target, so that the flags don't reach build scripts; gives the programs' folder. */
async function build() {
  const about = await must("rustc", ["-vV"], "install rustup: https://rustup.rs", {
    capture: true,
  });
  const host = /^host: (.*)$/m.exec(about)[1];
  const args = ["build", "--release", "--target", host, "--target-dir", `${cache}/target`];
  const hint = "the fuzz targets do not build: is a C++ compiler installed?";
  const options = { cwd: join(root, "fuzz"), env: { RUSTFLAGS: flags.join(" ") } };
  await must("cargo", args, hint, options);
  return `${cache}/target/${host}/release`;
}

const TARGETS = "parse_article parse_feed article feed archive rules tokens prefilters".split(" ");

/** Our own fixtures to begin with: feeds for the feed parser, the rest for the other. */
function seeds(target) {
  const folder = `${cache}/seeds/${target}`;
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(root, "tests/fixtures"))) {
    const fixture = join(root, "tests/fixtures", name);
    const source = readdirSync(fixture).find((file) => file.startsWith("source."));
    if (source && name.startsWith("feed-") === (target === "parse_feed")) {
      copyFileSync(join(fixture, source), join(folder, name));
    }
  }
  return folder;
}

main(async () => {
  const [target = "parse_article", seconds = "300"] = process.argv.slice(2);
  if (!TARGETS.includes(target)) {
    throw new StepError(`there is no fuzz target ${target}: choose one of ${TARGETS.join(", ")}`);
  }
  const programs = await build();
  const corpus = `${cache}/corpus/${target}`;
  mkdirSync(corpus, { recursive: true });
  const limits = [
    `-max_total_time=${seconds}`,
    `-max_len=${target.startsWith("parse") ? 200_000 : 4_000}`,
    "-timeout=20",
  ];
  const args = [...limits, `-artifact_prefix=${cache}/`, corpus, seeds(target)];
  const { code } = await run(`${programs}/${target}`, args);
  if (code !== 0) throw new StepError(`an input broke ${target}: it stands in .cache/fuzz`);
});
