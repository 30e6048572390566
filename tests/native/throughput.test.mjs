// The command line over the archive, on one and on two threads, beside the native build that the tests use: its
// rate is no measure of what is shipped, bench/ has that.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { before, describe, test } from "node:test";
import { nativeParser } from "../../scripts/lib/native.mjs";
import { root } from "../../scripts/lib/run.mjs";
import { archived as archive } from "../corpus/support/corpus.mjs";

const skip = existsSync(archive) ? false : "../shared/corpus is not here";
const count = skip ? 0 : readdirSync(archive).filter((name) => name.endsWith(".md")).length;

let parser;

before(async () => {
  if (!skip) parser = await nativeParser();
});

/** Items a second; the output is read and thrown away. */
async function rate(command, args) {
  const start = performance.now();
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let lines = 0;
  for await (const chunk of child.stdout)
    lines += chunk.reduce((sum, byte) => sum + (byte === 10), 0);
  assert.equal(lines, count, command);
  return (1000 * count) / (performance.now() - start);
}

describe("throughput", { skip }, () => {
  test("the command line parses every item, as fast as it says", async () => {
    const cli = (jobs) =>
      rate("node", ["pkg/cli/bin.js", archive, "--format", "jsonl", "--quiet", "--jobs", jobs]);
    const native = await rate(parser, [archive]);
    const [one, two] = [await cli("1"), await cli("2")];
    const parts = [
      `native ${native.toFixed(0)} items a second`,
      `one thread ${one.toFixed(0)} (${(one / native).toFixed(2)} of native)`,
      `two threads ${two.toFixed(0)} (${(two / native).toFixed(2)} of native, ${(two / one).toFixed(2)} of one)`,
    ];
    console.log(`· ${parts.join(", ")}`);
  });
});
