// The crate as it would be published: what is in it, what it says of itself, and that the oldest Rust it names will do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { root, run } from "../../scripts/lib/run.mjs";

const manifest = readFileSync(join(root, "Cargo.toml"), "utf8");
const told = (command, ...args) => execFileSync(command, args, { cwd: root, encoding: "utf8" });
const [, oldest] = /^rust-version = "([\d.]+)"$/m.exec(manifest);
const numbers = (version) => version.split(".").slice(0, 2).map(Number);

describe("the crate", () => {
  test("has its sources, its examples, its texts and nothing else", () => {
    const files = told("cargo", "package", "--list", "--allow-dirty", "--offline")
      .trim()
      .split("\n");
    for (const name of [
      "src/lib.rs",
      "src/README.md",
      "examples/crawl.rs",
      "LICENSE-MIT",
      "CHANGELOG.md",
    ])
      assert.ok(files.includes(name), name);
    const known =
      /^(?:src|examples)\/|^(?:Cargo\.|\.cargo_vcs|build\.rs|CHANGELOG|SECURITY|README|LICENSE-)/;
    assert.deepEqual(
      files.filter((name) => !known.test(name)),
      [],
    );
  });

  test("documents its features", () => {
    const readme = readFileSync(join(root, "src/README.md"), "utf8");
    const [, features] = /\[features\]\n([\s\S]*?)\n\[/.exec(manifest);
    for (const [, name] of features.matchAll(/^([\w-]+) =/gm))
      assert.match(readme, new RegExp(`\\| \`${name}\` \\|`), name);
    assert.match(readme, new RegExp(`^Rust ${oldest} or newer`, "m"));
  });

  test("compiles with the oldest Rust that it names", async (context) => {
    const [, version] = /^rustc ([\d.]+)/.exec(told("rustc", "--version"));
    const [major, minor] = numbers(version);
    const [leastMajor, least] = numbers(oldest);
    assert.ok(major > leastMajor || minor >= least, `${version} is older than ${oldest}`);
    // Then what is compiled everywhere else is the proof.
    if (minor === least) return;
    const installed = told("rustup", "toolchain", "list").split("\n");
    const toolchain = installed.find(
      (name) => name.startsWith(`${oldest}.`) || name.startsWith(`${oldest}-`),
    );
    if (!toolchain) return context.skip(`Rust ${oldest} is not installed`);
    const args = [`+${toolchain.split(" ")[0]}`, "check", "--quiet", "--locked", "--lib"];
    const target = join(root, ".cache/oldest-rust");
    const { code, output } = await run("cargo", args, {
      capture: true,
      env: { CARGO_TARGET_DIR: target },
    });
    assert.equal(code, 0, output);
  });
});
