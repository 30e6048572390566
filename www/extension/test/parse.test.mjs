// The parser's client: whatever a page does to the worker, there is an answer, and the next page is read.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { load } from "../../test/bundle.mjs";

const workers = [];

/** A worker whose answers are the test's. */
class FakeWorker {
  ended = false;
  asked = [];
  constructor() {
    workers.push(this);
  }
  postMessage(request) {
    this.asked.push(request);
    if (request.content === "good")
      queueMicrotask(() => this.onmessage({ data: { kind: "article" } }));
    if (request.content === "bad") queueMicrotask(() => this.onerror({ message: "it broke" }));
  }
  terminate() {
    this.ended = true;
  }
}

globalThis.Worker = FakeWorker;
globalThis.chrome = { runtime: { getURL: (path) => path } };
const { ParserClient } = await load("../src/parse/client.ts", import.meta.url);
const page = (content) => ({ content, url: "", rules: [], whole: false });

beforeEach(() => {
  workers.length = 0;
});

test("a page that takes longer than ten seconds is given up, and the next one is read by a new worker", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const client = new ParserClient();
  const endless = client.parse(page("endless"));
  const next = client.parse(page("good"));
  await new Promise(setImmediate);
  mock.timers.tick(9_999);
  assert.equal(workers[0].ended, false);
  mock.timers.tick(2);
  assert.deepEqual(await endless, { kind: "failed", code: "slow", message: "it takes too long" });
  assert.deepEqual(await next, { kind: "article" });
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, false],
  );
  mock.timers.reset();
});

test("a worker that breaks is an answer too", async () => {
  const client = new ParserClient();
  const broken = await client.parse(page("bad"));
  assert.deepEqual(broken, { kind: "failed", code: "internal", message: "it broke" });
  assert.equal((await client.parse(page("good"))).kind, "article");
  assert.equal(workers.length, 2);
});

test("one page after the other, each with its own answer", async () => {
  const client = new ParserClient();
  const kinds = await Promise.all([client.parse(page("good")), client.parse(page("good"))]);
  assert.equal(kinds.length, 2);
  assert.equal(workers.length, 1);
});

test("what is closed answers", async () => {
  const client = new ParserClient();
  const open = client.parse(page("endless"));
  await new Promise(setImmediate);
  client.close();
  assert.equal((await open).kind, "failed");
  assert.equal(workers[0].ended, true);
});
