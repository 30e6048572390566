/** A page as it was saved. */
export interface SavedPage {
  html: string;
  /** Where it was saved from. */
  url: string | null;
}

/**
 * The page in an MHTML file or in a mail, in whatever charset and transfer encoding; `null` where there is none.
 * @throws {LisibleError} `invalid-input` for what is neither bytes nor a string
 *
 * @example const page = readMhtml(await readFile("saved.mhtml"));
 * const article = page && parseArticle(page.html, { url: page.url ?? undefined });
 */
export function readMhtml(input: Uint8Array | ArrayBuffer | string): SavedPage | null;
