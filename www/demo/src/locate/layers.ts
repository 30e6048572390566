/** Text derived from a source: character `i` of `text` came from `starts[i]` up to `ends[i]`. */
export interface Layer {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

export function sourceLayer(source: string): Layer {
  const starts = new Uint32Array(source.length);
  for (let index = 0; index < starts.length; index += 1) starts[index] = index;
  return { text: source, starts, ends: starts.map((index) => index + 1) };
}

/** Replaces each match of `pattern`; what stays and what is put in keep their places. */
export function replaceLayer(
  layer: Layer,
  pattern: RegExp,
  replacement: (match: string) => string,
): Layer {
  const pieces: string[] = [];
  const starts = new Uint32Array(layer.text.length);
  const ends = new Uint32Array(layer.text.length);
  let length = 0;
  let position = 0;
  const keep = (end: number) => {
    pieces.push(layer.text.slice(position, end));
    starts.set(layer.starts.subarray(position, end), length);
    ends.set(layer.ends.subarray(position, end), length);
    length += end - position;
  };
  for (const match of layer.text.matchAll(pattern)) {
    keep(match.index);
    position = match.index + match[0].length;
    // A replacement longer than what it replaces would not fit the arrays; none here is.
    const put = replacement(match[0]).slice(0, match[0].length);
    pieces.push(put);
    starts.fill(layer.starts[match.index] ?? 0, length, length + put.length);
    ends.fill(layer.ends[position - 1] ?? 0, length, length + put.length);
    length += put.length;
  }
  keep(layer.text.length);
  return {
    text: pieces.join(""),
    starts: starts.subarray(0, length),
    ends: ends.subarray(0, length),
  };
}
