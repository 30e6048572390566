/* A page or a feed that lies in a file: its text, in whatever charset it was written. */
import init, { decode, mediaTypeOf } from "lisible";
import { readMhtml } from "lisible/mhtml";
import type { Snapshot } from "../shared/snapshot.ts";

const NAMES = /\.(html?|xhtml|xml|rss|atom|rdf|json|md|txt|mht(ml)?)$/i;

/** `null` where the file is neither. Browsers name feeds that they download as they like: the text counts too. */
export async function pageInFile(file: File): Promise<Snapshot | null> {
  await init(chrome.runtime.getURL("lisible.wasm"));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = mediaTypeOf(bytes);
  if (type === "multipart/related") return savedPage(file, bytes);
  if (type !== null) return null;
  const text = decode(bytes);
  if (!NAMES.test(file.name) && !/^\s*[<{]/.test(text)) return null;
  return snapshotOf(file, text);
}

function savedPage(file: File, bytes: Uint8Array): Snapshot | null {
  const page = readMhtml(bytes);
  return page && snapshotOf(file, page.html, page.url);
}

/** A file has no address: its name stands for it. */
function snapshotOf(file: File, content: string, url: string | null = null): Snapshot {
  return {
    content,
    selection: null,
    url: url ?? `file:///${encodeURIComponent(file.name)}`,
    title: file.name.replace(/\.\w+$/, ""),
    contentType: file.type || "text/html",
    lang: null,
    anchor: null,
    characters: null,
  };
}
