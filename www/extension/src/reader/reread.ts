/* Articles of the library, read again by a newer parser from the page that was kept. */
import type { Article } from "lisible";
import type { ParserClient } from "../parse/client.ts";
import { loadSettings } from "../shared/settings.ts";
import { originOf } from "../store/describe.ts";
import { shelve } from "../store/shelf.ts";
import type { KeptPage, Whole } from "../store/types.ts";

/** The article as this parser reads it, on the shelf already; `null` where it reads nothing. */
export async function readAnew(
  { shelved, article: before, annotations }: Whole,
  page: KeptPage,
  parser: ParserClient,
): Promise<Whole | null> {
  const { rules } = await loadSettings();
  const { item, part } = shelved;
  const selected = part === "selection" && page.selection !== null;
  const content = (selected && page.selection) || page.content;
  const parsed = await parser.parse({ content, url: page.url, rules, whole: selected });
  if (parsed.kind === "failed") return null;
  const article = parsed.kind === "article" ? parsed.article : feedItem(parsed.feed, item, before);
  if (!article || article.body.length === 0) return null;
  const anew = await shelve(article, originOf(page, item, part), {}, { id: shelved.id });
  return { shelved: anew, article, annotations };
}

function feedItem(feed: { articles: Article[] }, item: number | null, before: Article | null) {
  if (before)
    return feed.articles.find(({ url, title }) => url === before.url && title === before.title);
  return item === null ? undefined : feed.articles[item];
}
