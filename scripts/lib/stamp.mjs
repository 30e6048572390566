import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";

const skipped = new Set(["node_modules", "dist", "test", "target"]);

function* files(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!skipped.has(name)) yield* files(join(path, name));
  }
}

/** A digest of the contents of files and folders, given relative to the root. */
export function digest(inputs) {
  const hash = createHash("sha256");
  for (const path of inputs.flatMap((input) => [...files(join(root, input))])) {
    hash.update(path.slice(root.length)).update("\0").update(readFileSync(path));
  }
  return hash.digest("hex");
}

/** Does the work unless it was done before from the same inputs and its output still exists. */
export async function unlessDone({ name, inputs, output, options = "" }, work) {
  const stamp = join(root, ".cache/stamps", name);
  const key = `${digest(inputs)}${options}`;
  const done = existsSync(join(root, output)) && existsSync(stamp);
  if (done && readFileSync(stamp, "utf8") === key) return false;
  await work();
  mkdirSync(join(root, ".cache/stamps"), { recursive: true });
  writeFileSync(stamp, key);
  return true;
}
