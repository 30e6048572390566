import type { Article } from "lisible";
import type { Script } from "./article.ts";

/** Characters that only one of the two scripts uses, from the most frequent of each. */
const HANS = new Set(
  "这为来国时说会过对经发动进现种开还长关员点问应当总产战电两体无机气实业东车书见门",
);
const HANT = new Set(
  "這為來國時說會過對經發動進現種開還長關員點問應當總產戰電兩體無機氣實業東車書見門",
);

/** The script that the article is written in; `null` where it is not Chinese. */
export function articleScript(article: Article): Script | null {
  const lang = article.lang ?? "";
  if (lang !== "" && !/^zh\b/i.test(lang)) return null;
  if (/\b(Hant|TW|HK|MO)\b/i.test(lang)) return "Hant";
  if (/\b(Hans|CN|SG)\b/i.test(lang)) return "Hans";
  return countScript(article.title + article.text);
}

function countScript(text: string): Script | null {
  let hans = 0;
  let hant = 0;
  // Kana: Japanese, which shares characters with both.
  if (/[\u3041-\u30FA]{2}/u.test(text)) return null;
  for (const character of text) {
    if (HANS.has(character)) hans += 1;
    else if (HANT.has(character)) hant += 1;
  }
  if (hans === 0 && hant === 0) return null;
  return hant > hans ? "Hant" : "Hans";
}
