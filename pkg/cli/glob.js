// Patterns over slash-separated paths: * and ? stay within a name, ** crosses folders.

const special = /[*?[\]{}]/;

/** @param {string} text */
export function isPattern(text) {
  return special.test(text);
}

/**
 * The folder to look in: what comes before the first part with a special character.
 * @param {string} pattern
 */
export function baseOf(pattern) {
  const parts = pattern.split("/");
  const fixed = parts.slice(0, parts.findIndex(isPattern));
  return fixed.join("/") || (pattern.startsWith("/") ? "/" : ".");
}

/**
 * @param {string} pattern
 * @returns {RegExp}
 */
export function toRegExp(pattern) {
  let [source, rest] = ["", pattern.replace(/^\.\//, "")];
  while (rest) {
    const [length, piece] = next(rest);
    source += piece;
    rest = rest.slice(length);
  }
  return new RegExp(`^${source}$`, "u");
}

/**
 * How many characters of the pattern come next, and the expression for them.
 * @param {string} rest
 * @returns {[number, string]}
 */
function next(rest) {
  if (rest.startsWith("**/")) return [3, "(?:[^/]+/)*"];
  if (rest.startsWith("**")) return [2, ".*"];
  if (rest.startsWith("*")) return [1, "[^/]*"];
  if (rest.startsWith("?")) return [1, "[^/]"];
  const set = /^\[([!^]?)([^\]]+)\]/.exec(rest);
  if (set)
    return [set[0].length, `[${set[1] ? "^" : ""}${(set[2] ?? "").replace(/[\\[\]^]/g, "\\$&")}]`];
  const choice = /^\{([^{}]*)\}/.exec(rest);
  if (choice) {
    const words = (choice[1] ?? "").split(",").map((word) => toRegExp(word).source.slice(1, -1));
    return [choice[0].length, `(?:${words.join("|")})`];
  }
  const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  return [character.length, character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")];
}
