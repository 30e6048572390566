// The parser's client: whatever a page does to the worker, there is an answer, and the next page is read.
import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const workers = [];

/** A worker whose answers are the test's. */
class FakeWorker {
  ended = false;
  constructor() {
    workers.push(this);
  }
  postMessage({ call, input }) {
    const post = (data) => queueMicrotask(() => this.onmessage?.({ data }));
    if (call === "detect") return post({ value: "page" });
    post({ started: true });
    if (input === "good") post({ value: { title: "good" } });
    if (input === "bad") queueMicrotask(() => this.onerror({ message: "it broke" }));
  }
  terminate() {
    this.ended = true;
  }
}

globalThis.Worker = FakeWorker;
globalThis.chrome = { runtime: { getURL: (path) => path } };
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("../src/parse/client.ts", import.meta.url))],
  ...{ bundle: true, format: "esm", platform: "browser", write: false },
});
const code = Buffer.from(outputFiles[0].contents).toString("base64");
const { ParserClient } = await import(`data:text/javascript;base64,${code}`);
const page = (content) => ({ content, url: "", rules: [], whole: false });

beforeEach(() => {
  workers.length = 0;
});

test("a page that takes longer than ten seconds is given up, and the next one is read by a new worker", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const client = new ParserClient();
  const endless = client.parse(page("endless"));
  const next = client.parse(page("good"));
  for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
  mock.timers.tick(9_999);
  assert.equal(workers[0].ended, false);
  mock.timers.tick(2);
  assert.equal((await endless).code, "slow");
  assert.equal((await next).article.title, "good");
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, false],
  );
  mock.timers.reset();
});

test("a worker that breaks is an answer too", async () => {
  const client = new ParserClient();
  const broken = await client.parse(page("bad"));
  assert.equal(broken.kind, "failed");
  assert.match(broken.message, /it broke/);
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
