// Cloudflare's workerd and other edge runtimes: WebAssembly is an import there.
import { instantiate } from "./core.js";
import { noWorker, parserFactory } from "./parser.js";
// @ts-expect-error: the runtime gives a WebAssembly.Module, which TypeScript knows nothing of
import module from "./wasm/lisible_bg.wasm";

export * from "./shared.js";

instantiate(module);

export default async function init() {}

export function initSync() {}

export const createParser = parserFactory(noWorker);
