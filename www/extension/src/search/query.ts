/* What was typed into the search field, understood. */
import { fold } from "./fold.ts";
import { runs } from "./tokens.ts";

export interface Query {
  /** Folded; all of them are wanted. The last may be a word that is still being typed. */
  terms: Term[];
  /** Folded; each stands in the text as it is. */
  phrases: string[];
  publisher: string[];
  author: string[];
  tag: string[];
  lang: string[];
  /** In milliseconds since 1970; from `after` on, up to the start of `before`. */
  before: number | null;
  after: number | null;
}

export interface Term {
  text: string;
  /** Whether longer words count too. */
  prefix: boolean;
}

const PART = /(?:(\w+):)?(?:"([^"]*)"?|“([^”]*)”?|「([^」]*)」?|«\s*([^»]*?)\s*»|([^\s"“「«]+))/gu;
/** The filters in the four languages of the interface. */
const NAMES: Record<string, keyof Query> = {
  publisher: "publisher",
  site: "publisher",
  author: "author",
  before: "before",
  after: "after",
  tag: "tag",
  lang: "lang",
};
/** Shorter beginnings would bring half of the words. */
const SHORTEST_PREFIX = 3;

export function parseQuery(source: string): Query {
  const query: Query = {
    terms: [],
    phrases: [],
    publisher: [],
    author: [],
    tag: [],
    lang: [],
    before: null,
    after: null,
  };
  // A colon of full width is what a Chinese keyboard gives.
  const typed = source.replaceAll("：", ":");
  for (const [whole, name = "", ...values] of typed.matchAll(PART)) {
    const value = values.find((entry) => entry !== undefined) ?? "";
    const filter = NAMES[name.toLowerCase()];
    if (filter === "before" || filter === "after") query[filter] = dayOf(value) ?? query[filter];
    else if (filter) (query[filter] as string[]).push(fold(value).trim());
    else if (/["“「«]/.test(whole)) addPhrase(query, value);
    else query.terms.push(...termsOf(name ? `${name} ${value}` : value));
  }
  const last = query.terms.at(-1);
  // What is still being typed: nothing stands after it.
  if (last && /[\p{L}\p{N}]$/u.test(source) && isWord(last.text)) {
    last.prefix = [...last.text].length >= SHORTEST_PREFIX;
  }
  return query;
}

export function isEmpty(query: Query): boolean {
  return Object.values(query).every((value) =>
    Array.isArray(value) ? value.length === 0 : value === null,
  );
}

function addPhrase(query: Query, value: string): void {
  const phrase = fold(value).trim();
  if (phrase) query.phrases.push(phrase);
}

/** The year, the month or the day that was typed, at its beginning. */
function dayOf(value: string): number | null {
  const [, year, month = "1", day = "1"] =
    /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(value) ?? [];
  if (year === undefined) return null;
  return new Date(Number(year), Number(month) - 1, Number(day)).getTime();
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Words; a stretch without spaces falls into its words too, each of which is wanted. */
function termsOf(source: string): Term[] {
  const text = fold(source);
  const found: string[] = [];
  for (const { kind, start, end } of runs(text)) {
    const stretch = text.slice(start, end);
    if (kind === "word" || stretch.length <= 2) found.push(stretch);
    else for (const { segment } of segmenter.segment(stretch)) found.push(segment);
  }
  return found.map((entry) => ({ text: entry, prefix: false }));
}

function isWord(text: string): boolean {
  const [run] = runs(text);
  return run?.kind === "word";
}

/** Everything that is to be marked in a result, folded. */
export function markedParts({ terms, phrases }: Query): { text: string; prefix: boolean }[] {
  return [...phrases.map((text) => ({ text, prefix: false })), ...terms];
}
