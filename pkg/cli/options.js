// The command line's options.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { canonical } from "../decode.js";
import { nearest } from "../nearest.js";
import { UsageError } from "./usage.js";

/** @import { Settings } from "./types.js" */

export const formats = /** @type {const} */ (["json", "jsonl", "markdown", "html", "text", "epub"]);
export const sources = /** @type {const} */ (["files", "jsonl", "warc"]);
export const shells = /** @type {const} */ (["bash", "zsh", "fish"]);

/**
 * @typedef {{ [Name in keyof typeof options]: typeof options[Name] extends { type: "string" } ? string | undefined : boolean }} Values
 */

const options = /** @type {const} */ ({
  completion: { type: "string" },
  encoding: { type: "string", short: "e" },
  explain: { type: "boolean", default: false },
  feed: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  format: { type: "string", short: "f" },
  from: { type: "string", default: "files" },
  "front-matter": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  jobs: { type: "string", short: "j" },
  "max-bytes": { type: "string" },
  output: { type: "string", short: "o" },
  quiet: { type: "boolean", short: "q", default: false },
  unordered: { type: "boolean", default: false },
  url: { type: "string", short: "u" },
  version: { type: "boolean", default: false },
});

/** For a shell's completion. */
export const names = Object.entries(options).map(([name, option]) => ({
  name,
  short: "short" in option ? option.short : null,
  value: option.type === "string",
}));

/**
 * @param {readonly string[]} args
 * @returns {Settings}
 */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  const from = oneOf("--from", values.from ?? "files", sources);
  const usual = values.explain ? "text" : "json";
  const format = oneOf("--format", values.format ?? (from === "files" ? usual : "jsonl"), formats);
  if (from !== "files" && format === "epub") throw new UsageError("--from writes lines, no books");
  if (values["front-matter"] && format !== "markdown") {
    throw new UsageError("--front-matter is for Markdown: add --format markdown");
  }
  return {
    inputs: positionals,
    help: values.help,
    version: values.version,
    completion:
      values.completion === undefined ? null : oneOf("--completion", values.completion, shells),
    from,
    unordered: values.unordered,
    output: values.output ?? null,
    force: values.force,
    jobs: wholeNumber("--jobs", values.jobs, 1) ?? availableParallelism(),
    quiet: values.quiet,
    work: {
      format,
      explain: values.explain,
      feed: values.feed,
      frontMatter: values["front-matter"],
      encoding: charset(values.encoding),
      options: parseOptions(values),
    },
  };
}

/**
 * Not strict, so that what is wrong can be said in words of our own: the messages of Node differ by version.
 * @param {readonly string[]} args
 */
function parse(args) {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) if (token.kind === "option") check(token);
  return { values: /** @type {Values} */ (values), positionals };
}

/** @param {{ name: string, rawName: string, value?: string | undefined, inlineValue?: boolean | undefined }} token */
function check({ name, rawName, value, inlineValue }) {
  const option = Object.hasOwn(options, name)
    ? options[/** @type {keyof typeof options} */ (name)]
    : null;
  if (!option) throw new UsageError(unknown(name, rawName));
  if (option.type === "boolean") {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value`);
    return;
  }
  const isNext = inlineValue === false && /^-./.test(value ?? "");
  if (value && !isNext) return;
  const after = isNext ? `, and what follows it is ${value}` : "";
  throw new UsageError(`${rawName} needs a value${after}`);
}

/** What other programs, or the package's functions, call an option of ours. */
const otherNames = new Map(
  Object.entries({
    charset: "encoding",
    "base-url": "url",
    pretty: "format json",
    json: "format json",
    markdown: "format markdown",
    md: "format markdown",
    html: "format html",
    text: "format text",
    epub: "format epub",
    threads: "jobs",
    "output-dir": "output",
    overwrite: "force",
    silent: "quiet",
  }),
);

/**
 * @param {string} name
 * @param {string} rawName
 */
function unknown(name, rawName) {
  const isShort = name.length === 1;
  const meant = otherNames.get(name) ?? (isShort ? null : nearest(name, Object.keys(options)));
  return `there is no option ${rawName}${meant ? `: did you mean --${meant}?` : ""}`;
}

/** @param {{ url?: string | undefined, explain: boolean, "max-bytes"?: string | undefined }} values */
function parseOptions({ url, explain, "max-bytes": most }) {
  const maxBytes = wholeNumber("--max-bytes", most, 0);
  if (url !== undefined && !URL.canParse(url)) {
    throw new UsageError(`--url takes a whole address such as https://www.rfi.fr/cn/, not ${url}`);
  }
  return {
    ...(url === undefined ? {} : { url }),
    ...(maxBytes === null ? {} : { maxBytes }),
    ...(explain ? { explain: true } : {}),
  };
}

/**
 * @param {string} name
 * @param {string | undefined} value
 * @param {number} least
 */
function wholeNumber(name, value, least) {
  if (value === undefined) return null;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least) return number;
  throw new UsageError(`${name} takes a whole number from ${least}, not ${value}`);
}

/**
 * @template {string} Word
 * @param {string} name
 * @param {string} value
 * @param {readonly Word[]} words
 * @returns {Word}
 */
function oneOf(name, value, words) {
  const found = words.find((word) => word === value);
  if (found) return found;
  throw new UsageError(`${name} takes one of ${words.join(", ")}, not ${value}`);
}

/** @param {string | undefined} label */
function charset(label) {
  if (label === undefined) return null;
  const found = canonical(label);
  if (found) return found;
  throw new UsageError(`--encoding takes a charset such as gb18030 or big5, not ${label}`);
}
