import { load } from "./core.js";

/** @import { InitInput } from "./index.js" */

/**
 * Fetches the module from where the package lies, unless another source is named.
 * @param {InitInput | Promise<InitInput>} [source]
 * @returns {Promise<void>}
 */
export function loadInBrowser(source) {
  return load(() => ({
    module_or_path: source ?? new URL("./wasm/lisible_bg.wasm", import.meta.url),
  }));
}
