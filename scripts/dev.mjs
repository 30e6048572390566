// Serves the demo page while you work: a change of TypeScript shows at once, a change of Rust within seconds.
// Usage: npm run dev [-- --port 8080]
import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { main, root, run } from "./lib/run.mjs";
import { setup } from "./setup.mjs";

/** What the core is compiled from. */
const sources = ["src", "Cargo.toml", "Cargo.lock", "build.rs"];

/** The page's policy forbids what reloads it; the built page keeps it. */
const withoutPolicy = {
  name: "without-policy",
  transformIndexHtml: (html) =>
    html.replace(/<meta\s+http-equiv="Content-Security-Policy"[\s\S]*?>/, ""),
};

/** Editors write a file in several steps. */
const pause = 100;

/** Runs the work after changes, once for those that come together, and never twice at a time. */
function afterChanges(work) {
  let [timer, running, again] = [null, false, false];
  const start = async () => {
    if (running) {
      again = true;
      return;
    }
    running = true;
    await work();
    running = false;
    if (again) {
      again = false;
      await start();
    }
  };
  return () => {
    clearTimeout(timer);
    timer = setTimeout(start, pause);
  };
}

await main(async () => {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  await setup();
  await build(["wasm"], { quick: true });
  const { createServer } = await import("vite");
  const port = values.port === undefined ? {} : { port: Number(values.port), strictPort: true };
  const server = await createServer({
    root: join(root, "www/demo"),
    configFile: join(root, "www/demo/vite.config.ts"),
    plugins: [withoutPolicy],
    server: { host: "127.0.0.1", ...port },
  });
  await server.listen();
  console.log(`Lisible's demo page: ${server.resolvedUrls?.local[0]}`);

  const rebuild = afterChanges(async () => {
    const start = performance.now();
    // A child: what does not compile is said by the compiler, and the next change tries again.
    const { code } = await run("node", ["scripts/build.mjs", "wasm", "--quick"]);
    if (code !== 0) return;
    console.log(`rebuilt in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    server.ws.send({ type: "full-reload" });
  });
  for (const path of sources) watch(join(root, path), { recursive: path === "src" }, rebuild);
});
