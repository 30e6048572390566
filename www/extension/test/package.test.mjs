// What the stores will see: the manifest, the texts, the lint, and what runs where.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { run } from "../../../scripts/lib/run.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
const read = (path) => readFileSync(join(root, path), "utf8");
const json = (path) => JSON.parse(read(path));
const targets = ["chromium", "firefox"];
const locales = ["en", "fr", "zh_CN", "zh_TW"];

before(() => {
  assert.ok(existsSync(dist), "build it first: npm run build:extension");
});

for (const target of targets) {
  test(`${target}: the permissions at install are these four, and no host`, () => {
    const manifest = json(`dist/${target}/manifest.json`);
    const permissions = ["activeTab", "contextMenus", "scripting", "storage"];
    assert.deepEqual(manifest.permissions.toSorted(), permissions);
    assert.equal(manifest.host_permissions, undefined);
    assert.equal(manifest.content_scripts, undefined);
    assert.equal(manifest.optional_permissions, undefined);
    assert.deepEqual(manifest.optional_host_permissions, ["*://*/*"]);
    assert.equal(manifest.web_accessible_resources, undefined);
    assert.equal(manifest.externally_connectable, undefined);
  });

  test(`${target}: its pages may connect to nothing but the extension itself`, () => {
    const policy = json(`dist/${target}/manifest.json`).content_security_policy.extension_pages;
    const directives = new Map(
      policy
        .split("; ")
        .map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
    );
    assert.deepEqual(directives.get("default-src"), ["'none'"]);
    assert.deepEqual(directives.get("script-src"), ["'self'", "'wasm-unsafe-eval'"]);
    assert.deepEqual(directives.get("connect-src"), ["'self'"]);
    assert.deepEqual(directives.get("object-src"), ["'self'"]);
  });

  test(`${target}: every file that the manifest and the pages name is there`, () => {
    const manifest = json(`dist/${target}/manifest.json`);
    const named = [
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
      manifest.options_ui.page,
      manifest.background.service_worker ?? manifest.background.scripts[0],
      ...["take.js", "arrive.js", "worker.js", "library-worker.js", "index-worker.js", "early.js"],
      ...["lisible.wasm", "reader.html", "library.html", "welcome.html"],
      ...["en", "fr", "zh-Hans", "zh-Hant"].map((locale) => `samples/${locale}.html`),
    ];
    for (const file of named) assert.ok(existsSync(join(dist, target, file)), file);
  });

  test(`${target}: no WebAssembly in what runs inside pages`, () => {
    for (const script of ["take.js", "arrive.js"]) {
      assert.doesNotMatch(read(`dist/${target}/${script}`), /WebAssembly|\.wasm/);
    }
  });
}

test("each browser's manifest has only what that browser knows", () => {
  const [chromium, firefox] = targets.map((target) => json(`dist/${target}/manifest.json`));
  assert.deepEqual(Object.keys(chromium.background).sort(), ["service_worker", "type"]);
  assert.deepEqual(Object.keys(firefox.background).sort(), ["scripts", "type"]);
  assert.equal(chromium.browser_specific_settings, undefined);
  assert.deepEqual(firefox.browser_specific_settings.gecko.data_collection_permissions.required, [
    "none",
  ]);
});

test("web-ext lint finds nothing in what is ours", async () => {
  const source = join(dist, "firefox");
  const args = ["web-ext", "lint", "--source-dir", source, "--output", "json", "--self-hosted"];
  const { output } = await run("npx", args, { capture: true });
  const { errors, warnings, notices } = JSON.parse(output.slice(output.indexOf("{")));
  assert.deepEqual(errors, []);
  assert.deepEqual(notices, []);
  // Lit fills its templates by innerHTML, from constant strings; the reader inserts what it wrote itself.
  const unavoidable = (finding) =>
    finding.code === "UNSAFE_VAR_ASSIGNMENT" && finding.file.startsWith("chunks/");
  assert.deepEqual(
    warnings.filter((finding) => !unavoidable(finding)),
    [],
  );
});

test("the stores' texts are there in four languages, and short enough", () => {
  const keys = Object.keys(json("_locales/en/messages.json"));
  for (const locale of locales) {
    const messages = json(`_locales/${locale}/messages.json`);
    assert.deepEqual(Object.keys(messages), keys, locale);
    assert.ok(messages.name.message.length <= 45, `${locale}: name`);
    assert.ok(messages.description.message.length <= 132, `${locale}: description`);
    assert.ok(existsSync(join(root, `store/${locale}.md`)), `store/${locale}.md`);
  }
});

test("every message is there in four languages, with the same places to fill", async () => {
  const shape = (value) =>
    typeof value === "string"
      ? (value.match(/\{\w+\}/g) ?? []).sort().join()
      : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shape(entry)]));
  const catalogue = async (name) => (await import(await transpiled(name))).default;
  const english = shape(await catalogue("en"));
  for (const name of ["fr", "zh-Hans", "zh-Hant"]) {
    assert.deepEqual(shape(await catalogue(name)), english, name);
  }
});

test("no words for people outside the message files", () => {
  const folders = readdirSync(join(root, "src"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !["messages", "styles"].includes(entry.name))
    .map(({ name }) => name);
  assert.ok(folders.length >= 12);
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, "src", folder)).map((name) => `src/${folder}/${name}`),
  );
  for (const file of files) {
    const templates = [...read(file).matchAll(/html`([^`]*)`/g)].map(([, text]) => text);
    for (const template of templates) {
      const text = template.replace(/\$\{[^}]*\}/g, "").replace(/<[^>]*>/g, "");
      assert.doesNotMatch(text, /[A-Za-z\u4e00-\u9fff]{4,}\s+[A-Za-z\u4e00-\u9fff]{2,}/, file);
    }
  }
});

/** A message file as a module that Node can import. */
async function transpiled(name) {
  const { build } = await import("esbuild");
  const entryPoints = [join(root, `src/messages/${name}.ts`)];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: "esm", write: false });
  return `data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`;
}
