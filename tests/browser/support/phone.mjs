// The extension as Firefox for Android has it: no menu of the right mouse button and no keys to press.
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the built folders without what a phone's browser lacks: there its API is `undefined`, as it is on a phone. */
export async function distForPhone(dist) {
  const folder = await mkdtemp(join(tmpdir(), "lisible-phone-"));
  for (const target of ["chromium", "firefox"]) {
    await cp(join(dist, target), join(folder, target), { recursive: true });
    const path = join(folder, target, "manifest.json");
    const { commands: _, permissions, ...manifest } = JSON.parse(await readFile(path, "utf8"));
    const left = permissions.filter((name) => name !== "contextMenus");
    await writeFile(path, JSON.stringify({ ...manifest, permissions: left }));
  }
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

/** Places of a finger on its way, one after the other. */
export function* way([fromX, fromY], [toX, toY], steps = 8) {
  for (let step = 1; step <= steps; step++) {
    const part = step / steps;
    yield [Math.round(fromX + (toX - fromX) * part), Math.round(fromY + (toY - fromY) * part)];
  }
}
