// Text in Markdown as src/render/escape.rs writes it, for the headline and the lead picture: escaped where it would mean
// something, and nowhere else.

const sign = /[\\`*_[\]<~|&!@:.\r\n]/g;
/** Nothing that a sign depends on is further away. */
const NEAR = 256;
const space = /^\s$/u;
const letter = /^[\p{Alphabetic}\p{N}]$/u;

/**
 * A text that begins no line.
 * @param {string} value
 * @param {boolean} [inLabel] within the brackets of a picture
 */
export function markdownText(value, inLabel = false) {
  return value.replace(sign, (found, at) => {
    if (found === "\n" || found === "\r") return " ";
    const before = value.slice(Math.max(0, at - NEAR), at);
    const rest = value.slice(at + 1, at + NEAR);
    if (found === "<") return opensTag(rest) ? "&lt;" : found;
    // Some renderers take the backslash off a label's brackets before they read what is in it.
    if (found === "]" && inLabel && /^[([:]/.test(rest)) return "&#93;";
    if (found === "&") return beginsEntity(rest) ? "&amp;" : found;
    return means(found, before, rest, inLabel) ? `\\${found}` : found;
  });
}

/**
 * A headline's last signs would be taken for the end of a heading.
 * @param {string} title
 */
export function markdownHeading(title) {
  return markdownText(title).replace(/(^|\s)(#+)$/, "$1\\$2");
}

/** @param {string} url */
export function markdownTarget(url) {
  const target = url
    .replace(/[\\<>\n\r\t"`]/g, (found) => encode(found))
    .replace(/&(?=#?[a-z\d]+;)/gi, "&amp;");
  return target === "" || /[() ]/.test(target) ? `<${target}>` : target;
}

/** @param {string} found */
function encode(found) {
  return `%${found.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** @param {string} rest */
function opensTag(rest) {
  return !/^[\s\d=]/u.test(rest);
}

/** @param {string} rest */
function beginsEntity(rest) {
  return /^#?[a-z\d]+;/i.test(rest);
}

/**
 * @param {string} found
 * @param {string} before
 * @param {string} rest
 * @param {boolean} inLabel
 */
function means(found, before, rest, inLabel) {
  const previous = before.match(/.$/su)?.[0] ?? "";
  const next = rest.match(/^./su)?.[0] ?? "";
  const alone = space.test(previous) && space.test(next);
  switch (found) {
    case "\\":
      return next === "" || /[!-/:-@[-`{-~]/.test(next);
    case "`":
      return true;
    case "*":
    case "~":
      return !alone;
    case "_":
      return !alone && !isWithinWord(previous, rest);
    case "[":
      return inLabel || next === "^";
    case "]":
      return inLabel || /^[([:]/.test(next);
    case "@":
      return /[\w.+-]$/.test(before) && /^[\w.-]*(?:\.|$)/.test(rest);
    case ":":
      return /(?:https?|ftp)$/i.test(before) && rest.startsWith("//");
    case ".":
      return /www$/i.test(before) && next !== "" && !space.test(next);
    default:
      return false;
  }
}

/**
 * @param {string} previous
 * @param {string} rest
 */
function isWithinWord(previous, rest) {
  const next = rest.match(/^_*(.)/su)?.[1] ?? "";
  return (previous === "_" || letter.test(previous)) && letter.test(next);
}
