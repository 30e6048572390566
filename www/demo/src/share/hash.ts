import { decode, encode, LONGEST_HASH, type Shared } from "./codec.ts";

const PREFIX = "#s=";

export type ShareResult = { ok: true; url: string } | { ok: false; length: number };

/** This page's address with everything in its fragment, which browsers send to no server. */
export async function shareUrl(shared: Shared): Promise<ShareResult> {
  const hash = PREFIX + (await encode(shared));
  if (hash.length > LONGEST_HASH) return { ok: false, length: hash.length };
  const url = new URL(location.href);
  url.hash = hash;
  return { ok: true, url: url.href };
}

/** What the address at hand holds; `null` if nothing. Throws where it was damaged. */
export async function sharedFromHash(hash: string): Promise<Shared | null> {
  return hash.startsWith(PREFIX) ? decode(hash.slice(PREFIX.length)) : null;
}
