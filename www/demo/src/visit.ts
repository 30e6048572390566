import type { MendRule } from "@lisible/reader";
import type { Source } from "./input/source.ts";
import { isView, type ViewName } from "./views/names.ts";

/** What a reload or a way back brings back. */
export interface Visit {
  source: Source;
  rules: string;
  view: ViewName;
  opened: number | null;
  /** Places in the feed of the items that were opened. */
  read: number[];
  /** How the article was mended by hand. */
  mends: MendRule[];
  /** How far each view was scrolled, by `view` or `view:item`. */
  scroll: Record<string, number>;
}

const KEY = "lisible:visit";
/** UTF-16 units: browsers give a tab about five million. */
const LARGEST = 2_000_000;

/** The visit of this tab, if it holds one: it is gone with the tab, and with the button that clears. */
export function lastVisit(): Visit | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    return isVisit(stored) ? stored : null;
  } catch {
    return null;
  }
}

export function keepVisit(visit: Visit | null): void {
  try {
    if (visit && visit.source.text.length <= LARGEST) {
      sessionStorage.setItem(KEY, JSON.stringify(visit));
    } else {
      sessionStorage.removeItem(KEY);
    }
  } catch {
    // A full or blocked store: the visit is not remembered, and works all the same.
  }
}

function isVisit(value: unknown): value is Visit {
  if (typeof value !== "object" || value === null) return false;
  const { source, rules, view, opened, read, mends, scroll } = value as Partial<Visit>;
  return (
    typeof source?.text === "string" &&
    typeof source.url === "string" &&
    typeof rules === "string" &&
    typeof view === "string" &&
    isView(view) &&
    (opened === null || typeof opened === "number") &&
    Array.isArray(read) &&
    Array.isArray(mends) &&
    typeof scroll === "object" &&
    scroll !== null
  );
}

/** Whether this page was here before: a reload, or the way back. */
export function isReturn(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type !== "navigate";
}
