// What README, CONTRIBUTING and docs/ name is there: commands, links, headings between comments, examples.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, test } from "node:test";
import { manifests } from "../../scripts/identity.mjs";
import { root } from "../../scripts/lib/run.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const papers = ["README.md", "CONTRIBUTING.md"].concat(
  readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
);
const { scripts } = JSON.parse(read("package.json"));

describe("the papers", () => {
  for (const paper of papers) {
    const text = read(paper);

    test(`${paper} links to what is there`, () => {
      for (const [, target] of text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)) {
        assert.ok(existsSync(join(root, dirname(paper), target)), target);
      }
    });

    test(`${paper} names commands that are there`, () => {
      for (const [, name] of text.matchAll(/\bnpm run ([\w:]+)/g)) assert.ok(name in scripts, name);
      for (const [, path] of text.matchAll(/\bnode ((?:scripts|bench|pkg)\/[\w./-]+)/g)) {
        assert.ok(existsSync(join(root, path)), path);
      }
      for (const [, name] of text.matchAll(/cargo test --test (\w+)/g)) {
        const files = [`tests/${name}.rs`, `tests/${name}/main.rs`];
        assert.ok(
          files.some((file) => existsSync(join(root, file))),
          name,
        );
      }
    });
  }

  test("each room of the core stands in the drawing, and no other", () => {
    const rooms = readdirSync(join(root, "src"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== "content")
      .map(({ name }) => `${name}/`);
    const named = [...read("docs/architecture.md").matchAll(/^\| `(\w+\/)` \|/gm)];
    assert.deepEqual(named.map(([, name]) => name).sort(), rooms.sort());
  });
});

describe("the README", () => {
  const folder = mkdtempSync(join(tmpdir(), "lisible-readme-"));
  after(() => rmSync(folder, { recursive: true }));
  const html =
    "<html><head><title>Le port se tait</title></head><body><p>La nuit tombe.</p></body></html>";

  test("has an example that runs", () => {
    const [, code] = /```js\n([\s\S]*?)```/.exec(read("README.md"));
    const given = `const html = ${JSON.stringify(html)};\n`;
    const script = `${code}\nconsole.log(title, "/", markdown.trim(), removed.length, published);`;
    const args = ["--input-type=module", "--eval", given + script];
    const printed = execFileSync(process.execPath, args, { cwd: root }).toString().trim();
    assert.match(printed, /La nuit tombe\./);
  });

  test("has a command line that runs", () => {
    const [, args] = /npx lisible (page\.html .*)/.exec(read("README.md"));
    writeFileSync(join(folder, "page.html"), html);
    const program = join(root, "pkg/cli/bin.js");
    const printed = execFileSync(process.execPath, [program, ...args.split(" ")], {
      cwd: folder,
      stdio: "pipe",
    });
    assert.match(printed.toString(), /La nuit tombe\./);
  });
});

test("manifests name the places that stand in package.json", () => {
  for (const [path, text] of Object.entries(manifests())) {
    assert.equal(read(path), text, `${path}: run node scripts/identity.mjs`);
  }
});
