/* How many articles each view and each value of a facet has. */
import type { Shelved } from "../store/types.ts";
import { FACETS, type Facet, type Listing, VIEWS, type View, type Wish } from "./protocol.ts";

/** Values of a facet that are offered. */
const MAX_VALUES = 100;

export const IN_VIEW: Record<View, (row: Shelved) => boolean> = {
  newest: (row) => row.archived === null,
  unread: (row) => row.archived === null && row.opened === null,
  starred: (row) => row.starred,
  archived: (row) => row.archived !== null,
  notes: (row) => row.notes > 0,
};

type Value = string | null | readonly string[];

/** One value or several: a list of one for each line would cost more than the counting. */
const VALUE: Record<Facet, (row: Shelved) => Value> = {
  publisher: (row) => row.publisher,
  column: (row) => row.column,
  tag: (row) => row.tags,
  lang: (row) => row.lang,
};

function hasValue(value: Value, wanted: string): boolean {
  return typeof value === "object" ? (value?.includes(wanted) ?? false) : value === wanted;
}

/** Whether a line has the chosen value of each facet, but for one of them. */
export function fitsFacets(row: Shelved, facets: Wish["facets"], but?: Facet): boolean {
  for (const facet of FACETS) {
    const wanted = facets[facet];
    if (wanted !== undefined && facet !== but && !hasValue(VALUE[facet](row), wanted)) return false;
  }
  return true;
}

/** Each facet counts what the other ones leave. */
export function countFacets(rows: readonly Shelved[], facets: Wish["facets"]): Listing["facets"] {
  const narrowed = Object.keys(facets).length > 0;
  const counted = FACETS.map((facet) => {
    const left = narrowed ? rows.filter((row) => fitsFacets(row, facets, facet)) : rows;
    const counts = [...countValues(left, VALUE[facet])];
    const sorted = counts.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return [facet, sorted.slice(0, MAX_VALUES)];
  });
  return Object.fromEntries(counted);
}

function countValues(
  rows: readonly Shelved[],
  valuesOf: (row: Shelved) => Value,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (value: string) => counts.set(value, (counts.get(value) ?? 0) + 1);
  for (const row of rows) {
    const value = valuesOf(row);
    if (typeof value === "string") add(value);
    else if (value) for (const one of value) add(one);
  }
  return counts;
}

export function countViews(rows: readonly Shelved[]): Listing["counts"] {
  const counts = VIEWS.map((view) => {
    const fits = IN_VIEW[view];
    return [view, rows.reduce((sum, row) => (fits(row) ? sum + 1 : sum), 0)];
  });
  return Object.fromEntries(counts);
}
