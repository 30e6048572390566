const UNSPACED = /^(zh|ja)\b/;
/** A line may not start with these, so they stay with the word before. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}，。、！？：；…—]+$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;
/** A numeral keeps its measure word. */
const NUMERAL = /^[第\d〇零一二三四五六七八九十百千万萬亿億两兩几幾半]+$/;

/**
 * The words of a headline in a script without spaces, so that lines can break between them.
 * Other languages, and browsers that cannot segment, get the text in one piece.
 */
export function words(text: string, lang: string | null): string[] {
  if (lang === null || !UNSPACED.test(lang) || !("Segmenter" in Intl)) return [text];
  // Only the language: whatever else a page declares may be no tag at all.
  const segmenter = new Intl.Segmenter(lang.slice(0, 2), { granularity: "word" });
  const pieces: string[] = [];
  let before = "";
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && belongTogether(before, segment)) {
      pieces[pieces.length - 1] = last + segment;
    } else {
      pieces.push(segment);
    }
    before = segment;
  }
  return pieces;
}

/** After these, and after a space, a headline turns to something new; closing marks stay with them. */
const TURN = /(?<=[：；，。！？])(?![：；，。！？…”’」』）》\s])|(?<=\s)(?=\S)/u;
const SHORTEST_CLAUSE = 4;

/**
 * The clauses of a headline in a script without spaces: a line had better end with one. Spaces stand at
 * a clause's end. Joined they are the text.
 */
export function clauses(text: string, lang: string | null): string[] {
  if (lang === null || !UNSPACED.test(lang)) return [text];
  const found: string[] = [];
  for (const piece of text.split(TURN)) {
    const last = found.at(-1);
    const short = (part: string) => [...part.trim()].length < SHORTEST_CLAUSE;
    if (last !== undefined && (short(piece) || short(last))) found[found.length - 1] = last + piece;
    else found.push(piece);
  }
  return found;
}

function belongTogether(before: string, segment: string): boolean {
  if (CLOSING.test(segment) || OPENING.test(before)) return true;
  return NUMERAL.test(before) && [...segment].length === 1;
}
