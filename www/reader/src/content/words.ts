const UNSPACED = /^(zh|ja)\b/;
/** A line may not start with these, so they stay with the word before. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}，。、！？：；…—]+$/u;
const OPENING = /[\p{Ps}\p{Pi}]$/u;

/**
 * The words of a headline in a script without spaces, so that lines can break between them.
 * Other languages, and browsers that cannot segment, get the text in one piece.
 */
export function words(text: string, lang: string | null): string[] {
  if (lang === null || !UNSPACED.test(lang) || !("Segmenter" in Intl)) return [text];
  const segmenter = new Intl.Segmenter(lang, { granularity: "word" });
  const pieces: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(segment) || OPENING.test(last))) {
      pieces[pieces.length - 1] = last + segment;
    } else {
      pieces.push(segment);
    }
  }
  return pieces;
}
