/*
 * Where in the article each part that was left out stood: what the parser says of the input's blocks, in their order,
 * is laid beside the article's own blocks.
 */
import type { Article, Block, Explanation, ListItem, Removal, TableCell, TableRow } from "lisible";
import { plainText } from "../content/plain.ts";

/** The parts that stood before a block: `before` is its place in the body, or the body's length for the end. */
export interface Gap {
  before: number;
  /** Places in `article.removed`. */
  removals: number[];
}

export interface Places {
  gaps: Gap[];
  /** The selector of each block's element in the input; `null` where it is not known. */
  blocks: (string | null)[];
  removals: (string | null)[];
}

/** Characters that tell a text from others, and those by which it is looked up. */
const TELLING = 40;
const KEY = 4;
/** Texts that begin alike: menus have hundreds of them. */
const MOST = 64;

export function placesOf(article: Article, explanation: readonly Explanation[]): Places {
  const { body, removed } = article;
  const texts = new Index(body.flatMap((block, at) => leaves(block).map((text) => [text, at])));
  const parts = new Index(removed.map(({ text }, at) => [text, at]));
  const blocks: Places["blocks"] = body.map(() => null);
  const removals: Places["removals"] = removed.map(() => null);
  const gaps = new Map<number, number[]>();
  let current = -1;
  for (const { text, kept, selector, reason } of explanation) {
    if (kept) {
      const at = texts.find(text, (block) => block >= current);
      if (at === null) continue;
      current = at;
      blocks[at] ??= selector || null;
    } else {
      const free = (at: number) => removals[at] === null && removed[at]?.reason === reason;
      const at = parts.find(text, free);
      if (at === null) continue;
      removals[at] = selector;
      const gap = gaps.get(current + 1) ?? [];
      gap.push(at);
      gaps.set(current + 1, gap);
    }
  }
  const list = Array.from(gaps, ([before, entries]) => ({ before, removals: entries }));
  return { gaps: list.filter((gap) => says(gap, removed)), blocks, removals };
}

/** A gap of nothing but what stands in the article in another form is none. */
function says({ removals }: Gap, removed: readonly Removal[]): boolean {
  return removals.some((at) => {
    const reason = removed[at]?.reason;
    return reason !== "metadata" && reason !== "duplicate" && reason !== "tracking";
  });
}

/** Texts by their beginning. */
class Index {
  readonly #entries = new Map<string, [text: string, at: number][]>();

  constructor(entries: readonly (readonly [text: string, at: number])[]) {
    for (const [text, at] of entries) {
      const squeezed = squeeze(text);
      if (!squeezed) continue;
      const key = squeezed.slice(0, KEY);
      const list = this.#entries.get(key) ?? [];
      if (list.length < MOST) list.push([squeezed, at]);
      this.#entries.set(key, list);
    }
  }

  find(text: string, fits: (at: number) => boolean): number | null {
    const squeezed = squeeze(text);
    const list = this.#entries.get(squeezed.slice(0, KEY)) ?? [];
    const begun = ([own]: readonly [string, number]) =>
      own.startsWith(squeezed) || squeezed.startsWith(own);
    return list.find((entry) => begun(entry) && fits(entry[1]))?.[1] ?? null;
  }
}

function squeeze(text: string): string {
  return text
    .slice(0, TELLING * 3)
    .replace(/\s+/g, "")
    .slice(0, TELLING);
}

/** The texts that a block's parts begin with: each is a block of the input. */
function leaves(block: Block | ListItem | TableRow | TableCell): string[] {
  switch (block.type) {
    case "blockquote":
    case "list":
    case "listItem":
    case "table":
    case "tableRow":
    case "footnoteDefinition":
      return block.children.flatMap(leaves);
    case "figure":
      return [block.caption, block.credit].filter((text) => text !== null);
    default:
      return [plainText(block)];
  }
}
