import type { PreferenceStore, SiteRules } from "@lisible/reader";

/** Everything a person has set, as it lies in `storage.local`. */
export interface Settings {
  /** The reader's preferences; the reader validates them itself. */
  reader: unknown;
  /** Hosts that are always opened in the reader. */
  sites: string[];
  /** Publisher rules of one's own, in the form `parseArticle` takes, and how articles of a site are mended. */
  rules: SiteRules[];
  /** Hosts of which everything that is read is saved. */
  saved: string[];
}

const EMPTY: Settings = { reader: null, sites: [], rules: [], saved: [] };

export async function loadSettings(): Promise<Settings> {
  const stored = await chrome.storage.local.get(Object.keys(EMPTY));
  return { ...EMPTY, ...stored };
}

export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  await chrome.storage.local.set(patch);
}

/** The mark of what this page wrote last, until the storage has told of it. */
let unheard: string | null = null;

/**
 * The reader's preferences in the extension's storage, the same in every tab.
 * The storage tells of a page's own changes too, and late: until it tells of the last one, whatever it
 * tells of was overwritten since, and would take back what a person has just chosen.
 */
export const preferenceStore: PreferenceStore = {
  load: async () => (await loadSettings()).reader,
  async save(reader) {
    const mark = crypto.randomUUID();
    unheard = mark;
    try {
      await saveSettings({ reader: { ...reader, mark } });
    } catch (error) {
      if (unheard === mark) unheard = null;
      throw error;
    }
  },
  subscribe(listener) {
    onSettings("reader", (reader) => {
      const own = (reader as { mark?: unknown } | null)?.mark === unheard;
      if (unheard !== null && !own) return;
      unheard = null;
      listener(reader);
    });
  },
};

/** Calls back when another page of the extension has changed a setting. */
export function onSettings<K extends keyof Settings>(
  key: K,
  listener: (value: Settings[K]) => void,
): void {
  chrome.storage.local.onChanged.addListener((changes) => {
    const change = changes[key];
    if (change) listener((change.newValue ?? EMPTY[key]) as Settings[K]);
  });
}
