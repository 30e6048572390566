/* Exports of other reading tools: addresses, titles, tags, and what was done with them. */
import { readCsv } from "./csv.ts";

/** One entry of another tool. Times are milliseconds since 1970. */
export interface Entry {
  url: string;
  title: string;
  tags: string[];
  added: number | null;
  archived: boolean;
  starred: boolean;
  /** Its HTML, where the export has it. */
  content: string | null;
}

/** What a file of text holds; `null` if it is of no kind that is known. */
export function readEntries(name: string, text: string): Entry[] | null {
  if (/\.json$/i.test(name)) return omnivore(text);
  if (/\.csv$/i.test(name)) return fromCsv(text);
  if (/\.html?$/i.test(name)) return fromHtml(text);
  return null;
}

function entry(fields: Partial<Entry> & { url: string }): Entry[] {
  // Only what can be opened again.
  if (!/^https?:\/\//i.test(fields.url) || !URL.canParse(fields.url)) return [];
  const blank = {
    title: "",
    tags: [],
    added: null,
    archived: false,
    starred: false,
    content: null,
  };
  const whole = { ...blank, ...fields };
  return [{ ...whole, title: whole.title || fields.url, tags: tagList(whole.tags) }];
}

function tagList(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))];
}

function seconds(value: string | undefined | null): number | null {
  const number = Number(value);
  return value && number > 0 ? number * 1000 : null;
}

function fromCsv(text: string): Entry[] | null {
  const rows = readCsv(text);
  const [first] = rows;
  if (!first || !("url" in first)) return null;
  // Pocket: title,url,time_added,tags,status — Instapaper: URL,Title,Selection,Folder,Timestamp,Tags
  return rows.flatMap((row) => {
    const folder = row["folder"] ?? "";
    return entry({
      url: row["url"] ?? "",
      title: row["title"] ?? "",
      tags:
        "folder" in row
          ? instapaperTags(row["tags"] ?? "", folder)
          : (row["tags"] ?? "").split(/[|,]/),
      added: seconds(row["time_added"] ?? row["timestamp"]),
      archived: row["status"] === "archive" || folder === "Archive",
      starred: folder === "Starred",
    });
  });
}

/** A JSON list in the newer exports; a folder of one's own is a tag here. */
function instapaperTags(source: string, folder: string): string[] {
  const own = ["", "Unread", "Archive", "Starred"].includes(folder) ? [] : [folder];
  try {
    const list: unknown = JSON.parse(source);
    return [...own, ...(Array.isArray(list) ? list.map(String) : [])];
  } catch {
    return [...own, ...source.split(",")];
  }
}

/** Pocket's and Instapaper's older exports: lists of links below headings. */
function fromHtml(text: string): Entry[] | null {
  const page = new DOMParser().parseFromString(text, "text/html");
  const known = /^(Pocket Export|Instapaper: Export)/.test(page.title);
  if (!known) return null;
  return Array.from(page.querySelectorAll<HTMLAnchorElement>("li > a[href]"), (link) => {
    const heading = headingBefore(link);
    return entry({
      url: link.getAttribute("href") ?? "",
      title: link.textContent ?? "",
      tags: (link.getAttribute("tags") ?? "").split(","),
      added: seconds(link.getAttribute("time_added")),
      archived: /^(Read Archive|Archive)$/.test(heading),
      starred: heading === "Starred",
    });
  }).flat();
}

function headingBefore(link: Element): string {
  const list = link.closest("ul, ol");
  const before = list?.previousElementSibling;
  return before?.matches("h1, h2") ? (before.textContent ?? "").trim() : "";
}

interface OmnivoreItem {
  slug?: string;
  title?: string;
  url?: string;
  state?: string;
  labels?: string[];
  savedAt?: string;
}

/** Omnivore's metadata files; `contentOf` finds the text of an item in the archive. */
export function omnivore(
  text: string,
  contentOf: (slug: string) => string | null = () => null,
): Entry[] | null {
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(items)) return null;
  return (items as OmnivoreItem[]).flatMap((item) => {
    if (typeof item?.url !== "string") return [];
    const added = Date.parse(item.savedAt ?? "");
    return entry({
      url: item.url,
      title: String(item.title ?? ""),
      tags: Array.isArray(item.labels) ? item.labels.map(String) : [],
      added: Number.isNaN(added) ? null : added,
      archived: item.state === "Archived",
      content: item.slug ? contentOf(item.slug) : null,
    });
  });
}
