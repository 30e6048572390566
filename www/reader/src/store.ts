/**
 * Where preferences are kept. A page uses `localStorage`; an extension hands in
 * an adapter over `storage.local` or `storage.sync`.
 */
export interface PreferenceStore {
  /** The stored values, or anything else when there are none: they are validated by the caller. */
  load(): unknown | Promise<unknown>;
  save(values: object): void | Promise<void>;
  /** Calls back when another tab or window has stored new values. */
  subscribe?(listener: (values: unknown) => void): void;
}

const KEY = "lisible:preferences";

/** Kept in `localStorage`, shared between the tabs of one origin. */
export function browserStore(key: string = KEY): PreferenceStore {
  return {
    load: () => parse(localStorage.getItem(key)),
    save: (values) => localStorage.setItem(key, JSON.stringify(values)),
    subscribe(listener) {
      addEventListener("storage", (event) => {
        if (event.key === key) listener(parse(event.newValue));
      });
    },
  };
}

/** Kept as long as the page lives. */
export function memoryStore(initial: unknown = null): PreferenceStore {
  let kept: unknown = initial;
  return {
    load: () => kept,
    save: (values) => {
      kept = values;
    },
  };
}

function parse(stored: string | null): unknown {
  if (stored === null) return null;
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}
