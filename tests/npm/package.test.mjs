// What is in the tarball, and whether tools that check packages find fault with it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root, run } from "../../scripts/lib/run.mjs";
import { said, sizes } from "../../scripts/readme.mjs";
import { output, project, tarball } from "./support/consumer.mjs";

let app;
let manifest;

before(async () => {
  app = await project();
  manifest = JSON.parse(readFileSync(join(app, "node_modules/lisible/package.json"), "utf8"));
});

describe("the tarball", () => {
  test("holds the entries, the types, one wasm file, and nothing else", async () => {
    const names = (await output("tar", ["tzf", await tarball()])).split("\n").sort();
    const unexpected = names.filter(
      (name) =>
        !/^package\/(?:[\w-]+\.(?:js|d\.ts)|cli\/[\w-]+\.js|wasm\/(?:inline|lisible)\.js|wasm\/lisible_bg\.wasm|package\.json|README\.md|LICENSE-(?:MIT|APACHE))$/.test(
          name,
        ),
    );
    assert.deepEqual(unexpected, []);
    for (const name of [
      "README.md",
      "LICENSE-MIT",
      "LICENSE-APACHE",
      "index.d.ts",
      "wasm/lisible_bg.wasm",
    ]) {
      assert.ok(names.includes(`package/${name}`), name);
    }
  });

  test("has no dependencies and runs nothing when it is installed", () => {
    assert.equal(manifest.dependencies, undefined);
    assert.equal(manifest.peerDependencies, undefined);
    assert.equal(manifest.scripts, undefined);
    assert.ok(manifest.license && manifest.engines.node && manifest.description);
  });

  test("every entry of the exports map is there", () => {
    const targets = (value) =>
      typeof value === "string" ? [value] : Object.values(value).flatMap(targets);
    for (const target of targets(manifest.exports)) {
      assert.ok(readFileSync(join(app, "node_modules/lisible", target)).length > 0, target);
    }
  });

  test("publint finds no fault", async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(app, "node_modules/lisible"),
      strict: true,
      pack: false,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  test("are the types wrong? finds no fault", async () => {
    const args = [
      "attw",
      await tarball(),
      "--profile",
      "esm-only",
      "--exclude-entrypoints",
      "./lisible.wasm",
    ];
    const result = await run("npx", [...args, "--no-color", "--no-emoji"], {
      capture: true,
      cwd: root,
    });
    assert.equal(result.code, 0, result.output);
  });

  test("the README names the sizes", async () => {
    const readme = readFileSync(join(root, "pkg/README.md"), "utf8");
    for (const [name, size] of Object.entries(await sizes())) {
      const named = said(readme, name);
      const ratio = inBytes(named) / inBytes(size);
      const hint = `${name} is ${size}, the README says ${named}: run node scripts/readme.mjs`;
      assert.ok(ratio > 0.95 && ratio < 1.05, hint);
    }
  });
});

function inBytes(text) {
  const [number, unit] = text.split(" ");
  return Number(number) * { kB: 1e3, MB: 1e6 }[unit];
}
