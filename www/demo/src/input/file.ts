/** Bytes looked at for a declared encoding: HTML requires it within the first 1024. */
const HEAD = 1024;

export type Progress = (loaded: number, total: number) => void;

/** A file's text, read piece by piece so that it can be watched and stopped. */
export async function readFile(
  file: File,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const reader = file.stream().getReader();
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  for (;;) {
    signal.throwIfAborted();
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.byteLength;
    progress(loaded, file.size);
  }
  return decodeText(join(chunks, loaded));
}

/** Bytes as text: by byte order mark, else by the declared encoding, else UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const [, label = "utf-8"] = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head) ?? [];
  return decoder(label).decode(bytes);
}

function decoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.byteLength;
  }
  return bytes;
}
