/* What the library knows of an article: its line in the list, and what it is found by. */
import type { Article } from "lisible";
import { type Annotation, noteOf } from "../notes/annotation.ts";
import type { KeptPage, Shelved } from "./types.ts";

/** Where an article was read from. */
export interface Origin {
  page: string | null;
  /** The address of the tab. */
  url: string;
  /** The tab's title, for an article without one. */
  title: string;
  item: number | null;
  part: "page" | "selection";
}

export function originOf(page: KeptPage, item: number | null, part: Origin["part"]): Origin {
  return { page: page.id, url: page.url, title: page.title, item, part };
}

/** Pages at one address are one article; selections and items without an address stand for themselves. */
export function addressOf(article: Article | null, { url, page, item, part }: Origin): string {
  if (part === "selection") return `selection:${page}`;
  if (item !== null && !article?.url) return `item:${item}:${article?.title ?? ""}:${url}`;
  return bare(article?.url ?? url);
}

function bare(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  address.hash = "";
  return address.href;
}

/** The fields that come from the article, as opposed to what a person did with it. */
export function describe(article: Article, origin: Origin): Partial<Shelved> {
  const url = article.url ?? origin.url;
  return {
    address: addressOf(article, origin),
    url: /^https?:/.test(url) ? url : null,
    title: article.title || origin.title,
    publisher: article.publisher?.name ?? null,
    column: article.column ?? article.section,
    authors: article.authors,
    lang: article.lang,
    dir: article.dir,
    published: article.published ?? article.feedTimestamp,
    excerpt: article.excerpt,
    minutes: article.stats.minutes,
    page: origin.page,
    item: origin.item,
    part: origin.part,
  };
}

/** An article that nobody has done anything with. */
export function blank(origin: Origin, now: number): Omit<Shelved, "doc"> {
  return {
    id: crypto.randomUUID(),
    address: addressOf(null, origin),
    url: /^https?:/.test(origin.url) ? origin.url : null,
    title: origin.title,
    publisher: null,
    column: null,
    authors: [],
    lang: null,
    dir: "ltr",
    published: null,
    excerpt: "",
    minutes: 0,
    added: now,
    saved: null,
    opened: null,
    archived: null,
    starred: false,
    deleted: null,
    tags: [],
    notes: 0,
    position: null,
    page: origin.page,
    item: origin.item,
    part: origin.part,
    parser: null,
  };
}

/** What an article itself is found by, beside its title. */
export function wordsOf(
  { publisher, column, authors }: Omit<Shelved, "doc">,
  article: Article,
): { names: string; text: string } {
  const { section, agency, tags, text } = article;
  const names = [publisher, column, section, agency, ...authors, ...tags];
  return { names: [...new Set(names)].filter(Boolean).join("\n"), text };
}

/** What a person has added to it. */
export function ownWords(tags: readonly string[], notes: readonly Annotation[]): string {
  return [...tags, ...notes.map(noteOf)].filter(Boolean).join("\n");
}
