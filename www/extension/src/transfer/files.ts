/* Files that are brought in: each is told by what it holds. */
import { strFromU8, unzip } from "fflate";
import type { Snapshot } from "../shared/snapshot.ts";
import { keepPage } from "../store/pages.ts";
import { findShelved, shelve } from "../store/shelf.ts";
import { type Entry, omnivore, readEntries } from "./imports.ts";
import { FORMAT, importLines, linesOf, type Outcome } from "./lines.ts";

/** Unpacked, an archive may take so many bytes. */
const MAX_UNPACKED = 1_000_000_000;

/** What became of a file: articles came in, or it is a page to be read; `null` if it is neither. `incognito` keeps a page in memory. */
export type Taken = Outcome | { page: string } | null;

export async function takeFile(
  file: File,
  progress: (done: number, total: number) => void,
  incognito = false,
): Promise<Taken> {
  if (/\.zip$/i.test(file.name)) {
    return importEntries(await zippedEntries(file), progress);
  }
  const head = await file.slice(0, 200).text();
  if (head.includes(`"format":"${FORMAT}"`)) {
    return importLines(linesOf(file), (done) => progress(done, 0));
  }
  const entries = readEntries(file.name, await file.text());
  if (entries) return importEntries(entries, progress);
  // The library is opened far more often than a file in it.
  const { pageInFile } = await import("./page-file.ts");
  const page = await pageInFile(file);
  return page && { page: await keepPage(page, incognito) };
}

async function zippedEntries(file: File): Promise<Entry[] | null> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let total = 0;
  const files = await new Promise<Record<string, Uint8Array>>((resolve, reject) => {
    const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
      total += originalSize;
      return total < MAX_UNPACKED && /\.(json|csv|html?)$/i.test(name);
    };
    unzip(bytes, { filter }, (error, data) => (error ? reject(error) : resolve(data)));
  });
  const contentOf = (slug: string) => {
    const content = files[`content/${slug}.html`];
    return content ? strFromU8(content) : null;
  };
  const lists = Object.entries(files).map(([name, data]) => {
    if (/^content\//.test(name)) return null;
    return /\.json$/i.test(name)
      ? omnivore(strFromU8(data), contentOf)
      : readEntries(name, strFromU8(data));
  });
  return lists.every((list) => list === null) ? null : lists.flatMap((list) => list ?? []);
}

async function importEntries(
  entries: readonly Entry[] | null,
  progress: (done: number, total: number) => void,
): Promise<Outcome | null> {
  if (!entries) return null;
  const outcome = { added: 0, known: 0 };
  for (const [index, entry] of entries.entries()) {
    const added = await importEntry(entry);
    outcome[added ? "added" : "known"] += 1;
    progress(index + 1, entries.length);
  }
  return outcome;
}

async function importEntry({ url, title, tags, added, ...entry }: Entry): Promise<boolean> {
  if (await findShelved(new URL(url).href.replace(/#.*$/, ""))) return false;
  const now = added ?? Date.now();
  const page =
    entry.content === null ? null : await keepPage(pageOf(url, title, entry.content), false);
  const origin = { page, url, title, item: null, part: "page" } as const;
  const archived = entry.archived ? now : null;
  await shelve(null, origin, { saved: now, tags, archived, starred: entry.starred }, { now });
  return true;
}

function pageOf(url: string, title: string, content: string): Snapshot {
  return {
    content,
    selection: null,
    url,
    title,
    contentType: "text/html",
    lang: null,
    anchor: null,
    characters: null,
  };
}
