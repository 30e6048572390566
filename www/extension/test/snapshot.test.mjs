// Taking a tab's page: when a refusal is the browser's last word, and when it only comes too early.
import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { load } from "../../test/bundle.mjs";

const { snapshotOf } = await load("../src/background/snapshot.ts", import.meta.url);
const page = { characters: 900, contentType: "text/plain" };

afterEach(() => {
  delete globalThis.chrome;
});

/** A browser that refuses the script this often, and how often it was asked. */
function refusing(times) {
  const asked = { count: 0 };
  const executeScript = async () => {
    asked.count += 1;
    if (asked.count <= times) throw new Error("Cannot access contents of the page.");
    return [{ result: page }];
  };
  globalThis.chrome = { scripting: { executeScript } };
  return asked;
}

for (const url of [
  "https://news.example/a",
  "file:///tmp/item.md",
  "https://news.example/f.json",
]) {
  test(`the permission may come after the script: ${url}`, async () => {
    refusing(2);
    assert.equal(await snapshotOf({ id: 1, url }), page);
  });
}

test("where it never comes, the notice says what is missing", async () => {
  const problems = new Map([
    ["https://news.example/a", "no-access"],
    ["file:///tmp/item.md", "file-access"],
    ["https://news.example/f.json", "json-viewer"],
  ]);
  for (const [url, problem] of problems) {
    refusing(Number.POSITIVE_INFINITY);
    await assert.rejects(snapshotOf({ id: 1, url }), { problem });
  }
});

test("a page that no extension ever reads is asked once", async () => {
  for (const url of ["about:license", "https://addons.mozilla.org/", "https://x.example/a.pdf"]) {
    const asked = refusing(Number.POSITIVE_INFINITY);
    await assert.rejects(snapshotOf({ id: 1, url }));
    assert.equal(asked.count, 1, url);
  }
});
