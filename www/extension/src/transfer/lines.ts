/*
 * The library as JSON Lines: a head, then for each article a line, before it one with its page where that is kept, and
 * one for each picture.
 * The same library gives the same bytes.
 */
import type { Annotation } from "../notes/annotation.ts";
import { database } from "../store/database.ts";
import { findPage } from "../store/pages.ts";
import { picturesOf } from "../store/pictures.ts";
import { annotationsOf, articleJson, putBack, shelvedBy, type TakenOut } from "../store/shelf.ts";
import type { KeptPage, PictureRow, Shelved } from "../store/types.ts";
import { fromBase64, toBase64 } from "./base64.ts";

export const FORMAT = "lisible-library";
const VERSION = 1;

/** Every field, in the order of the file. */
const FIELDS = [
  "id",
  "address",
  "url",
  "title",
  "publisher",
  "column",
  "authors",
  "lang",
  "dir",
  "published",
  "excerpt",
  "minutes",
  "added",
  "saved",
  "opened",
  "archived",
  "starred",
  "tags",
  "notes",
  "position",
  "mends",
  "page",
  "item",
  "part",
  "parser",
] as const satisfies (keyof Shelved)[];

type Line =
  | { format: string; version: number }
  | { page: KeptPage }
  | { picture: { article: string; address: string; type: string; data: string } }
  | { entry: Omit<Shelved, "doc">; annotations: Annotation[]; article: unknown };

/** The articles to write, the oldest first; all of them without a choice. */
export async function chosenIds(selected: ReadonlySet<string>): Promise<string[]> {
  const rows = await (await database()).getAllFromIndex("articles", "added");
  const alive = rows.filter(({ deleted }) => deleted === null);
  return alive.filter(({ id }) => selected.size === 0 || selected.has(id)).map(({ id }) => id);
}

export async function* libraryLines(ids: readonly string[]): AsyncGenerator<string> {
  yield `${JSON.stringify({ format: FORMAT, version: VERSION })}\n`;
  const written = new Set<string>();
  for (const id of ids) {
    const row = await shelvedBy(id);
    if (!row) continue;
    yield await pageLine(row.page, written);
    for (const [address, blob] of await picturesOf(id)) {
      const picture = { article: id, address, type: blob.type, data: await toBase64(blob) };
      yield `${JSON.stringify({ picture })}\n`;
    }
    const entry = JSON.stringify(Object.fromEntries(FIELDS.map((name) => [name, row[name]])));
    const annotations = JSON.stringify(await annotationsOf(id));
    const article = (await articleJson(id)) ?? "null";
    yield `{"entry":${entry},"annotations":${annotations},"article":${article}}\n`;
  }
}

async function pageLine(id: string | null, written: Set<string>): Promise<string> {
  if (id === null || written.has(id)) return "";
  written.add(id);
  const page = await findPage(id);
  return page ? `${JSON.stringify({ page })}\n` : "";
}

export interface Outcome {
  added: number;
  known: number;
}

/** Articles that are written at once. */
const BATCH = 24;

/** Brings in a file of `libraryLines`. What is here already stays as it is. */
export async function importLines(
  lines: AsyncIterable<string>,
  progress: (done: number) => void,
): Promise<Outcome> {
  const outcome = { added: 0, known: 0 };
  let batch: TakenOut[] = [];
  const flush = async () => {
    const added = await putBack(batch);
    outcome.added += added;
    outcome.known += batch.length - added;
    batch = [];
    progress(outcome.added + outcome.known);
  };
  let page: KeptPage | null = null;
  let pictures: PictureRow[] = [];
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if ("page" in line) page = line.page;
    else if ("picture" in line) {
      const { article, address, type, data } = line.picture;
      pictures.push({ article, address, blob: fromBase64(data, type) });
    } else if ("entry" in line) {
      const { entry, annotations, article } = line;
      const json = article === null ? null : JSON.stringify(article);
      const own = page?.id === entry.page ? page : null;
      const shown = pictures.filter((picture) => picture.article === entry.id);
      pictures = [];
      const row = { ...entry, deleted: null };
      batch.push({ row, json, annotations, page: own, pictures: shown });
      if (batch.length === BATCH) await flush();
    }
  }
  await flush();
  return outcome;
}

/** A file line by line: it may be larger than any string. */
export async function* linesOf(file: Blob): AsyncGenerator<string> {
  let rest = "";
  const reader = file.stream().pipeThrough(new TextDecoderStream()).getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    const pieces = (rest + step.value).split("\n");
    rest = pieces.pop() ?? "";
    for (const piece of pieces) if (piece) yield piece;
  }
  if (rest) yield rest;
}
