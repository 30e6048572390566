// Whether a page is worth reading out, as Readability's isProbablyReaderable() answers it: a cheap guess for a button.

/** @import { ReaderableOptions } from "./readability.js" */

/**
 * What Readability takes for no content, in a class or an id, and what makes up for it. Most were found by asking it about the
 * 130,000 names of some 600 pages, letter by letter; agegate, combx, legends, remark and shoutbox occur in none of those and
 * were only confirmed so.
 */
const FURNITURE =
  /-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|pager|pagination|popup|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|yom-remote/i;
const CONTENT = /and|article|body|column|content|main|shadow/i;

const cjk = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/**
 * Every long block counts by the square root of what it has beyond the least length. A Chinese, Japanese or Korean character
 * says as much as three others and counts so: by letters alone hardly a page in Chinese has paragraphs that are long.
 * @param {Document} document
 * @param {Required<ReaderableOptions>} options
 * @returns {boolean}
 */
export function isReadable(document, { minScore, minContentLength, visibilityChecker }) {
  let score = 0;
  for (const element of candidates(document)) {
    if (!visibilityChecker(element) || isFurniture(element)) continue;
    const length = weight((element.textContent ?? "").trim());
    if (length < minContentLength) continue;
    score += Math.sqrt(length - minContentLength);
    if (score > minScore) return true;
  }
  return false;
}

/**
 * Blocks of text, the article as a whole, and the boxes that a page divides by <br>.
 * @param {Document} document
 * @returns {Set<HTMLElement>}
 */
function candidates(document) {
  const found = new Set(
    /** @type {Iterable<HTMLElement>} */ (document.querySelectorAll("p, pre, article")),
  );
  for (const line of document.querySelectorAll("div > br")) {
    found.add(/** @type {HTMLElement} */ (line.parentElement));
  }
  return found;
}

/** @param {HTMLElement} element */
function isFurniture(element) {
  const names = `${element.className} ${element.id}`;
  // Paragraphs of lists are menus and teasers more often than text.
  return (FURNITURE.test(names) && !CONTENT.test(names)) || element.matches("li p");
}

/** @param {string} text */
function weight(text) {
  return text.length + 2 * (text.match(cjk)?.length ?? 0);
}

/**
 * Only what the element says of itself: the page's styles are not asked. What stands in for a picture that did not load is
 * hidden from screen readers alone.
 * @param {HTMLElement} element
 */
export function isVisible(element) {
  if (element.style?.display === "none" || element.hasAttribute("hidden")) return false;
  const isMute = element.getAttribute("aria-hidden") === "true";
  return !isMute || `${element.className}`.includes("fallback-image");
}
