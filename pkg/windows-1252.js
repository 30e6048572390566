// Some versions of Node read windows-1252 as Latin-1: curly quotes, dashes and € become controls (nodejs/node#56542).

/** The characters of 0x80 to 0x9f; the five that stand for themselves are those without one of their own. */
const special = [..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map((character) =>
  character.charCodeAt(0),
);

/** Units that are put together at a time. */
const CHUNK = 8192;

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function decodeWindows1252(bytes) {
  const parts = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const units = Array.from(bytes.subarray(start, start + CHUNK), unit);
    parts.push(String.fromCharCode(...units));
  }
  return parts.join("");
}

/** @param {number} byte */
function unit(byte) {
  return byte >= 0x80 && byte <= 0x9f ? Number(special[byte - 0x80]) : byte;
}
