// Markdown, plain text and articles in JSON as HTML. Loaded only when there is some.
import { escapeText } from "@lisible/reader/escape";
import { toHtmlDocument } from "lisible/export";
import { Marked } from "marked";
import footnotes from "marked-footnote";

const marked = new Marked(footnotes());

/** Names and a time on the publisher's clock, as the package's exports write it: `AFP · RFI · 2020-12-10 07:05 (UTC+01:00)`. */
const CLOCK = /(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d)(?: \(UTC([+-]\d\d:\d\d)?\))?)?$/;
const ADDRESS = /^<?(https?:\/\/[^\s<>]+)>?$/;

/** UTF-16 units that are looked at. */
const SAMPLE = 8192;
/** What stands before the text of a note or a post: keys and values between two rules. */
const FRONT_MATTER = /^\s*---[ \t]*\n(?:[\w-]+:|\s*-\s)[\s\S]*?\n---[ \t]*(?:\n|$)/;
/** An archived item goes on with a time stamp, with a link above a rule, or with mark-up. */
const ITEM = /^\s*(?:<(?!https?:)|\[[^\n]*\]\(https?:[^\n]*\)\s*\n-{3})/;
/** A headline, and right below it who and when, as this page saves them. */
const HEAD = /^\s*(?![#{[-])\S[^\n]*\n[^\n]+\n\s*\n/;
const FACTS = / · |\d{4}-\d\d-\d\d/;
const SOURCE_BELOW = /\n\s*https?:\/\/\S+\s*$/;
const MARKUP = /<[a-z/!?]/i;

interface Parts {
  title: string;
  facts: string;
  body: string;
  below: readonly string[];
  url: string;
}

/** Markdown, and a text as this page saves it, as HTML; everything else as it is. */
export function toHtml(text: string): string {
  if (text.trimStart().startsWith("{")) return ofArticle(text);
  const lines = text.replace(/\r\n?/g, "\n");
  const [matter, rest] = split(lines);
  const isMarkdown = !ITEM.test(rest.slice(0, SAMPLE));
  if (matter && isMarkdown) return `${matter.trimStart()}\n${rendered(rest)}`;
  if (isMarkdown && /^\s*#{1,6} \S/.test(rest)) return page(ofMarkdown(rest.trim()));
  return isExported(lines) ? page(ofText(lines.trim())) : text;
}

/** An article in JSON; another text stays as it is. */
function ofArticle(text: string): string {
  try {
    return toHtmlDocument(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Front matter and what follows it; the former is empty where there is none. */
function split(text: string): [matter: string, rest: string] {
  const [matter = ""] = FRONT_MATTER.exec(text.slice(0, SAMPLE)) ?? [];
  return [matter, text.slice(matter.length)];
}

function isExported(text: string): boolean {
  const [head] = HEAD.exec(text.slice(0, SAMPLE)) ?? [];
  if (head === undefined || MARKUP.test(head)) return false;
  return FACTS.test(head) || SOURCE_BELOW.test(text.slice(-SAMPLE));
}

function ofMarkdown(text: string): Parts {
  const [heading = "", title = ""] = /^# (.*)\n*/.exec(text) ?? [];
  const blocks = text.slice(heading.length).split(/\n{2,}/);
  const url = takeAddress(blocks);
  const facts = title && isFacts(blocks[0] ?? "") ? (blocks.shift() ?? "") : "";
  return {
    title: inline(title),
    facts: plain(facts),
    body: rendered(blocks.join("\n\n")),
    below: [],
    url,
  };
}

function ofText(text: string): Parts {
  const [head = "", ...blocks] = text.split(/\n{2,}/);
  const [title = "", facts = ""] = head.split("\n");
  const foot = (blocks.pop() ?? "").split("\n");
  const url = takeAddress(foot);
  if (!url) blocks.push(foot.splice(0).join("\n"));
  const body = blocks.map((block) => `<p>${escapeText(block).replaceAll("\n", "<br>")}</p>\n`);
  return { title: escapeText(title), facts, body: body.join(""), below: foot, url };
}

function takeAddress(lines: string[]): string {
  const [, url = ""] = ADDRESS.exec(lines.at(-1)?.trim() ?? "") ?? [];
  if (url) lines.pop();
  return url;
}

function isFacts(block: string): boolean {
  return !block.includes("\n") && (block.includes(" · ") || CLOCK.test(block));
}

function page({ title, facts, body, below, url }: Parts): string {
  const link = url ? `<link rel="canonical" href="${escapeText(url)}">` : "";
  const notes = below.map((line) => `<p class="${kindOf(line)}">${escapeText(line)}</p>\n`);
  return `<!doctype html>
<html>
<head>
<title>${title}</title>
${link}
</head>
<body>
<article itemscope itemtype="https://schema.org/NewsArticle">
<header>
<h1 itemprop="headline">${title}</h1>
${facts && byline(facts)}</header>
<div itemprop="articleBody">
${body}${notes.join("")}</div>
</article>
</body>
</html>
`;
}

function kindOf(line: string): string {
  return /^(?:©|\(c\)|copyright)/i.test(line) ? "copyright" : "credits";
}

/** The last of the names is the publisher's, the second of the times that of the last change. */
function byline(facts: string): string {
  const parts = facts.split(" · ");
  const first = parts.findIndex((part) => CLOCK.test(part));
  const names = first < 0 ? parts : parts.slice(0, first);
  const spans = names.map((name, at) => {
    const kind = at === names.length - 1 ? "publisher" : "author";
    return `<span class="${kind}">${escapeText(name)}</span>`;
  });
  const times = parts.slice(names.length).map((part, at) => {
    const [shown = part, day = "", hour = "", offset = "Z"] = CLOCK.exec(part) ?? [];
    const datetime = hour ? `${day}T${hour}:00${offset}` : day;
    return `<time itemprop="${at ? "dateModified" : "datePublished"}" datetime="${datetime}">${shown}</time>`;
  });
  return `<p class="facts">${[...spans, ...times].join(" · ")}</p>\n`;
}

/** A picture's caption stands below it, emphasised as a whole. */
const CAPTIONED = /<p>(<img [^>]*>)<\/p>\s*<p><em>((?:(?!<\/?(?:p|em)>).)*)<\/em><\/p>/gs;

function rendered(markdown: string): string {
  const html = marked.parse(markdown, { async: false });
  return html.replace(CAPTIONED, "<figure>$1<figcaption>$2</figcaption></figure>");
}

function inline(markdown: string): string {
  return marked.parseInline(markdown, { async: false });
}

function plain(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
