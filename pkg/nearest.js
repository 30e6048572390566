/** More than this in length is no misspelling. */
const LONGEST = 40;

/**
 * What was probably meant: the word that the fewest changed letters make of it, if they are few.
 * @param {string} word
 * @param {readonly string[]} known
 * @returns {string | null}
 */
export function nearest(word, known) {
  if (word.length > LONGEST) return null;
  const given = word.toLowerCase();
  const ranked = known.map((name) => ({ name, changes: changes(given, name.toLowerCase()) }));
  ranked.sort((one, other) => one.changes - other.changes);
  const [best] = ranked;
  return best && best.changes <= Math.max(2, Math.ceil(best.name.length / 2)) ? best.name : null;
}

/**
 * Levenshtein's distance.
 * @param {string} one
 * @param {string} other
 */
function changes(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...one].entries()) {
    const next = [above + 1];
    for (let index = 0; index < other.length; index += 1) {
      const swap = Number(row[index]) + (letter === other[index] ? 0 : 1);
      next.push(Math.min(swap, Number(row[index + 1]) + 1, Number(next[index]) + 1));
    }
    row = next;
  }
  return Number(row[other.length]);
}
