// Builds what is needed and serves the demo page.
// Usage: npm start [-- --port 8080]   (or PORT=8080; a free port by default)
import { join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { main, root, StepError } from "./lib/run.mjs";
import { serve } from "./lib/serve.mjs";
import { setup } from "./setup.mjs";

function chosenPort() {
  const { values } = parseArgs({ options: { port: { type: "string" } } });
  const port = Number(values.port ?? process.env.PORT ?? 0);
  if (Number.isInteger(port) && port >= 0 && port < 65536) return port;
  throw new StepError("--port takes a number from 0 to 65535");
}

await main(async () => {
  const port = chosenPort();
  await setup();
  await build(["wasm", "demo"]);
  const { url } = await serve(join(root, "www/demo/dist"), { port }).catch((error) => {
    throw new StepError(`port ${port} cannot be used (${error.code}): choose another with --port`);
  });
  console.log(`Lisible's demo page: ${url}`);
});
