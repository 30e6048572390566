// A worker as Cloudflare runs it.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Bundles a worker as wrangler does, JavaScript together, WebAssembly a module of its own, and starts it.
 * `consumer` is the folder below which miniflare is installed.
 */
export async function startWorker(source, out, consumer) {
  await build({
    entryPoints: [source],
    outfile: join(out, "worker.js"),
    bundle: true,
    format: "esm",
    conditions: ["workerd", "worker"],
    loader: { ".wasm": "copy" },
    assetNames: "[name]",
    logLevel: "silent",
  });
  const { Miniflare } = createRequire(pathToFileURL(join(consumer, "x.js")))("miniflare");
  return new Miniflare({
    modules: true,
    modulesRules: [{ type: "CompiledWasm", include: ["**/*.wasm"] }],
    scriptPath: join(out, "worker.js"),
    modulesRoot: out,
    compatibilityDate: "2026-01-01",
  });
}
