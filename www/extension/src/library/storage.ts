/** How much room the library takes, and whether the browser may delete it. */
export class Storage {
  used = 0;
  quota = 0;
  persisted = false;
  refused = false;
  readonly #changed: () => void;
  #asked = 0;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Counting takes the browser a while: not more often than every few seconds. */
  async refresh(): Promise<void> {
    if (Date.now() - this.#asked < 5_000) return;
    this.#asked = Date.now();
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    Object.assign(this, { used: usage, quota, persisted });
    this.#changed();
  }

  async persist(): Promise<void> {
    this.persisted = await navigator.storage.persist();
    this.refused = !this.persisted;
    this.#changed();
  }
}

/** 1.4 MB, as the language writes it. */
export function bytes(count: number, locale: string): string {
  const units = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte"] as const;
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[power] ?? "byte",
    maximumFractionDigits: power > 2 ? 1 : 0,
  }).format(count / 1000 ** power);
}
