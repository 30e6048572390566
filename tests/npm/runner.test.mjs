import assert from "node:assert/strict";
import { test } from "node:test";
import { ofCargo, ofNode, ofTool } from "../../scripts/test/counts.mjs";

test("cargo's result lines are summed up", () => {
  const output = [
    "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out",
    "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
  ].join("\n");
  const { passed, failed } = ofCargo({ code: 101, output });
  assert.deepEqual([passed, failed], [15, 2]);
});

test("what does not compile or does not end is a failure", () => {
  assert.equal(ofCargo({ code: 101, output: "error: could not compile" }).failed, 1);
  assert.equal(ofNode({ code: 1, output: "#counts 4 0\n" }).failed, 1);
  assert.equal(ofTool({ code: 127, output: "" }).failed, 1);
});

test("node's counts come from the reporter's last line", () => {
  const { passed, failed, output } = ofNode({ code: 1, output: "a\n#counts 4 2\n" });
  assert.deepEqual([passed, failed, output], [4, 2, "a\n"]);
});
