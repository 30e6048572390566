import type { Article, Block, ListItem, Phrasing, TableCell, TableRow } from "lisible";
import type { Needle } from "./locate.ts";

type AnyNode = Block | ListItem | TableRow | TableCell | Phrasing;

/** A line of the structure view: a field or a block, what it says, and what to look for. */
export interface Outline {
  type: string;
  /** How deep the block lies inside others. */
  level: number;
  text: string;
  needle: Needle;
}

/** Every field with content and every block of the article, in reading order. */
export function outline(article: Article): Outline[] {
  const lines = [field("title", article.title)];
  if (article.lead) lines.push({ ...line(article.lead, 0), type: "lead" });
  if (article.image) {
    const { url, caption, alt } = article.image;
    lines.push({
      type: "image",
      level: 0,
      text: caption ?? alt ?? url,
      needle: { text: "", address: url },
    });
  }
  for (const block of article.body) lines.push(...blockLines(block, 0));
  for (const credit of article.credits) lines.push(field("credits", credit));
  if (article.copyright) lines.push(field("copyright", article.copyright));
  return lines.filter(({ text }) => text !== "");
}

function field(type: string, text: string): Outline {
  return { type, level: 0, text, needle: { text } };
}

function blockLines(node: Block | ListItem | TableRow, level: number): Outline[] {
  const inner = nestedBlocks(node);
  const own = line(node, level);
  return [own, ...inner.flatMap((child) => blockLines(child, level + 1))];
}

function nestedBlocks(node: Block | ListItem | TableRow): (Block | ListItem | TableRow)[] {
  if (node.type === "blockquote" || node.type === "list" || node.type === "table") {
    return [...node.children];
  }
  // A list item that is one paragraph says it all in its own line.
  if (node.type === "listItem" && node.children.length > 1) return [...node.children];
  return [];
}

function line(node: Block | ListItem | TableRow, level: number): Outline {
  const text = nodeText(node).trim();
  const type = node.type === "heading" ? `heading ${node.depth}` : node.type;
  const address = "url" in node ? node.url : "image" in node ? node.image.url : undefined;
  const needle: Needle = address === undefined ? { text } : { text: "", address };
  return { type, level, text: text || address || "—", needle };
}

function nodeText(node: AnyNode): string {
  if ("value" in node) return node.value;
  if (node.type === "figure") return node.caption ?? node.image.alt ?? "";
  if (node.type === "break") return " ";
  if ("children" in node) return node.children.map(nodeText).join("");
  return "title" in node ? (node.title ?? "") : "";
}
