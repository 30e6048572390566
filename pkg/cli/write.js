/**
 * Waits where the reader is slower.
 * @param {NodeJS.WritableStream} stream
 * @param {string | Uint8Array} text
 */
export async function write(stream, text) {
  if (stream.write(text)) return;
  await new Promise((resolve) => stream.once("drain", resolve));
}
