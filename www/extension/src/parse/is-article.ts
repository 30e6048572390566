import type { Parsed } from "./parse.ts";

/**
 * Enough of one text to be worth reading: a headline and a caption are not, a short wire of
 * three sentences is. Words count as `Stats.words` does: one for each Chinese character.
 */
const MIN_WORDS = 40;
const MIN_CONFIDENCE = 0.3;

export function isArticle(parsed: Parsed): boolean {
  if (parsed.kind !== "article") return false;
  const { body, stats, extraction } = parsed.article;
  return body.length > 0 && stats.words >= MIN_WORDS && extraction.confidence >= MIN_CONFIDENCE;
}
