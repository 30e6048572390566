/** A shared address above this many characters is refused: messengers and servers cut it. */
export const LONGEST_HASH = 60_000;
/** Decompressed bytes that a shared address may grow to. */
const LARGEST = 4 * 1024 * 1024;

/** What a shared address holds. */
export interface Shared {
  text: string;
  url: string;
  rules: string;
  view: string;
}

/** Text compressed (raw DEFLATE) and written in URL-safe base64. */
export async function encode(shared: Shared): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return toBase64(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The reverse; throws if it was cut, changed or is too large. */
export async function decode(encoded: string): Promise<Shared> {
  const stream = new Blob([fromBase64(encoded)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"));
  return validate(JSON.parse(await readText(stream)));
}

async function readText(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const reader = stream.getReader();
  let text = "";
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    // A few bytes can unpack to gigabytes.
    if (size > LARGEST) throw new RangeError("The shared text is too large");
    text += decoder.decode(value, { stream: true });
  }
}

function validate(value: unknown): Shared {
  const found = (typeof value === "object" && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  const text = (name: string): string => {
    const entry = found[name];
    return typeof entry === "string" ? entry : "";
  };
  return { text: text("text"), url: text("url"), rules: text("rules"), view: text("view") };
}

function toBase64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64(encoded: string): Uint8Array<ArrayBuffer> {
  const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
