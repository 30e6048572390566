/* Which documents have everything that is wanted, and which of them come first. */

/** What one wanted token, or beginning of one, was found in. */
export interface Found {
  /** For each document one more than the token's weight in it; nothing where it is not. */
  weights: Uint8Array;
  docs: number;
}

/** How much each weight of a posting counts. */
const POINTS: readonly number[] = [0, 1, 1.6, 2.2, 6];

/*
 * Score and number in one: a list of numbers is sorted without asking back for each two of them. Both fit into the
 * 53 bits of a number: postings have 29 for a document's, a score beyond 16,383 says no more than that one.
 */
const DOCS = 2 ** 29;
const STEPS = 1024;
const MAX_SCORE = 16_383;

/** Those that are in all of them, the best first; a rare token counts more than a frequent one. */
export function ranked(found: readonly Found[], total: number): Uint32Array {
  const [rarest, ...others] = found.toSorted((a, b) => a.docs - b.docs);
  if (!rarest) return new Uint32Array();
  const points = [rarest, ...others].map(({ docs }) => {
    const rarity = Math.log(1 + total / (1 + docs));
    return POINTS.map((value) => value * rarity);
  });
  const keys = new Float64Array(rarest.docs);
  let length = 0;
  for (let doc = 0; doc < rarest.weights.length; doc++) {
    const weight = rarest.weights[doc] as number;
    if (weight === 0) continue;
    const more = scoreOf(doc, others, points);
    if (more < 0) continue;
    const score = Math.min((points[0]?.[weight] as number) + more, MAX_SCORE);
    keys[length++] = Math.round(score * STEPS) * DOCS + doc;
  }
  const sorted = keys.subarray(0, length).sort();
  const docs = new Uint32Array(length);
  for (let index = 0; index < length; index++) {
    docs[index] = (sorted[length - 1 - index] as number) % DOCS;
  }
  return docs;
}

/** -1 where one is missing. */
function scoreOf(
  doc: number,
  others: readonly Found[],
  points: readonly (readonly number[])[],
): number {
  let score = 0;
  for (let index = 0; index < others.length; index++) {
    const weight = (others[index] as Found).weights[doc] as number;
    if (weight === 0) return -1;
    score += points[index + 1]?.[weight] as number;
  }
  return score;
}
