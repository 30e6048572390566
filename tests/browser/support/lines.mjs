// Measures lines of text in the page.

/**
 * For `evaluate`: the widest distance between the beginnings of two Chinese characters side by side, in em, among all lines
 * of the article, and where that is.
 */
export const widestGap = `() => {
  const content = document.querySelector("lisible-reader").shadowRoot.querySelector(".content");
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let widest = { gap: 0, text: "" };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
    let before = null;
    // Right after a letter or figure a character's box holds the space that stands before it as well.
    let row = 0;
    for (let index = 0; index < node.data.length; index += 1) {
      if (!/[\\u4e00-\\u9fff]/.test(node.data[index])) { before = null; row = 0; continue; }
      row += 1;
      range.setStart(node, index);
      range.setEnd(node, index + 1);
      const rect = range.getBoundingClientRect();
      if (before && row > 2 && Math.abs(before.top - rect.top) < size / 3) {
        const gap = (rect.left - before.left) / size;
        if (gap > widest.gap) widest = { gap, text: node.data.slice(Math.max(0, index - 12), index + 8) };
      }
      before = rect;
    }
  }
  return widest;
}`;

/** For `evaluate`: the faces that the article's body asks for, as one list. */
export const bodyFaces = `() => {
  const content = document.querySelector("lisible-reader").shadowRoot.querySelector(".content");
  const elements = [content, ...content.querySelectorAll("p, li, em, blockquote, h2, h3, td, figcaption")];
  return [...new Set(elements.map((element) => getComputedStyle(element).fontFamily))].join(" | ");
}`;
