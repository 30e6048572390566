/** Pages, fragments, feeds and JSON; archived items have a time stamp, a rule or mark-up below their front matter. */
const OTHER = /^\s*(?:\{|<(?!https?:))|^-{4,}$/m;
/** An article as this page saves it as JSON. */
const ARTICLE = /^\s*\{\s*"source":\s*"/;
/** UTF-16 units that are looked at. */
const SAMPLE = 8192;

/** What the parser can read: Markdown, and what this page saves, become HTML; everything else stays as it is. */
export async function readable(text: string): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  if (OTHER.test(sample) && !ARTICLE.test(sample)) return text;
  return (await import("./exported.ts")).toHtml(text);
}
