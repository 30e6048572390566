/* An article as it is once parts were put back into it and blocks left out of it. */
import type { Article, Block, Paragraph, Removal } from "lisible";
import { plainText } from "../content/plain.ts";
import type { Places } from "./place.ts";
import { type Rendered, renderedBlocks, renderedParagraph, textOf } from "./rendered.ts";

/** A block on show: one of the article's own, or a paragraph of a part that was put back. */
export type Origin = { block: number } | { removal: number };

/** A part that is left out: of the parser's removals, or a block that somebody took out. */
export type Left = Origin & Pick<Removal, "reason" | "text">;

/** The parts left out before a block on show. */
export interface ShownGap {
  before: number;
  parts: Left[];
}

export interface Mended {
  article: Article;
  /** Where each block on show comes from. */
  origins: Origin[];
  gaps: ShownGap[];
}

export function mend(
  article: Article,
  places: Places,
  out: ReadonlySet<number>,
  back: ReadonlySet<number>,
  paragraphs: (removal: number) => Paragraph[],
): Mended {
  const forms = renderedBlocks(article);
  const body: Block[] = [];
  const shown: Rendered[] = [];
  const origins: Origin[] = [];
  const gaps: ShownGap[] = [];
  const returned = new Set<number>();
  const parts = new Map(places.gaps.map((gap) => [gap.before, gap.removals]));
  const add = (block: Block, form: Rendered, origin: Origin) => {
    body.push(block);
    shown.push(form);
    origins.push(origin);
  };
  const leave = (part: Left) => {
    const last = gaps.at(-1);
    if (last?.before === body.length) last.parts.push(part);
    else gaps.push({ before: body.length, parts: [part] });
  };
  for (let at = 0; at <= article.body.length; at += 1) {
    for (const removal of parts.get(at) ?? []) {
      const { reason, text } = article.removed[removal] as Removal;
      if (back.has(removal)) {
        returned.add(removal);
        for (const paragraph of paragraphs(removal))
          add(paragraph, renderedParagraph(paragraph.children), { removal });
      } else leave({ removal, reason, text });
    }
    const block = article.body[at];
    if (!block) continue;
    if (out.has(at)) leave({ block: at, reason: "site-furniture", text: plainText(block) });
    else add(block, forms?.body[at] ?? plainForm(block), { block: at });
  }
  if (out.size === 0 && returned.size === 0) return { article, origins, gaps };
  const lead = article.lead && (forms?.lead ?? plainForm(article.lead));
  const all = lead ? [lead, ...shown] : shown;
  const text = textOf(article.lead ? [article.lead, ...body] : body);
  const mended: Article = {
    ...article,
    body,
    html: all.map(({ html }) => html).join("\n"),
    markdown: all
      .map(({ markdown }) => markdown)
      .filter(Boolean)
      .join("\n\n"),
    text,
    stats: statsOf(article, text),
    removed: [
      ...article.removed.filter((_, at) => !returned.has(at)),
      ...Array.from(out, (at): Removal => {
        const block = article.body[at] as Block;
        const selector = places.blocks[at] ?? "";
        return { reason: "site-furniture", text: plainText(block), selector };
      }),
    ],
  };
  return { article: mended, origins, gaps };
}

function plainForm(block: Block): Rendered {
  const value = plainText(block).replace(/\s+/g, " ").trim();
  return renderedParagraph([{ type: "text", value }]);
}

/** Words and minutes in the proportion that the article had. */
function statsOf({ stats }: Article, text: string): Article["stats"] {
  const characters = text.replace(/\s+/g, "").length;
  const factor = stats.characters > 0 ? characters / stats.characters : 1;
  const words = Math.round(stats.words * factor);
  return { characters, words, minutes: Math.max(1, Math.round(stats.minutes * factor)) };
}
