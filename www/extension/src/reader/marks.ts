/*
 * Marks on the page's own timeline, for the developer tools and for `npm run bench:extension`.
 * They stay in the tab.
 */

/** How long the parser itself worked, in milliseconds. */
export function markParsed(duration: number): void {
  performance.measure("lisible-parse", { end: performance.now(), duration });
}

/** The first frame with the article in it. */
export async function markShown(root: HTMLElement): Promise<void> {
  await root.querySelector("lisible-reader")?.updateComplete;
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("lisible-shown")));
}
