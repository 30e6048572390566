const BLOCKS = "p, li, h1, h2, h3, h4, blockquote, figcaption, td, pre, div";
const MAX_LENGTH = 80;

/**
 * The beginning of the first paragraph in the window, when the page was scrolled:
 * the reader starts there, not at the top.
 */
export function anchorText(): string | null {
  if (scrollY < innerHeight / 2) return null;
  // A fixed header covers the first stretch; the middle of the column is where the text is.
  for (let y = innerHeight * 0.15; y < innerHeight; y += 24) {
    const block = document.elementFromPoint(innerWidth / 2, y)?.closest(BLOCKS);
    if (!block || block.matches(":has(p, div)")) continue;
    const text = (block.textContent ?? "").replace(/\s+/g, " ").trim();
    if (text.length >= 8) return text.slice(0, MAX_LENGTH);
  }
  return null;
}
