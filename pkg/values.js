// What a value is: bytes of whatever realm, or something that has to be named to whoever handed it in.
import { LisibleError } from "./error.js";

/** What was handed in although something had to be done with it first. */
const hints = new Map([
  ["Promise", "await it first"],
  ["Response", "hand in `await response.arrayBuffer()`"],
  ["Request", "hand in `await request.arrayBuffer()`"],
  ["Blob", "hand in `await blob.arrayBuffer()`"],
  ["File", "hand in `await file.arrayBuffer()`"],
  ["ReadableStream", "hand in `await new Response(stream).arrayBuffer()`"],
  ["URL", "nothing is fetched here: fetch it and hand in what comes back"],
]);

/**
 * @param {unknown} input
 * @returns {Uint8Array | null}
 */
export function bytesOf(input) {
  const isView = ArrayBuffer.isView(input);
  const buffer = isView ? input.buffer : input;
  const kind = Object.prototype.toString.call(buffer);
  if (!/^\[object (?:Shared)?ArrayBuffer\]$/.test(kind)) return null;
  const memory = /** @type {ArrayBuffer} */ (buffer);
  if (isGone(memory)) {
    throw new LisibleError(
      "invalid-input",
      "these bytes were handed over to a worker and are here no more: hand in `bytes.slice()` the first time",
    );
  }
  const bytes = isView
    ? new Uint8Array(memory, input.byteOffset, input.byteLength)
    : new Uint8Array(memory);
  // What is shared can change while it is read, and decoders refuse it.
  return kind === "[object SharedArrayBuffer]" ? bytes.slice() : bytes;
}

/**
 * Not every runtime has `detached`, and the buffer of an empty text is no different but for what can be made of it.
 * @param {ArrayBuffer} memory
 */
function isGone(memory) {
  if (memory.byteLength > 0) return false;
  try {
    new Uint8Array(memory);
    return false;
  } catch {
    return true;
  }
}

/** @param {unknown} value */
export function describe(value) {
  if (value === undefined) return "nothing";
  if (value === null || typeof value !== "object") return value === null ? "null" : typeof value;
  const name = value.constructor?.name || "no class";
  const isThenable = "then" in value && typeof value.then === "function";
  const hint = hints.get(isThenable ? "Promise" : name);
  return `an object of ${name}${hint ? `: ${hint}` : ""}`;
}
