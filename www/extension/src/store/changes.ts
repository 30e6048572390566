/* Tells the extension's other tabs what has changed in the library. */

export interface Change {
  /** Articles that were added, changed or deleted; `null` for any number of them. */
  ids: string[] | null;
}

const channel = new BroadcastChannel("lisible-library");

export function tellChange(ids: string[] | null): void {
  channel.postMessage({ ids } satisfies Change);
}

export function onChange(listener: (change: Change) => void): void {
  channel.addEventListener("message", ({ data }: MessageEvent<Change>) => listener(data));
}
