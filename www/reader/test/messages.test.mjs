// Words for people live in the message files, in four languages, and nowhere else.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { load } from "../../test/bundle.mjs";

const www = fileURLToPath(new URL("../../", import.meta.url));
const rooms = ["reader", "demo"];
const languages = ["en", "fr", "zh-Hans", "zh-Hant"];
/** Data about characters, not words for people. */
const data = new Set(["reader/src/chinese/script.ts", "reader/src/content/words.ts"]);

const catalogue = async (room, language) =>
  (await load(`../../${room}/src/messages/${language}.ts`, import.meta.url)).default;

for (const room of rooms) {
  test(`the ${room} speaks four languages in full`, async () => {
    const english = await catalogue(room, "en");
    for (const language of languages.slice(1)) {
      const messages = await catalogue(room, language);
      assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort(), language);
      for (const [key, message] of Object.entries(messages)) {
        assert.ok(message.trim(), `${language} ${key}`);
        const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
        assert.deepEqual(places(message), places(english[key]), `${language} ${key}`);
      }
    }
  });
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "messages" ? [] : sources(path);
    return /\.ts$/.test(entry.name) ? [path] : [];
  });
}

const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

/** The literal parts of html`…` templates: what stands in `${…}` becomes the character U+E000. */
function templates(text) {
  const found = [];
  for (const start of text.matchAll(/\bhtml`/g)) {
    let literal = "";
    let depth = 0;
    for (let index = start.index + 5; index < text.length; index += 1) {
      if (depth === 0 && text[index] === "`") break;
      if (depth === 0 && text.startsWith("${", index)) {
        depth = 1;
        literal += "\ue000";
        index += 1;
      } else if (depth > 0) {
        if (text[index] === "{") depth += 1;
        if (text[index] === "}") depth -= 1;
      } else {
        literal += text[index];
      }
    }
    found.push(literal);
  }
  return found;
}

/** Names are the same in every language. */
const names = /\bLisible\b/g;

for (const path of rooms.flatMap((room) => sources(join(www, room, "src")))) {
  const name = relative(www, path);
  test(`${name} holds no words of its own`, () => {
    const text = withoutComments(readFileSync(path, "utf8"));
    for (const literal of templates(text)) {
      for (const [attribute] of literal.matchAll(
        /\s(?:aria-label|title|placeholder|alt)="[^"\ue000]*\p{L}[^"]*"/gu,
      )) {
        assert.fail(`an attribute in a template: ${attribute}`);
      }
      const words = literal
        .replace(/<[^>]*>/g, "")
        .replace(names, "")
        .replace(/\ue000/g, "");
      assert.doesNotMatch(words, /[\p{L}]{2,}/u);
    }
    if (!data.has(name)) assert.doesNotMatch(text, /\p{Script=Han}/u);
  });
}
