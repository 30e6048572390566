// Unit tests import TypeScript: esbuild makes one module of it, kept in memory.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** What the module at `path` (seen from `from`, an import.meta.url) exports. */
export async function load(path, from) {
  const entry = fileURLToPath(new URL(path, from));
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "error",
  });
  const [{ contents }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString("base64")}`);
}
