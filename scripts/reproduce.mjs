// Builds the WebAssembly twice, in two folders with other names, and compares the bytes.
// Usage: npm run audit:build [-- quick] (quick: the profile for work on the parser)
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main, must, root, StepError } from "./lib/run.mjs";

/** The committed sources in a folder of their own, built there; gives the files' digests. */
async function builtIn(name) {
  const folder = mkdtempSync(join(tmpdir(), name));
  try {
    const copy = `git archive HEAD | tar -x -C '${folder}'`;
    await must("sh", ["-c", copy], "the sources could not be copied");
    const args = ["run", "--quiet", "-p", "xtask", "--", "wasm", ...process.argv.slice(2)];
    const env = { CARGO_TARGET_DIR: join(folder, "target") };
    await must("cargo", args, "the WebAssembly could not be built", { cwd: folder, env });
    const digest = (file) =>
      createHash("sha256")
        .update(readFileSync(join(folder, "pkg/wasm", file)))
        .digest("hex");
    return ["lisible_bg.wasm", "lisible.js"].map((file) => `${digest(file)}  ${file}`).join("\n");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(async () => {
  const [one, other] = [await builtIn("one-"), await builtIn("another-name-")];
  console.log(one);
  if (one !== other) throw new StepError(`the second build differs:\n${other}\n0 passed, 1 failed`);
  console.log(`the same in two folders, from ${root}HEAD\n1 passed, 0 failed`.replace(root, ""));
});
