/* Compression by the browser itself: an article is a fifth of its JSON, a page's HTML a fifth to a tenth. */

export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]).stream(), new CompressionStream("gzip"));
}

export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const plain = await through(new Blob([bytes]).stream(), new DecompressionStream("gzip"));
  return new TextDecoder().decode(plain);
}

async function through(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = new Response(stream.pipeThrough(transform));
  return new Uint8Array(await answer.arrayBuffer());
}
