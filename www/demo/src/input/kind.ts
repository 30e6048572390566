/** What was handed in that is no page, feed or item: each has a sentence that says so, and what to do. */
export type Stranger =
  | "picture"
  | "pdf"
  | "book"
  | "archive"
  | "office"
  | "recording"
  | "binary"
  | "address"
  | "empty";

/** By media type, from the package's `mediaTypeOf()`. */
export function strangerOf(type: string): Stranger {
  const [group] = type.split("/");
  if (group === "image") return "picture";
  if (type === "application/pdf" || type === "application/postscript") return "pdf";
  if (type === "application/epub+zip") return "book";
  if (group === "audio" || group === "video") return "recording";
  if (/officedocument|opendocument|rtf|ole-storage/.test(type)) return "office";
  if (/zip|tar|rar|7z|xz|zstd/.test(type)) return "archive";
  return "binary";
}

/** As people write it, with `https://` or without. */
const ADDRESS = /^(?:https?:\/\/\S+|www\.\S+|[a-z\d-]+(?:\.[a-z\d-]+)*\.[a-z]{2,}(?:[/?#]\S*)?)$/i;
/** What Windows makes of an address that is drawn out of the browser. */
const SHORTCUT = /^\s*\[InternetShortcut\]\s/i;

/** Nothing but an address, or several: this page fetches none. */
export function isBareAddress(text: string): boolean {
  if (text.length >= 4096) return false;
  if (SHORTCUT.test(text)) return true;
  const words = text.trim().split(/\s+/);
  return words.every((word) => ADDRESS.test(word));
}

/** Whether a text is a MIME message, as browsers save whole pages. */
export function isSavedPage(text: string): boolean {
  const head = text.slice(0, 4096);
  return /^[\w-]+:/.test(head) && /^mime-version:/im.test(head) && /^content-type:/im.test(head);
}
