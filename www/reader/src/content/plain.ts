import type { Block, ListItem, Phrasing, TableCell, TableRow } from "lisible";

type AnyNode = Block | ListItem | TableRow | TableCell | Phrasing;

/** The characters of a node and everything in it, without any mark-up. */
export function plainText(node: AnyNode): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
    case "code":
    case "math":
    case "inlineMath":
      return node.value;
    case "footnoteReference":
      return "";
    case "break":
      return "\n";
    case "image":
      return node.alt ?? "";
    case "figure":
      return [node.caption, node.credit].filter(Boolean).join(" ");
    case "audio":
    case "video":
    case "embed":
      return node.title ?? "";
    case "thematicBreak":
      return "";
    default:
      return node.children.map(plainText).join("");
  }
}
