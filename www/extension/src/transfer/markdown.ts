/* Articles as Markdown files for Obsidian and its like: front matter, text, highlights. */
import { Zip, ZipDeflate } from "fflate";
import { type Article, toMarkdown } from "lisible";
import { noteOf, quoteOf } from "../notes/annotation.ts";
import { readArticle } from "../store/shelf.ts";
import type { Shelved, Whole } from "../store/types.ts";

/** One article as a file's text. `heading` stands above the highlights. */
export function markdownOf({ shelved, article, annotations }: Whole, heading: string): string {
  const text = article ? articleMarkdown(shelved, article) : addressMarkdown(shelved);
  if (annotations.length === 0) return text;
  const notes = annotations.map((annotation) => {
    const quote = quoteOf(annotation)
      .split("\n")
      .map((line) => `> ${escaped(line)}`)
      .join("\n");
    const note = noteOf(annotation);
    return note ? `${quote}\n\n${escaped(note)}` : quote;
  });
  return `${text.trimEnd()}\n\n## ${heading}\n\n${notes.join("\n\n")}\n`;
}

function articleMarkdown(shelved: Shelved, article: Article): string {
  const tags = [...new Set([...article.tags, ...shelved.tags])];
  const text = toMarkdown({ ...article, tags }, { frontMatter: true });
  const own = ownFields(shelved);
  return text.replace(
    /^---\n([\s\S]*?)^---\n/m,
    (_, fields: string) => `---\n${fields}${own}---\n`,
  );
}

/** What a person did with it, beside what the article says of itself. */
function ownFields({ saved, added, opened, starred, archived, position }: Shelved): string {
  const stamp = (when: number) => new Date(when).toISOString();
  const fields: [string, string | null][] = [
    ["saved", stamp(saved ?? added)],
    ["read", opened === null ? null : stamp(opened)],
    ["starred", starred ? "true" : null],
    ["archived", archived === null ? null : "true"],
    ["progress", position === null ? null : String(Math.round(position.progress * 100) / 100)],
  ];
  return fields.map(([name, value]) => (value === null ? "" : `${name}: ${value}\n`)).join("");
}

function addressMarkdown(shelved: Shelved): string {
  const tags = shelved.tags.map((tag) => `  - ${JSON.stringify(tag)}\n`).join("");
  const url = shelved.url ? `url: ${JSON.stringify(shelved.url)}\n` : "";
  const own = ownFields(shelved);
  return `---\ntitle: ${JSON.stringify(shelved.title)}\n${url}${tags && `tags:\n${tags}`}${own}---\n`;
}

/** What a person marked is text, whatever signs it has. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, (sign) => `\\${sign}`)
    .replace(/^(\s*)([#+\-=])/gm, "$1\\$2");
}

/** One zip of all of them, written piece by piece. */
export async function markdownZip(
  ids: readonly string[],
  heading: string,
  progress: (done: number) => void,
): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, data) => {
    if (error) throw error;
    parts.push(data as Uint8Array<ArrayBuffer>);
  });
  const names = new Set<string>();
  for (const [index, id] of ids.entries()) {
    const whole = await readArticle(id);
    if (!whole) continue;
    const file = new ZipDeflate(freeName(whole.shelved, names), { level: 6 });
    file.mtime = new Date(whole.shelved.saved ?? whole.shelved.added);
    zip.add(file);
    file.push(new TextEncoder().encode(markdownOf(whole, heading)), true);
    progress(index + 1);
  }
  zip.end();
  return new Blob(parts, { type: "application/zip" });
}

/** From the day and the title; no name twice, whatever the file system makes of case. */
function freeName({ title, published, added }: Shelved, names: Set<string>): string {
  const day = (published ?? new Date(added).toISOString()).slice(0, 10);
  const bare = title
    .replace(/[\p{Cc}\\/:*?"<>|#^[\]]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const stem = `${day} ${[...bare].slice(0, 80).join("") || "article"}`.replace(/[. ]+$/, "");
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${stem}.md` : `${stem} ${number}.md`;
    const key = name.normalize("NFC").toLowerCase();
    if (names.has(key)) continue;
    names.add(key);
    return name;
  }
}
