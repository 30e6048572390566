/*
 * Run at the end of loading on sites that are always opened in the reader. Going back to a page,
 * and reloading it, means that the page itself is wanted.
 */
import type { Arrived } from "../shared/wire.ts";
import { takeSnapshot } from "./snapshot.ts";

const [entry] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
if (entry?.type === "navigate") {
  const message: Arrived = { type: "arrived", snapshot: takeSnapshot() };
  void chrome.runtime.sendMessage(message);
}
