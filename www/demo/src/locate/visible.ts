import { decodeEntity, ENTITY } from "./entities.ts";
import { type Layer, replaceLayer, sourceLayer } from "./layers.ts";

const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[|\]\]>|<(?:script|style)\b[\s\S]*?<\/(?:script|style)\s*>|<\/?[a-zA-Z!?][^>]*>/gi;
const JSON_ESCAPE = /\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/g;
/** White space and characters that nobody sees. */
const UNSEEN = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]+/gu;

/**
 * The characters of a source that a reader sees, without white space, each with its place:
 * entities decoded, tags gone. Feeds escape their HTML once more, and some titles twice,
 * hence the second round.
 */
export function visibleLayer(source: string): Layer {
  let layer = sourceLayer(source);
  if (/^\s*[{[]/.test(source)) layer = replaceLayer(layer, JSON_ESCAPE, decodeJsonEscape);
  for (let round = 0; round < 2; round += 1) {
    layer = replaceLayer(layer, TAG, () => "");
    layer = replaceLayer(layer, ENTITY, decodeEntity);
  }
  return replaceLayer(layer, UNSEEN, () => "");
}

/** A text of the article in the same form, ready to be looked for. */
export function visibleText(text: string): string {
  return text.replace(TAG, "").replace(UNSEEN, "");
}

function decodeJsonEscape(sequence: string): string {
  try {
    return JSON.parse(`"${sequence}"`) as string;
  } catch {
    return sequence;
  }
}
