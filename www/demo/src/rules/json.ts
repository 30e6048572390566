/** What went wrong in a JSON text, and where. `found` is what stood there. */
export class JsonError extends Error {
  readonly kind: "unexpected" | "end" | "duplicate";
  readonly found: string;
  readonly offset: number;

  constructor(kind: JsonError["kind"], found: string, offset: number) {
    super(`${kind} ${found} at ${offset}`);
    this.kind = kind;
    this.found = found;
    this.offset = offset;
  }
}

export interface ParsedJson {
  value: unknown;
  /** Where each value begins, by its path: `0.title.suffixes.1`. */
  offsets: Map<string, number>;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const STRING = /"(?:[\u0020\u0021\u0023-\u005b\u005d-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
/** Deeper nesting is not a rule. */
const DEEPEST = 64;

/**
 * JSON with places: engines word and place their own errors differently, and none tells where
 * a value stood once it is parsed.
 */
export function parseJson(text: string): ParsedJson {
  return new JsonReader(text).read();
}

/** The line of an offset, counted from 1. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

class JsonReader {
  readonly #text: string;
  #position = 0;
  readonly #offsets = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
  }

  read(): ParsedJson {
    const value = this.#value("", 0);
    this.#space();
    if (this.#position < this.#text.length) throw this.#unexpected();
    return { value, offsets: this.#offsets };
  }

  #value(path: string, depth: number): unknown {
    this.#space();
    this.#offsets.set(path, this.#position);
    const character = this.#text[this.#position];
    if (depth > DEEPEST) throw this.#unexpected();
    if (character === "{") return this.#object(path, depth);
    if (character === "[") return this.#array(path, depth);
    return character === '"' ? this.#string() : this.#scalar();
  }

  #object(path: string, depth: number): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    this.#members("}", () => {
      this.#space();
      const offset = this.#position;
      const key = this.#string();
      if (entries.has(key)) throw new JsonError("duplicate", key, offset);
      this.#expect(":");
      entries.set(key, this.#value(path ? `${path}.${key}` : key, depth + 1));
    });
    return Object.fromEntries(entries);
  }

  #array(path: string, depth: number): unknown[] {
    const values: unknown[] = [];
    this.#members("]", () => {
      const index = values.length;
      values.push(this.#value(path ? `${path}.${index}` : String(index), depth + 1));
    });
    return values;
  }

  #members(close: string, member: () => void): void {
    this.#position += 1;
    this.#space();
    if (this.#text[this.#position] === close) {
      this.#position += 1;
      return;
    }
    for (;;) {
      member();
      this.#space();
      const next = this.#text[this.#position];
      if (next !== "," && next !== close) throw this.#unexpected();
      this.#position += 1;
      if (next === close) return;
    }
  }

  #string(): string {
    return JSON.parse(this.#match(STRING)) as string;
  }

  #scalar(): unknown {
    return JSON.parse(this.#match(SCALAR));
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#position;
    const [found] = pattern.exec(this.#text) ?? [];
    if (!found) throw this.#unexpected();
    this.#position += found.length;
    return found;
  }

  #expect(character: string): void {
    this.#space();
    if (this.#text[this.#position] !== character) throw this.#unexpected();
    this.#position += 1;
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#position] ?? "")) this.#position += 1;
  }

  #unexpected(): JsonError {
    const rest = this.#text.slice(this.#position);
    if (!rest) return new JsonError("end", "", this.#position);
    const [word = ""] = /^(?:"[^"\n]{0,20}"?|[\w.+-]{1,20}|[\s\S])/u.exec(rest) ?? [];
    return new JsonError("unexpected", word, this.#position);
  }
}
