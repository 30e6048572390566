// The text of a printed page, read back by PDF.js.
import { extractText, getDocumentProxy } from "unpdf";

/** An A4 page. In Firefox playwright hands on inches where WebDriver BiDi takes centimetres. */
const paper = {
  chromium: { format: "A4" },
  firefox: { width: "21in", height: "29.7in" },
};

/** U+FFFD: a glyph that the PDF names no character for, as Firefox's do of some Chinese ones. */
const UNNAMED = "\ufffd";

/**
 * Prints a page, as “print to file” does.
 * @param {import("playwright-core").Page} page
 * @param {"chromium" | "firefox"} name
 * @returns {Promise<{ pages: number, text: string }>} the text without white space
 */
export async function printed(page, name) {
  const bytes = new Uint8Array(await page.pdf(paper[name]));
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes), {
    mergePages: true,
  });
  // A glyph that stands for a character and for the radical in it comes back as either.
  const characters = text.normalize("NFKC").replace(/[\u2e80-\u2fdf]/g, UNNAMED);
  return { pages: totalPages, text: characters.replace(/\s+/g, "") };
}

/** How many of the characters the PDF names: 0 to 1. */
export function named(text) {
  return 1 - [...text].filter((character) => character === UNNAMED).length / text.length;
}

/** Whether these words stand in the text, whatever the unnamed glyphs are. */
export function holds(text, words) {
  const wanted = [...words.normalize("NFKC").replace(/\s+/g, "")];
  const pattern = wanted.map((character) => `[${UNNAMED}${character.replace(/[\]\\^-]/, "\\$&")}]`);
  return new RegExp(pattern.join("")).test(text);
}
