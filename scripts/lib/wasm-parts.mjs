// What a WebAssembly module is made of: its sections, and its functions by the names of the name section.

const decoder = new TextDecoder();

/** Reads a module's bytes from one place on. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number in LEB128. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  }

  take(length) {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text() {
    return decoder.decode(this.take(this.number()));
  }
}

const sectionNames = [
  "custom",
  "types",
  "imports",
  "functions",
  "tables",
  "memory",
  "globals",
  "exports",
  "start",
  "elements",
  "code",
  "data",
  "data count",
  "tags",
];

/** The sections in their order: `{ name, bytes }`; a custom one has its own name. */
export function* sections(module) {
  const reader = new Reader(module, 8);
  while (reader.at < module.length) {
    const id = reader.byte();
    const bytes = reader.take(reader.number());
    const name = id === 0 ? new Reader(bytes).text() : sectionNames[id];
    yield { name, bytes };
  }
}

/** The functions that the module defines: `{ name, size }`, the size in bytes. */
export function functions(module) {
  const found = Object.fromEntries([...sections(module)].map(({ name, bytes }) => [name, bytes]));
  const names = functionNames(found.name);
  const imported = importedFunctions(found.imports);
  const reader = new Reader(found.code);
  return Array.from({ length: reader.number() }, (_, index) => {
    const size = reader.number();
    reader.take(size);
    return { name: names.get(imported + index) ?? "", size };
  });
}

function importedFunctions(bytes) {
  const reader = new Reader(bytes);
  let count = 0;
  for (let left = reader.number(); left > 0; left--) {
    reader.text();
    reader.text();
    const kind = reader.byte();
    if (kind === 0) count++;
    // Tables and tags have a type before their limits, globals a flag after their type.
    if (kind === 1 || kind === 4) reader.byte();
    if (kind === 1 || kind === 2) limits(reader);
    else reader.number();
    if (kind === 3) reader.byte();
  }
  return count;
}

function limits(reader) {
  const bounded = reader.byte() & 1;
  reader.number();
  if (bounded) reader.number();
}

function functionNames(bytes) {
  const names = new Map();
  if (!bytes) return names;
  const reader = new Reader(bytes);
  reader.text();
  while (reader.at < bytes.length) {
    const kind = reader.byte();
    const part = new Reader(reader.take(reader.number()));
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left--) names.set(part.number(), part.text());
  }
  return names;
}

/** The path that a function belongs to, without the generics and traits around it: `lisible::content::find`. */
export function pathOf(name) {
  const path = name.match(/[A-Za-z_]\w*(?:\[[0-9a-f]+\])?(?:::[A-Za-z_]\w*)+/)?.[0] ?? "others";
  return path.replace(/\[[0-9a-f]+\]/g, "").replace(/::h[0-9a-f]{16}$/, "");
}

/** The sums of what `key` gives for each function, largest first: `[key, size, count]`. */
export function sums(list, key) {
  const found = new Map();
  for (const item of list) {
    const sum = found.get(key(item)) ?? [0, 0];
    found.set(key(item), [sum[0] + item.size, sum[1] + 1]);
  }
  return [...found].map(([name, [size, count]]) => [name, size, count]).sort((a, b) => b[1] - a[1]);
}
