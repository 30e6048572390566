/** Front matter, an archive's time stamp, a tag, a link line, JSON: what was copied as source. */
const MARKUP = /^\s*(?:---\s*\n|<[a-zA-Z!?/]|\[[^\n]*\]\(https?:|[{[])/;

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

/** The same from the clipboard itself, for the button: there is no paste event then. */
export async function clipboardText(): Promise<string> {
  const { clipboard } = navigator;
  if (typeof clipboard.read !== "function") return clipboard.readText();
  const [item] = await clipboard.read();
  const texts = new Map<string, string>();
  for (const type of item?.types.filter((name) => TYPES.includes(name)) ?? []) {
    texts.set(type, (await (await item?.getType(type))?.text()) ?? "");
  }
  return pastedText({ getData: (type) => texts.get(type) ?? "" });
}

// Browsers wrap what was selected: the marks say where the selection itself begins and ends.
function clipboardFragment(html: string): string {
  const [, fragment] = /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html) ?? [];
  return (fragment ?? html).trim();
}
