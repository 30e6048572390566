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

/** Nothing but an address: this page fetches none. */
export function isBareAddress(text: string): boolean {
  return text.length < 4096 && /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(text);
}

/** Whether a text is a MIME message, as browsers save whole pages. */
export function isSavedPage(text: string): boolean {
  const head = text.slice(0, 4096);
  return /^[\w-]+:/.test(head) && /^mime-version:/im.test(head) && /^content-type:/im.test(head);
}
