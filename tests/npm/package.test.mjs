// What is in the tarball, and whether tools that check packages find fault with it.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { before, describe, test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { isAllowed } from "../../scripts/audit.mjs";
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
        !/^package\/(?:[\w-]+\.(?:js|d\.ts)|cli\/[\w-]+\.js|wasm\/(?:inline|lisible)\.js|wasm\/lisible_bg\.wasm|package\.json|README\.md|LICENSE-(?:MIT|APACHE)|THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/.test(
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

  test("holds pkg/ byte for byte, so that what is tested there is true of it", async () => {
    const names = (await output("tar", ["tzf", await tarball()])).split("\n");
    const modules = readdirSync(join(root, "pkg"), { recursive: true }).filter((name) =>
      /^(?:cli\/[\w-]+\.js|[\w-]+\.(?:js|d\.ts))$/.test(name),
    );
    for (const name of modules) assert.ok(names.includes(`package/${name}`), name);
    for (const name of names.map((path) => path.replace("package/", ""))) {
      const [packed, own] = [join(app, "node_modules/lisible", name), join(root, "pkg", name)];
      if (existsSync(own)) assert.ok(readFileSync(packed).equals(readFileSync(own)), name);
    }
  });

  test("names what others wrote, with their licences, and lists it for machines", () => {
    const notices = readFileSync(join(app, "node_modules/lisible/THIRD-PARTY-NOTICES.txt"), "utf8");
    const bill = JSON.parse(readFileSync(join(app, "node_modules/lisible/sbom.cdx.json"), "utf8"));
    assert.equal(bill.bomFormat, "CycloneDX");
    assert.match(
      bill.serialNumber,
      /^urn:uuid:[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
    );
    const names = bill.components.map(({ name }) => name);
    for (const name of ["scraper", "cssparser", "selectors", "dtoa-short", "html5ever", "jiff"]) {
      assert.ok(names.includes(name), name);
    }
    for (const { name, version, licenses, purl, hashes } of bill.components) {
      assert.ok(notices.includes(`${name} ${version} (`), name);
      assert.ok(isAllowed(licenses[0].expression), name);
      assert.match(purl, /^pkg:cargo\/[\w-]+@\d/);
      assert.match(hashes[0].content, /^[\da-f]{64}$/);
    }
    assert.match(notices, /Mozilla Public License Version 2\.0/);
    assert.match(notices, /ISC/);
  });

  test("holds no path of the machine that built it", () => {
    const folder = join(app, "node_modules/lisible");
    const traces = [root, homedir(), tmpdir(), "/.cargo/", "registry/src/"].map((text) =>
      text.replace(/\/$/, ""),
    );
    const names = readdirSync(folder, { recursive: true, withFileTypes: true });
    for (const entry of names.filter((found) => found.isFile())) {
      const text = readFileSync(join(entry.parentPath, entry.name), "latin1");
      for (const trace of traces) {
        // Short names occur by chance: as a path they stand between separators.
        assert.ok(!text.includes(`${trace}/`), `${entry.name} holds ${trace}`);
      }
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
