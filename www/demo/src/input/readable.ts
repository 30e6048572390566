/** Pages, fragments, feeds and JSON; archived items have a time stamp, a rule or mark-up below their front matter. */
const OTHER = /^\s*(?:\{|<(?!https?:))|^-{4,}$/m;
/** UTF-16 units that are looked at. */
const SAMPLE = 8192;

/** What the parser can read: Markdown, and a text as this page saves it, become HTML; everything else stays as it is. */
export async function readable(text: string): Promise<string> {
  return OTHER.test(text.slice(0, SAMPLE)) ? text : (await import("./exported.ts")).toHtml(text);
}
