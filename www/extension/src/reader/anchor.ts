const BLOCKS = "p, li, h2, h3, h4, h5, h6, blockquote, figcaption, td, pre";
const PROBE_LENGTH = 24;
/** The toolbar stays at the top of the window and would cover the line. In CSS pixels. */
const TOOLBAR_HEIGHT = 72;

/** Starts where the page was being read, if that text is in the article. */
export async function scrollToAnchor(root: HTMLElement, anchor: string): Promise<void> {
  const reader = root.querySelector("lisible-reader");
  if (!reader) return;
  await reader.updateComplete;
  const probe = squeezed(anchor).slice(0, PROBE_LENGTH);
  const blocks = reader.renderRoot.querySelectorAll(BLOCKS);
  const block = Array.from(blocks).find((entry) =>
    squeezed(entry.textContent ?? "").includes(probe),
  );
  if (!block) return;
  block.scrollIntoView();
  scrollBy(0, -TOOLBAR_HEIGHT);
}

/** Without any white space: the page's line breaks and indents are not the article's. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, "");
}
