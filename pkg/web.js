// Browsers and workers: the module is fetched by init().
import { instantiate, isReady } from "./core.js";
import { LisibleError } from "./error.js";
import { loadInBrowser } from "./load.js";
import { parserFactory } from "./parser.js";

/** @import { InitInput, SyncInitInput } from "./index.js" */
/** @import { Channel } from "./jobs.js" */

export * from "./shared.js";

/**
 * @param {InitInput | Promise<InitInput>} [source]
 * @returns {Promise<void>}
 */
export default function init(source) {
  return loadInBrowser(source);
}

/** @param {SyncInitInput} [source] */
export function initSync(source) {
  if (isReady()) return;
  if (!source) {
    throw new LisibleError(
      "not-initialized",
      "initSync() needs the module or its bytes here: use `await init()`",
    );
  }
  instantiate(source);
}

export const createParser = parserFactory(() => {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  return /** @type {Channel} */ (/** @type {unknown} */ (worker));
});
