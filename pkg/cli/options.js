// The command line's options and their help.
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

/** @import { Settings } from "./types.js" */

export const formats = /** @type {const} */ (["json", "jsonl", "markdown", "html", "text"]);

export const help = `Usage: lisible [options] FILE|FOLDER|PATTERN…|-

Reads the articles out of pages, feeds and archived items.
A folder stands for its .html, .htm, .xhtml, .md, .xml, .rss, .atom, .rdf and .txt files, at any depth;
a pattern may hold *, **, ?, [abc] and {a,b}; - is the standard input.

Options:
  -f, --format FORMAT   json (default), jsonl, markdown, html or text
  -o, --output FOLDER   write a file for each input instead of the standard output; files that are
                        there already are left alone, so that an interrupted run can be continued
      --force           write files that are there already again
      --feed            take the input for a feed; one is told by itself, too
  -u, --url URL         where the content came from
  -e, --encoding LABEL  the charset of the input (default: byte order mark, declaration, content)
      --explain         say of every block of the input why it was kept or went; with json, beside the article
      --front-matter    begin Markdown with YAML front matter
      --max-bytes N     the largest input, in bytes of UTF-8 (default: 16 MiB)
  -j, --jobs N          how many threads to use (default: one for each processor)
  -q, --quiet           no progress and no summary
      --version         print the version
  -h, --help            print this help

Exit codes: 0 everything was read, 1 some input was not, 2 the command is wrong.
`;

export class UsageError extends Error {}

const options = /** @type {const} */ ({
  encoding: { type: "string", short: "e" },
  explain: { type: "boolean", default: false },
  feed: { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  format: { type: "string", short: "f" },
  "front-matter": { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  jobs: { type: "string", short: "j" },
  "max-bytes": { type: "string" },
  output: { type: "string", short: "o" },
  quiet: { type: "boolean", short: "q", default: false },
  url: { type: "string", short: "u" },
  version: { type: "boolean", default: false },
});

/**
 * @param {readonly string[]} args
 * @returns {Settings}
 */
export function readOptions(args) {
  const { values, positionals } = parse(args);
  return {
    inputs: positionals,
    help: values.help,
    version: values.version,
    output: values.output ?? null,
    force: values.force,
    jobs: wholeNumber("--jobs", values.jobs, 1) ?? availableParallelism(),
    quiet: values.quiet,
    work: {
      format: oneOf("--format", values.format ?? (values.explain ? "text" : "json")),
      explain: values.explain,
      feed: values.feed,
      frontMatter: values["front-matter"],
      encoding: charset(values.encoding),
      options: parseOptions(values),
    },
  };
}

/** @param {readonly string[]} args */
function parse(args) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** @param {{ url?: string | undefined, explain: boolean, "max-bytes"?: string | undefined }} values */
function parseOptions(values) {
  const maxBytes = wholeNumber("--max-bytes", values["max-bytes"], 0);
  return {
    ...(values.url === undefined ? {} : { url: values.url }),
    ...(maxBytes === null ? {} : { maxBytes }),
    ...(values.explain ? { explain: true } : {}),
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
 * @param {string} name
 * @param {string} value
 */
function oneOf(name, value) {
  const found = formats.find((format) => format === value);
  if (found) return found;
  throw new UsageError(`${name} takes one of ${formats.join(", ")}, not ${value}`);
}

/** @param {string | undefined} label */
function charset(label) {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    throw new UsageError(`--encoding takes a charset such as gb18030 or big5, not ${label}`);
  }
}
