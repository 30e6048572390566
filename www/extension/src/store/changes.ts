/* Tells the extension's other tabs what has changed in the library. */

export interface Change {
  /** Articles that were added, changed or deleted; `null` for any number of them. */
  ids: string[] | null;
}

const channel = new BroadcastChannel("lisible-library");

/** Of nothing nobody hears: who hears of a change looks for more to do, and might tell of that. */
export function tellChange(ids: string[] | null): void {
  if (ids?.length === 0) return;
  channel.postMessage({ ids } satisfies Change);
}

export function onChange(listener: (change: Change) => void): void {
  channel.addEventListener("message", ({ data }: MessageEvent<Change>) => listener(data));
}
