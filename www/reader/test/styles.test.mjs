// Colours and sizes of type are written down once: in the reader's tokens, for all the pages.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("../../", import.meta.url));
const rooms = ["reader/src/styles", "reader/src/page.css", "demo/src", "extension/src"];
/** Where the scales themselves are, and the sizes of the text that a reader chooses from. */
const scales = new Set(["reader/src/styles/tokens.ts", "reader/src/styles/host.ts"]);
/** Paper is white and ink black; pictures stand on the darkest ground in every theme. */
const fixed = new Set(["reader/src/styles/print.ts", "demo/src/styles/print.css"]);
const lightbox = /\.lightbox \{[^}]*\}/;

function sheets(path) {
  const names = path.endsWith(".css") ? [path] : readdirSync(path).map((name) => join(path, name));
  return names.flatMap((name) => {
    if (name.endsWith(".css") || (name.endsWith(".ts") && name.includes("/styles/"))) return [name];
    return /\.\w+$/.test(name) ? [] : sheets(name);
  });
}

const files = rooms
  .flatMap((room) => sheets(join(www, room)))
  .map((path) => ({ name: relative(www, path), text: readFileSync(path, "utf8") }))
  .filter(({ name }) => !scales.has(name));

test("there are style sheets to look at", () => {
  assert.ok(files.length > 20, String(files.length));
});

for (const { name, text } of files) {
  test(`${name}: colours and sizes of type come from the tokens`, () => {
    const rules = text.replace(lightbox, "");
    if (!fixed.has(name)) assert.deepEqual(rules.match(/#[0-9a-f]{3,8}\b(?=[;\s)])/gi) ?? [], []);
    const sizes = rules.match(/\bfont(-size)?:[^;]*?[\d.]rem/g) ?? [];
    assert.deepEqual(
      sizes.filter((size) => !/font: 400 1rem/.test(size)),
      [],
    );
  });
}
