/* The filters of a query, which the lines of the library answer. */
import { fold } from "../search/fold.ts";
import type { Query } from "../search/query.ts";
import type { Shelved } from "../store/types.ts";

/** Names are few, and each stands on many lines. */
const MAX_NAMES = 20_000;
const names = new Map<string, string>();

function folded(name: string): string {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (names.size === MAX_NAMES) names.clear();
  const text = fold(name);
  names.set(name, text);
  return text;
}

export function filterOf(query: Query): (row: Shelved) => boolean {
  const { publisher, author, tag, lang, before, after } = query;
  const timed = before !== null || after !== null;
  const named = publisher.length + author.length + tag.length + lang.length > 0;
  if (!timed && !named) return () => true;
  return (row) => {
    if (timed) {
      const time = timeOf(row);
      if (before !== null && time >= before) return false;
      if (after !== null && time < after) return false;
    }
    return !named || hasNames(row, query);
  };
}

function hasNames(row: Shelved, { publisher, author, tag, lang }: Query): boolean {
  return (
    (publisher.length === 0 || has([row.publisher, hostOf(row.url)], publisher)) &&
    has(row.authors, author) &&
    tag.every((part) => row.tags.some((own) => folded(own) === part)) &&
    has([row.lang], lang)
  );
}

function has(values: readonly (string | null)[], wanted: readonly string[]): boolean {
  return wanted.every((part) =>
    values.some((value) => value !== null && folded(value).includes(part)),
  );
}

function timeOf({ published, added }: Shelved): number {
  return published === null ? added : Date.parse(published);
}

function hostOf(url: string | null): string | null {
  return url === null ? null : (/^https?:\/\/([^/:]+)/.exec(url)?.[1] ?? null);
}
