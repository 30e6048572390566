// The module as text within the script, for bundlers that copy no files and for single-file builds.
import { instantiate } from "./core.js";
import { noWorker, parserFactory } from "./parser.js";
import { base64 } from "./wasm/inline.js";

export * from "./shared.js";

instantiate(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));

export default async function init() {}

export function initSync() {}

export const createParser = parserFactory(noWorker);
