// What the stores will see: the manifest, the texts, the lint, and what runs where.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../../../scripts/lib/run.mjs";
import { load } from "../../test/bundle.mjs";

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

test("Firefox for Android takes the package too: it says so, and asks for nothing that is missing there", async () => {
  const zip = readdirSync(dist).find((name) => /^lisible-firefox-[\d.]+\.zip$/.test(name));
  const packed = unzipSync(readFileSync(join(dist, zip)), {
    filter: ({ name }) => name === "manifest.json",
  });
  const manifest = JSON.parse(strFromU8(packed["manifest.json"]));
  assert.deepEqual(manifest, json("dist/firefox/manifest.json"), "folder and package are one");
  const { gecko, gecko_android: android } = manifest.browser_specific_settings;
  assert.match(android.strict_min_version, /^\d+\.\d+$/);
  assert.ok(
    Number.parseFloat(android.strict_min_version) >= Number.parseFloat(gecko.strict_min_version),
  );
  // An event page needs no window, and the button's place is the browser's menu.
  assert.equal(manifest.background.persistent, undefined);
  assert.equal(manifest.action.default_popup, undefined);
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
  const catalogue = async (name) =>
    (await load(`../src/messages/${name}.ts`, import.meta.url)).default;
  const english = shape(await catalogue("en"));
  for (const name of ["fr", "zh-Hans", "zh-Hant"]) {
    assert.deepEqual(shape(await catalogue(name)), english, name);
  }
});

test("a number and its word agree, in every language", async () => {
  const { extensionMessages, fill } = await load("../src/messages/index.ts", import.meta.url);
  const sentences = (locale, count) => {
    const { library, feed, options } = extensionMessages(locale);
    const templates = [library.imported, library.notes, feed.unread, feed.broken];
    const filled = [...templates, options.copiesCount];
    return filled.map((text) => fill(text, { count, added: count, known: count }, locale));
  };
  assert.deepEqual(sentences("en", 1), [
    "1 article came in, 1 was here already.",
    ...["1 note", "1 unread", "1 entry could not be read.", "1 page is kept."],
  ]);
  assert.deepEqual(sentences("en", 0).slice(0, 2), [
    "0 articles came in, 0 were here already.",
    "0 notes",
  ]);
  assert.equal(sentences("en", 1_000)[0], "1,000 articles came in, 1,000 were here already.");
  // French counts nothing as one.
  for (const count of [0, 1]) {
    assert.deepEqual(sentences("fr", count), [
      `${count} article ajouté, ${count} était déjà là.`,
      ...[`${count} note`, `${count} non lu`, `${count} entrée n’a pas pu être lue.`],
      `${count} page est conservée.`,
    ]);
  }
  assert.equal(sentences("fr", 2)[0], "2 articles ajoutés, 2 étaient déjà là.");
  assert.equal(sentences("fr", 1_000_000)[1], "1\u202f000\u202f000 notes");
  assert.equal(sentences("zh-Hans", 1)[1], "1 条笔记");
  assert.equal(sentences("zh-Hant", 1)[1], "1 則筆記");
});

test("where a language has a plural, no noun stands beside a number in one form alone", async () => {
  const { extensionMessages } = await load("../src/messages/index.ts", import.meta.url);
  const texts = (value) =>
    typeof value === "string" ? [value] : Object.values(value).flatMap(texts);
  const alone = {
    en: /\{(?:count|added|known)\} (?:\p{L}+s|article|entry|note|page|is|was|were|are)\b/u,
    fr: /\{(?:count|added|known)\} (?:non )?(?:\p{L}+s|article|entrée|note|page)\b/u,
  };
  for (const [locale, pattern] of Object.entries(alone)) {
    for (const text of texts(extensionMessages(locale))) assert.doesNotMatch(text, pattern);
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
