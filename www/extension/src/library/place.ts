/* What is listed, in the address: reload, back and bookmarks just work. */
import { FACETS, VIEWS, type Wish } from "./protocol.ts";

export type Place = Wish;

export function placeOf(address: string): Place {
  const query = new URL(address).searchParams;
  const view = VIEWS.find((entry) => entry === query.get("view")) ?? "newest";
  const facets = FACETS.flatMap((facet) => {
    const value = query.get(facet);
    return value === null ? [] : [[facet, value] as const];
  });
  return { view, facets: Object.fromEntries(facets), query: query.get("q") ?? "" };
}

export function rememberPlace({ view, facets, query }: Place): void {
  const values = new URLSearchParams();
  if (view !== "newest") values.set("view", view);
  for (const [facet, value] of Object.entries(facets)) values.set(facet, value);
  if (query) values.set("q", query);
  history.replaceState(null, "", `?${values}`);
}
