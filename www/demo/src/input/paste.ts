/**
 * What was copied as source: front matter, an archive's time stamp, a tag, a link line, JSON. A headline that only
 * begins with a bracket is none.
 */
const MARKUP =
  /^\s*(?:---\s*\n\s*[\w-]+\s*:|<(?:[!?]|\/?[a-zA-Z][\w:-]*(?:\s[^<>]*)?\/?>)|\[[^\n]*\]\(https?:|\{\s*"|\[\s*(?:\{|"))/;

const TYPES = ["text/plain", "text/html"];

/**
 * The text to take from a paste or drop. Something copied from a page's source is plain text that
 * looks like mark-up; something copied from the page itself comes with its HTML.
 */
export function pastedText(data: Pick<DataTransfer, "getData">): string {
  const plain = data.getData("text/plain");
  if (MARKUP.test(plain)) return plain;
  return clipboardFragment(data.getData("text/html")) || plain;
}

export interface Clipboard {
  text: string;
  /** A picture or another file, where there is no text. */
  file: Blob | null;
}

/** The same from the clipboard itself, for the button: there is no paste event then. */
export async function clipboardText(): Promise<Clipboard> {
  const { clipboard } = navigator;
  if (typeof clipboard.read !== "function") return { text: await clipboard.readText(), file: null };
  const [item] = await clipboard.read();
  const texts = new Map<string, string>();
  for (const type of item?.types.filter((name) => TYPES.includes(name)) ?? []) {
    texts.set(type, (await (await item?.getType(type))?.text()) ?? "");
  }
  const text = pastedText({ getData: (type) => texts.get(type) ?? "" });
  const other = item?.types.find((name) => !TYPES.includes(name));
  return { text, file: text === "" && other ? ((await item?.getType(other)) ?? null) : null };
}

// Browsers wrap what was selected: the marks say where the selection itself begins and ends. What stands before them is
// kept where it names the page.
function clipboardFragment(html: string): string {
  const [, fragment] = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html) ?? [];
  if (fragment === undefined) return html.trim();
  const before = html.slice(0, html.indexOf("<!--StartFragment-->"));
  const named = before.match(/<(?:base|link|meta)\b[^>]*>/gi)?.filter(namesPage) ?? [];
  return [...named, fragment.trim()].join("\n");
}

function namesPage(tag: string): boolean {
  return /^<base\b/i.test(tag) || /\b(?:canonical|og:url)\b/i.test(tag);
}
