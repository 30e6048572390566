/**
 * The inside of a page's body, which the parser takes as a fragment and so keeps whole. Only the
 * outermost tags are cut off, by their position: what stands between is the parser's business.
 */
export function bodyFragment(content: string): string {
  const open = /<body\b[^>]*>/i.exec(content);
  if (!open) return content;
  const start = open.index + open[0].length;
  const end = content.toLowerCase().lastIndexOf("</body");
  return content.slice(start, end > start ? end : undefined);
}
