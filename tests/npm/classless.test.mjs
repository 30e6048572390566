// Feeds strip `class` and `id`, each at its own time: fixtures of publishers give the same article without them.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { count } from "../../bench/classless.mjs";

const fixtures = resolve(fileURLToPath(import.meta.url), "../../fixtures");
/**
 * These publishers' feeds keep their classes, and nothing else tells what they mark: Zaobao's, that the address
 * in `data-src` is the picture that its script would load.
 */
const marked = ["epoch", "neist", "neist-medium", "zaobao"];

test("fixtures of publishers need no class", () => {
  const differ = [...count([fixtures]).values()].flatMap((found) => found.differ);
  assert.deepEqual(
    differ.map(({ id }) => id).filter((id) => !marked.includes(id)),
    [],
  );
});
