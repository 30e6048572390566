// What the detectors of faults ask of an article.

export const flat = (node) =>
  node?.type === "break" ? "\n" : (node?.value ?? "") + (node?.children ?? []).map(flat).join("");

export const isText = (block) => block.type === "paragraph" || block.type === "heading";
export const isBold = (block) =>
  block.type === "paragraph" &&
  block.children.every(
    (child) => child.type === "strong" || (child.type === "text" && !child.value.trim()),
  );

/** An article with what the detectors look at again and again. */
export function seen(article, source) {
  const blocks = article.body;
  const texts = blocks
    .filter(isText)
    .map((block) => ({ type: block.type, block, text: flat(block).trim() }));
  const figures = blocks.filter(({ type }) => type === "figure");
  return {
    article,
    source,
    id: article.publisher?.id ?? "",
    blocks,
    texts,
    figures,
    first: texts[0]?.text ?? "",
    last: texts.at(-1)?.text ?? "",
    lines: texts.map(({ text }) => text),
    /** The first line that fits, of the whole text or of some lines. */
    line: (pattern, from = 0, to) =>
      texts.slice(from, to).find(({ text }) => pattern.test(text))?.text ?? null,
    author: (pattern) => article.authors.find((name) => pattern.test(name)) ?? null,
  };
}
