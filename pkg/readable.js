/** @import { ReaderableOptions } from "./readability.js" */

const furniture =
  /\b(?:ad|banner|comment|cookie|footer|menu|nav|promo|related|share|sidebar|sponsor)s?\b/i;
const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * How much running text a page shows: every long paragraph counts by the square root of what it has beyond the least
 * length. A Chinese, Japanese or Korean character says as much as three others and counts so.
 * @param {Document} document
 * @param {ReaderableOptions} options
 * @returns {number}
 */
export function readableScore(document, { minContentLength = 140, visibilityChecker = isVisible }) {
  let score = 0;
  for (const element of candidates(document)) {
    if (furniture.test(`${element.className} ${element.id}`) || !visibilityChecker(element))
      continue;
    const length = weight((element.textContent ?? "").trim());
    if (length >= minContentLength) score += Math.sqrt(length - minContentLength);
  }
  return score;
}

/**
 * Paragraphs, and the boxes that stand for them where a page divides its text by <br>.
 * @param {Document} document
 * @returns {Set<HTMLElement>}
 */
function candidates(document) {
  const found = new Set(/** @type {Iterable<HTMLElement>} */ (document.querySelectorAll("p, pre")));
  for (const line of document.querySelectorAll("div > br")) {
    const box = /** @type {HTMLElement} */ (line.parentElement);
    if (!box.querySelector("p, pre")) found.add(box);
  }
  return found;
}

/** @param {string} text */
function weight(text) {
  return text.length + 2 * (text.match(cjk)?.length ?? 0);
}

/** @param {HTMLElement} element */
function isVisible(element) {
  if (element.hidden || element.getAttribute("aria-hidden") === "true") return false;
  return !/display:\s*none|visibility:\s*hidden/i.test(element.getAttribute("style") ?? "");
}
