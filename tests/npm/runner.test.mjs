import assert from "node:assert/strict";
import { test } from "node:test";
import { filesAgain, settled } from "../../scripts/test/again.mjs";
import { ofCargo, ofNode, ofTool, total } from "../../scripts/test/counts.mjs";
import { runSuite } from "../../scripts/test/run.mjs";
import { schedule } from "../../scripts/test/schedule.mjs";
import { suites } from "../../scripts/test/suites.mjs";

test("cargo's result lines are summed up", () => {
  const output = [
    "     Running unittests src/lib.rs (target/debug/deps/lisible-1)",
    "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 1.50s",
    "     Running tests/feed/main.rs (target/debug/deps/feed-1)",
    "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.25s",
  ].join("\n");
  const { passed, failed, ignored, times } = ofCargo({ code: 101, output });
  assert.deepEqual([passed, failed, ignored], [15, 2, 1]);
  assert.deepEqual(times, [
    { name: "src/lib.rs", seconds: 1.5 },
    { name: "tests/feed/main.rs", seconds: 0.25 },
  ]);
});

test("what does not compile, does not end or says nothing is a failure", () => {
  assert.equal(ofCargo({ code: 101, output: "error: could not compile" }).failed, 1);
  assert.equal(ofNode({ code: 1, output: "#counts 4 0 0\n" }).failed, 1);
  assert.equal(ofNode({ code: 0, output: "" }).failed, 1);
  assert.equal(ofTool({ code: 127, output: "" }).failed, 1);
});

test("node's counts and times come from the reporter's own lines", () => {
  const printed = "a\n#time 1500 a slow test\n#failed a race\tx.test.mjs\n#counts 4 2 1\n";
  const { passed, failed, ignored, output, times, failures } = ofNode({ code: 1, output: printed });
  assert.deepEqual(failures, [{ name: "a race", file: "x.test.mjs" }]);
  assert.deepEqual([passed, failed, ignored, output], [4, 2, 1, "a\n"]);
  assert.deepEqual(times, [{ name: "a slow test", seconds: 1.5 }]);
});

test("a few failures of browsers get a second try, which says so; many get none", () => {
  const failures = ["a", "b"].map((name) => ({ name, file: "x.test.mjs" }));
  const first = { passed: 5, failed: 2, output: "✗ a\n✗ b\n", times: [], failures };
  assert.deepEqual(filesAgain(first), ["x.test.mjs"]);
  assert.deepEqual(filesAgain({ failed: 4, failures: [...failures, ...failures] }), []);
  assert.deepEqual(filesAgain({ failed: 1, failures: [] }), []);
  const times = [{ name: "a", seconds: 1 }];
  const half = settled(first, { times, failures: [failures[1]], output: "✗ b\n" });
  assert.deepEqual([half.passed, half.failed], [6, 1]);
  assert.match(half.output, /^✗ a\n✗ b\n✗ b\n· passed the second time only: a\n$/);
  const whole = settled(first, { times: [...times, { name: "b", seconds: 1 }], failures: [] });
  assert.deepEqual([whole.passed, whole.failed], [7, 0]);
  assert.doesNotMatch(whole.output, /✗/);
  assert.equal(settled(first, { times: [], failures: [], output: "" }).failed, 2);
});

test("several results are summed up, whatever they lack", () => {
  const sum = total([
    { passed: 1, failed: 0, output: "a" },
    { passed: 2, failed: 1, ignored: 3, seconds: 4 },
  ]);
  assert.deepEqual(
    [sum.passed, sum.failed, sum.ignored, sum.seconds, sum.output],
    [3, 1, 3, 4, "a"],
  );
});

test("a suite that throws has failed, one whose material is absent counts nothing", async () => {
  const job = () => Promise.reject(new Error("no browser"));
  const { passed, failed, output } = await runSuite({ name: "a", job });
  assert.deepEqual([passed, failed], [0, 1]);
  assert.match(output, /no browser/);
  const absent = await runSuite({ name: "b", job, needs: "../nowhere" });
  assert.deepEqual(absent, { skipped: "../nowhere is not here" });
});

test("tasks wait for what they come after, keep to their locks, and hear of what broke", async () => {
  const [order, together] = [[], new Set()];
  const tasks = [
    { name: "late", after: ["early", "elsewhere"] },
    { name: "one", lock: "cargo" },
    { name: "two", lock: "cargo" },
    { name: "early" },
    { name: "later", after: ["late"] },
  ];
  await schedule(tasks, async (task, broken) => {
    if (task.lock) assert.ok(!together.has(task.lock));
    together.add(task.lock);
    await new Promise((done) => setImmediate(done));
    together.delete(task.lock);
    order.push(broken ? `${task.name} without ${broken}` : task.name);
    return task.name !== "late";
  });
  assert.ok(order.indexOf("early") < order.indexOf("late"));
  assert.equal(order.at(-1), "later without late");
  assert.equal(order.length, tasks.length);
});

test("every suite says how it is run, and nothing comes after what is not there", () => {
  const names = new Set([...suites.map(({ name }) => name), "modules", "browsers", "packed"]);
  for (const { name, steps, tests, job, after = [] } of suites) {
    assert.equal([steps, tests, job].filter(Boolean).length, 1, name);
    for (const earlier of after) assert.ok(names.has(earlier), `${name} after ${earlier}`);
  }
});
