/** The views in tab order. `source` is a view of its own only where there is no room beside. */
export const VIEWS = [
  "source",
  "reader",
  "structure",
  "removed",
  "markdown",
  "html",
  "text",
  "json",
] as const;
export type ViewName = (typeof VIEWS)[number];

export function isView(name: string): name is ViewName {
  return (VIEWS as readonly string[]).includes(name);
}
