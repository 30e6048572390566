// Feeds strip `class` and `id`, each at its own time: an item without them has to give the same article.
import assert from "node:assert/strict";
import { test } from "node:test";
import { count, differences, folders, withoutClasses } from "../../bench/classless.mjs";
import { held } from "../../scripts/lib/ledger.mjs";

test("attributes go, texts and other attributes stay", () => {
  const markup = `<p class="a b" data-x='class="c"' id=d>class="e"</p><divclass="f">g</div>`;
  assert.equal(
    withoutClasses(markup),
    `<p  data-x='class="c"' >class="e"</p><divclass="f">g</div>`,
  );
});

test("a difference is named by its field", () => {
  const page = `<p>${"Words of the text. ".repeat(20)}</p><p class="wp-caption-text">A line.</p>`;
  for (const [name] of differences(page)) assert.equal(name, "body");
});

test("no publisher needs a class more often than before", (context) => {
  const found = [...count(folders)];
  const same = found.map(([publisher, { items, differ }]) => [publisher, items - differ.length]);
  const { fallen } = held("classless", Object.fromEntries(same));
  const all = found.reduce((sum, [, { items }]) => sum + items, 0);
  const right = same.reduce((sum, [, number]) => sum + number, 0);
  context.diagnostic(`${right} of ${all} items are the same without classes and ids`);
  assert.deepEqual(fallen, []);
});
