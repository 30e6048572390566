// From the command line's arguments to a list of inputs.
import { readdirSync, statSync } from "node:fs";
import { basename, join, sep } from "node:path";
import { baseOf, isPattern, toRegExp } from "./glob.js";
import { fetching } from "./problems.js";
import { UsageError } from "./usage.js";

/** @import { Input } from "./types.js" */

const readable = /\.(?:html?|xhtml|md|xml|rss|atom|rdf|txt)$/i;

/**
 * @param {readonly string[]} args
 * @returns {Input[]} without repetitions, in the order of the arguments, folders sorted by name
 */
export function findInputs(args) {
  const found = new Map();
  for (const input of args.flatMap(expand)) {
    const key = input.path ?? "-";
    if (!found.has(key)) found.set(key, input);
  }
  if (found.size > 0) return [...found.values()];
  const kinds = ".html, .htm, .xhtml, .md, .xml, .rss, .atom, .rdf or .txt";
  throw new UsageError(
    `nothing to read in ${args.join(", ")}: a folder stands for its ${kinds} files`,
  );
}

/**
 * @param {string} arg
 * @returns {Input[]}
 */
function expand(arg) {
  if (/^https?:\/\//i.test(arg)) throw new UsageError(fetching(arg));
  if (arg === "-") return [{ name: "standard input", path: null, relative: "stdin" }];
  const found = statSync(arg, { throwIfNoEntry: false });
  if (found?.isDirectory()) return inFolder(arg).filter(({ path }) => readable.test(path));
  if (found) return [{ name: arg, path: arg, relative: basename(arg) }];
  if (isPattern(arg)) return matching(arg.split(sep).join("/"));
  throw new UsageError(arg === "" ? "an empty name is no file" : `there is no ${arg}`);
}

/** @param {string} pattern */
function expressionOf(pattern) {
  try {
    return toRegExp(pattern);
  } catch {
    throw new UsageError(
      `${pattern} is no pattern: [ and ] hold single characters or ranges as [a-z]`,
    );
  }
}

/** @param {string} pattern */
function matching(pattern) {
  const expression = expressionOf(pattern);
  const base = baseOf(pattern);
  const prefix = base === "." ? "" : `${base.replace(/\/$/, "")}/`;
  const inputs = statSync(base, { throwIfNoEntry: false })?.isDirectory() ? inFolder(base) : [];
  const chosen = inputs.filter(({ relative }) =>
    expression.test(prefix.replace(/^\.\//, "") + relative),
  );
  if (chosen.length === 0) throw new UsageError(`nothing matches ${pattern}`);
  return chosen;
}

/**
 * @param {string} folder
 * @returns {(Input & { path: string })[]}
 */
function inFolder(folder) {
  return [...walk(folder, "")].map((relative) => {
    const path = join(folder, relative);
    return { name: path, path, relative };
  });
}

/**
 * @param {string} folder
 * @param {string} prefix
 * @returns {Generator<string>}
 */
function* walk(folder, prefix) {
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const relative = prefix + entry.name;
    if (entry.isDirectory()) yield* walk(folder, `${relative}/`);
    else if (entry.isFile()) yield relative;
  }
}
