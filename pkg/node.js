// Node, Deno and Bun: the module is read when the package is imported.
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { instantiate } from "./core.js";
import { parserFactory } from "./parser.js";

/** @import { Channel } from "./jobs.js" */

export * from "./shared.js";

instantiate(readFileSync(new URL("./wasm/lisible_bg.wasm", import.meta.url)));

export default async function init() {}

export function initSync() {}

export const createParser = parserFactory(() => {
  const worker = new Worker(new URL("./worker-node.js", import.meta.url));
  /** @type {Channel} */
  const channel = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) =>
      worker.postMessage(message, /** @type {ArrayBuffer[]} */ (transfer)),
    terminate: () => void worker.terminate(),
    // An idle worker keeps no process alive.
    idle: () => worker.unref(),
    busy: () => worker.ref(),
  };
  worker.on("message", (data) => channel.onmessage?.({ data }));
  worker.on("error", (error) => channel.onerror?.(error));
  return channel;
});
