/** UTF-16 units that are looked at. */
const SAMPLE = 8192;
/** What stands before the text of a note or a post: keys and values between two rules. */
const FRONT_MATTER = /^\s*---[ \t]*\r?\n(?:[\w-]+:|\s*-\s)[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/;
/** An archived item goes on with a time stamp, with a link above a rule, or with mark-up. */
const ITEM = /^\s*(?:<(?!https?:)|\[[^\n]*\]\(https?:[^\n]*\)\s*\n-{3})/;
/** A headline, and right below it who and when, as this page saves them. */
const HEAD = /^\s*(?![#{[-])\S[^\n]*\r?\n[^\n]+\r?\n\s*\r?\n/;
const MARKUP = /<[a-z/!?]/i;
const FACTS = / · |\d{4}-\d\d-\d\d/;
const SOURCE_BELOW = /\n\s*https?:\/\/\S+\s*$/;

/** Front matter and what follows it; the former is empty where there is none. */
export function split(text: string): [matter: string, rest: string] {
  const [matter = ""] = FRONT_MATTER.exec(text.slice(0, SAMPLE)) ?? [];
  return [matter, text.slice(matter.length)];
}

/** What the parser can read: Markdown, and a text as this page saves it, become HTML; everything else stays as it is. */
export async function readable(text: string): Promise<string> {
  const [matter, rest] = split(text);
  if (!isMarkdown(matter, rest) && !isExported(text)) return text;
  const { toHtml } = await import("./exported.ts");
  return toHtml(text);
}

function isMarkdown(matter: string, rest: string): boolean {
  if (ITEM.test(rest.slice(0, SAMPLE))) return false;
  return matter !== "" || /^\s*#{1,6} \S/.test(rest.slice(0, SAMPLE));
}

function isExported(text: string): boolean {
  const [head] = HEAD.exec(text.slice(0, SAMPLE)) ?? [];
  if (head === undefined || MARKUP.test(head)) return false;
  return FACTS.test(head) || SOURCE_BELOW.test(text.slice(-SAMPLE));
}
