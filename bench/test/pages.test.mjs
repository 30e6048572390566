// The package over the pages with published ground truth, where they lie beside the project.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { engines } from "../engines.mjs";
import { hasScorers } from "../python.mjs";
import { figure, measures, score } from "../scores.mjs";
import { labelled, read } from "../sets.mjs";

/** The scores move a little with every change for the better; a fall by more than this is a fault. */
const slack = 0.005;

describe("pages", async () => {
  const { lisible } = await engines(["lisible"]);

  test("that are no articles are told by their confidence", () => {
    for (const { id, html } of read("zh_news", "not-articles")) {
      assert.ok(lisible(html).confidence < 0.5, id);
    }
  });

  test("give what the benchmarks ask for", { timeout: 600_000 }, async () => {
    assert.ok(hasScorers(), "type: python3 -m pip install lxml python-dateutil");
    const fallen = [];
    for (const set of labelled) {
      const scores = await score(set, { lisible });
      for (const measure of measures.filter((measure) => measure.set === set)) {
        const value = figure(measure, scores.lisible);
        const floor = measure.held ?? measure.asked ?? 0;
        console.log(`· ${measure.label}: ${value.toFixed(3)}, asked ${measure.asked ?? "nothing"}`);
        if (value < floor - slack) fallen.push(`${measure.label}: ${value} < ${floor}`);
      }
    }
    assert.deepEqual(fallen, []);
  });
});
