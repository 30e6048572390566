/** What was asked for last, up to a size: what was not asked for longest goes first. */
export class Recent<Key, Value> {
  readonly #sizeOf: (value: Value) => number;
  readonly #limit: number;
  /** The one that was asked for last is the last. */
  readonly #values = new Map<Key, Value>();
  #size = 0;

  constructor(limit: number, sizeOf: (value: Value) => number) {
    this.#limit = limit;
    this.#sizeOf = sizeOf;
  }

  get(key: Key): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  put(key: Key, value: Value): void {
    this.drop(key);
    this.#values.set(key, value);
    this.#size += this.#sizeOf(value);
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#limit) break;
      this.drop(oldest);
    }
  }

  drop(key: Key): void {
    const value = this.#values.get(key);
    if (value === undefined) return;
    this.#values.delete(key);
    this.#size -= this.#sizeOf(value);
  }

  clear(): void {
    this.#values.clear();
    this.#size = 0;
  }

  keys(): Key[] {
    return [...this.#values.keys()];
  }
}
