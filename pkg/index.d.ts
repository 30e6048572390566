/**
 * Lisible: clean, structured articles from RFI and feedx content, and from any news page.
 * The types say what the functions give back; a test compares the two over real content.
 */

/** A global type where the program's `lib` has it: nothing here needs the DOM's types or Node's. */
type Global<Name extends string, Absent = never> = typeof globalThis extends {
  [Key in Name]: { prototype: infer Found };
}
  ? Found
  : Absent;

/** A `Document`: the browser's own, another frame's, jsdom's, linkedom's. It is read and never changed. */
export interface DocumentLike {
  readonly nodeType: number;
  readonly documentElement: ElementLike | null;
}
/** An `Element` of such a document. */
export interface ElementLike {
  readonly nodeType: number;
  readonly outerHTML: string;
}

/**
 * Bytes in any charset: a `Uint8Array`, a Node `Buffer`, an `ArrayBuffer`. They are decoded by their byte order mark, by
 * `charset`, as UTF-8, by what the document declares, by what reads most like Chinese, as Western European, in this order.
 * What is no text (a picture, a PDF) gives an article without a body; `mediaTypeOf()` says what it is.
 */
export type Bytes = Uint8Array | ArrayBuffer;
/** What an article is read from. */
export type Input = string | Bytes | DocumentLike | ElementLike;
/** What a feed is read from. */
export type FeedInput = string | Bytes | DocumentLike;

type WasmModule = typeof globalThis extends {
  WebAssembly: { Module: { prototype: infer Found } };
}
  ? Found
  : never;

/** What `init()` loads the WebAssembly from: an address, a response, the bytes or the module. */
export type InitInput =
  | string
  | ArrayBuffer
  | ArrayBufferView
  | Global<"URL">
  | Global<"Request">
  | Global<"Response">
  | WasmModule;
/** What `initSync()` takes. */
export type SyncInitInput = ArrayBuffer | ArrayBufferView | WasmModule;

/** Browsers and workers: load the wasm once. Node, Deno, Bun, workerd: already loaded, a no-op. */
export default function init(source?: InitInput | Promise<InitInput>): Promise<void>;
/** The same with what is at hand already; safe to call twice. */
export function initSync(source?: SyncInitInput): void;

/**
 * One article from whatever was handed in: an archived feedx item, one feed item, a full page, a fragment.
 * An input without an article is no error: `body` is empty then and `extraction.confidence` 0.
 * @throws {LisibleError} `invalid-input`, `invalid-options`, `input-too-large`, `too-complex`
 * @example parseArticle(await (await fetch(url)).arrayBuffer(), { url })
 */
export function parseArticle(input: Input, options?: ParseOptions): Article;
/**
 * Every item of an RSS 0.9-2.0, RDF, Atom or JSON feed, each parsed as `parseArticle` would.
 * @throws {LisibleError} as `parseArticle`, and `malformed-feed`
 */
export function parseFeed(input: FeedInput, options?: FeedOptions): Feed;
/** Cheap answer for a toolbar badge: is there an article or a feed to read here? */
export function detect(input: FeedInput): "archive" | "feed" | "page" | "fragment" | null;

/**
 * Bytes as text, by the decoder that `parseArticle` has. `charset` is what the server said: a label or a `Content-Type` header.
 * @throws {LisibleError} `invalid-input` for what is no bytes, `invalid-options` for a label that is not known
 * @example decode(await response.arrayBuffer(), "gb18030")
 */
export function decode(bytes: Bytes, charset?: string | null): string;
/**
 * What bytes are that are no text: `image/png`, `application/pdf`, `application/zip`, `multipart/related` (a page saved as
 * MHTML), …, `application/octet-stream` where nothing but that can be said. `null` for text in any charset.
 */
export function mediaTypeOf(bytes: Bytes): string | null;

export interface ParseOptions {
  /** Where the content came from: resolves relative links, selects the publisher's rules. A whole address. */
  url?: string | Global<"URL">;
  /** The caller's own rules, tried before the built-in ones. */
  publishers?: PublisherRules[];
  /** The largest input in bytes of UTF-8. Default 16 MiB. */
  maxBytes?: number;
  /**
   * For bytes: the charset that the server said. Only a byte order mark comes before it. A label, or a whole `Content-Type`
   * header as `headers.get()` gives it: there, one that is missing or not known counts for nothing.
   */
  charset?: string | null;
  /** Whether to say of every block of the input why it was kept or went, in `Article.explanation`. */
  explain?: boolean;
}

export interface FeedOptions extends ParseOptions {
  /**
   * Called with each article as soon as it is read, and with its item's place in the feed, from 0. Return `false` to
   * stop there. `Feed.articles` holds the articles that were handed out, the same objects. What it throws, `parseFeed` throws.
   */
  onItem?: (article: Article, index: number) => unknown;
}

/**
 * A publisher's rules, in the shape of the built-in ones; docs/publishers.md explains them with an example.
 * Patterns are regular expressions of Rust's `regex-lite`, selectors CSS. What is wrong gives `invalid-options`.
 */
export interface PublisherRules {
  /** A short name in lower case: `rfi`. */
  id: string;
  /** The publisher's name as it writes it. */
  name?: string;
  /** Its home page. */
  url?: string | null;
  /** Parts of its site with a name or language of their own; the first that fits is used. */
  editions?: EditionRule[];
  /** Domains; each stands for its subdomains too. */
  hosts?: string[];
  /** What feeds and archives call this publisher, for items without an address. */
  sources?: string[];
  /** BCP 47, where the markup is silent. */
  lang?: string | null;
  /** Whether the stamp of the feed is the time of a crawl, not of publication. */
  crawled?: boolean;
  /** Parts of the title that are not the headline. */
  title?: TitleRule[];
  /** Where the time of publication is printed. */
  time?: TimeRule[];
  /** Where the standfirst is; the first selector that finds text wins. */
  lead?: LeadRule[];
  /** On web pages, the elements that hold the text, in order. */
  body?: string[];
  /** Elements whose text, or a part of it, is a field. */
  fields?: FieldRule[];
  /** What does not belong to the article. */
  remove?: RemoveRule[];
  /** Elements that hold links to other articles. */
  related?: string[];
  /** Patterns of the label that begins a line of links to other articles. */
  relatedLines?: string[];
  /** Patterns of a line of its own that only has links to other articles of the site below it: `^延伸阅读$`. */
  relatedLabels?: string[];
  /** Patterns of titles that are file names; an edge with the field `title` finds the headline in the text. */
  slugs?: string[];
  /** Elements right after a picture that hold its caption. */
  captions?: string[];
  /** Elements within a caption or right after a picture that say who took or owns it. */
  credits?: string[];
  /** Elements that are headings though their markup does not say so. */
  headings?: string[];
  /** Patterns of headings that are typed: the first group is the heading. */
  headingLines?: string[];
  /** Patterns of paragraphs that are typed as a break between two parts: `* * *`. */
  breakLines?: string[];
  /** Text at the start or end that is a field of its own. */
  edges?: EdgeRule[];
  /** Patterns of addresses that are no pictures of the article: cards, pixels, icons. */
  notImages?: string[];
  /** Players that keep their address in an attribute or in JSON. */
  media?: MediaRule[];
  /** Patterns that find the section in the decoded address; the first group is it. */
  section?: string[];
  /** Patterns of a last line that says the publisher cut the rest off. */
  truncated?: string[];
}

export interface EditionRule {
  /** A pattern that the address fits. */
  pattern: string;
  name?: string | null;
  lang?: string | null;
}

/** A field that text can become. */
export type RuleField =
  | "title"
  | "authors"
  | "agency"
  | "dateline"
  | "credits"
  | "copyright"
  | "column"
  | "section"
  | "tags";

export interface TitleRule {
  /** The part; its first group, if it has one, is the field's value. */
  pattern: string;
  field?: RuleField | null;
  /** Whether it counts only where its value, written with hyphens, is a part of the address. */
  inAddress?: boolean;
}

export interface TimeRule {
  selector: string;
  /** An attribute to read instead of the text. */
  attribute?: string | null;
  /** As in C's strptime: `%d/%m/%Y - %H:%M`; `rfc3339` and `rfc2822` stand for those. */
  formats: string[];
  /** The publisher's clock as a POSIX TZ rule: `CET-1CEST,M3.5.0,M10.5.0/3`. */
  zone?: string | null;
  /** Cuts the time out of a longer line: the first group; a second one is the time of the last change. */
  pattern?: string | null;
  /** What the other lines of the element are. */
  rest?: RuleField | null;
  /** Whether it is the time of the last change rather than of publication. */
  updated?: boolean;
  /** Whether the pattern looks at the decoded address, not at elements. */
  inAddress?: boolean;
}

export interface LeadRule {
  selector: string;
  /** Whether it counts only where all of its text is bold. */
  bold?: boolean;
  /** Whether it counts only where no other such element with text stands before it. */
  first?: boolean;
  /** Whether it counts only where the printed time is one of its siblings before it. */
  besideTime?: boolean;
}

export interface FieldRule {
  selector: string;
  field: RuleField;
  /** A pattern that the text must fit; its first group, if any, is the value. */
  pattern?: string | null;
  /** Elements within that hold one value each, which `pattern` then looks at; all else in the element is a label and left out. */
  values?: string | null;
  /** What the text of an element with `values` must fit. */
  label?: string | null;
}

/** By selector, by text, or by both. */
export interface RemoveRule {
  selector?: string | null;
  /** A pattern that the text must fit; without a selector, a text node's. */
  text?: string | null;
  reason: RemovalReason;
  /** Whether everything after it, among its siblings, goes too. */
  andFollowing?: boolean;
  /** Of what comes after it, among its siblings, the elements that go too, as long as they fit: a selector. */
  andNext?: string | null;
  /** Whether it says that the rest of the text was cut off. */
  truncated?: boolean;
}

export interface EdgeRule {
  /** The first paragraph, one of the first few, the last one, one of the last few, or each; `lead` is the standfirst, where only `names` are read. */
  at: "start" | "opening" | "end" | "closing" | "every" | "lead";
  /** Anchored by `^` or `$`; its first group, if any, is the value. */
  pattern: string;
  field?: RuleField | null;
  /** Why it is left out, where it becomes no field. */
  reason?: RemovalReason | null;
  /** The agency that it names. */
  agency?: string | null;
  /** Patterns of the people whom the value names: the first group of every match is in `authors` besides. */
  names?: string[];
  /** Whether only the value is taken out, and what else the pattern needs to see stays. */
  keepRest?: boolean;
  /** Whether the value must be a place, or several: `曼谷/金边`, and not `那么`. */
  place?: boolean;
}

export interface MediaRule {
  selector: string;
  kind: "audio" | "video" | "image" | "embed";
  /** The attribute that holds the address or JSON; without it, the element's text does. */
  attribute?: string | null;
  /** Where the address stands in the JSON: `/sources/0/url`; `*` for every element, `/a+/b` for two strings put together. */
  pointer?: string | null;
  /** Where the title stands in the JSON. */
  title?: string | null;
  /** The element near the player that holds its title. */
  titleElement?: string | null;
  caption?: string | null;
  credit?: string | null;
  /** The attribute that holds the JSON of a film's still picture, and where its address stands in it. */
  posterAttribute?: string | null;
  poster?: string | null;
  /** What to put around a bare id: `https://www.youtube.com/watch?v={}`. */
  template?: string | null;
}

export type LisibleErrorCode =
  | "not-initialized"
  | "invalid-input"
  | "invalid-options"
  | "input-too-large"
  | "too-complex"
  | "malformed-feed";

/** Every error that Lisible throws. After any of them the module goes on working. */
export class LisibleError extends Error {
  readonly name: "LisibleError";
  readonly code: LisibleErrorCode;
  constructor(code: LisibleErrorCode, message: string, options?: { cause?: unknown });
}

/** Which parts of an article to render. Each defaults to true. */
export interface RenderOptions {
  /** The headline as a heading of depth 1. */
  title?: boolean;
  lead?: boolean;
  /** The lead picture with caption and credit. */
  image?: boolean;
}

export interface MarkdownOptions extends RenderOptions {
  /** YAML front matter as Obsidian and Jekyll read it. Default false; with it, `title` defaults to false. */
  frontMatter?: boolean;
}

/** The whole article as HTML: headline, picture, and `article.html`, which holds lead and body. */
export function toHtml(article: Article, options?: RenderOptions): string;
/** The whole article as Markdown: headline, picture, and `article.markdown`, which holds lead and body. */
export function toMarkdown(article: Article, options?: MarkdownOptions): string;
/** The text of a node of the content tree, or of several, without markup. */
export function toString(node: Node | readonly Node[] | null): string;
/** The article as schema.org's NewsArticle. */
export function toJsonLd(article: Article): NewsArticle;
/**
 * The same as a `<script type="application/ld+json">` element for a page. Use it instead of `JSON.stringify`: with that, a
 * text that holds `</script` would end the element.
 */
export function toJsonLdScript(article: Article): string;
/** The article as an mdast root of standard nodes only, for tools that refuse what they do not know. */
export function toMdast(article: Article, options?: RenderOptions): MdastRoot;

/** Parses in the background, or with the same interface here. */
export function createParser(options?: ParserOptions): Parser;

export interface ParserOptions {
  /**
   * Default true: a worker of the package's own. A function makes one of your own that imports `lisible/worker`.
   * With `false` everything runs here.
   */
  worker?: boolean | (() => ParserWorker | Promise<ParserWorker>);
  /**
   * Milliseconds that an input may take, once the worker has loaded. Then the worker is ended, the call is rejected with
   * `too-complex`, whose `cause` is a `TimeoutError`, and the next call gets a new worker. Default: no limit.
   */
  timeout?: number;
  /** Where the worker loads the WebAssembly from, as `init()` takes it. Default: where the package lies. */
  wasm?: InitInput;
}

type ParserWorker = Global<"Worker", { postMessage(message: unknown): void; terminate(): void }>;

/** A buffer is handed over to the worker, not copied, where nothing else is in it. */
export type ParserInput = Input;

export interface ParserCallOptions extends ParseOptions {
  /** Ends the call with the signal's reason; a parse that is under way is stopped. */
  signal?: Global<"AbortSignal">;
}

/** `onItem` is called here, while the worker goes on reading; whatever it throws ends the call. */
export interface ParserFeedOptions extends FeedOptions, ParserCallOptions {}

export interface Parser {
  parseArticle(input: ParserInput, options?: ParserCallOptions): Promise<Article>;
  parseFeed(input: ParserInput, options?: ParserFeedOptions): Promise<Feed>;
  detect(
    input: ParserInput,
    options?: { signal?: Global<"AbortSignal"> },
  ): Promise<Article["source"] | null>;
  /** Ends the worker. Calls that are still open are rejected with an AbortError. */
  close(): void;
}

export interface NewsArticle {
  "@context": "https://schema.org";
  "@type": "NewsArticle";
  headline?: string;
  description?: string;
  articleBody?: string;
  articleSection?: string;
  url?: string;
  mainEntityOfPage?: string;
  datePublished?: string;
  dateModified?: string;
  inLanguage?: string;
  dateline?: string;
  author?: { "@type": "Person"; name: string }[];
  publisher?: { "@type": "NewsMediaOrganization"; name: string; url?: string };
  sourceOrganization?: { "@type": "Organization"; name: string };
  image?: {
    "@type": "ImageObject";
    url: string;
    caption?: string;
    creditText?: string;
    width?: number;
    height?: number;
  };
  keywords?: string[];
  copyrightNotice?: string;
  wordCount?: number;
  timeRequired?: string;
}

/* The content tree in nodes of mdast only. */

interface MdastParent<Type extends string, Child> {
  type: Type;
  children: Child[];
}

export type MdastPhrasing =
  | Text
  | InlineCode
  | Break
  | Image
  | MdastParent<"strong", MdastPhrasing>
  | MdastParent<"emphasis", MdastPhrasing>
  | MdastParent<"delete", MdastPhrasing>
  | (MdastParent<"link", MdastPhrasing> & { url: string; title: string | null })
  | FootnoteReference;

export type MdastTableCell = MdastParent<"tableCell", MdastPhrasing>;
export type MdastTableRow = MdastParent<"tableRow", MdastTableCell>;
export type MdastListItem = MdastParent<"listItem", MdastBlock> & { spread: boolean };

export type MdastBlock =
  | Code
  | ThematicBreak
  | MdastParent<"paragraph", MdastPhrasing>
  | (MdastParent<"heading", MdastPhrasing> & { depth: 1 | 2 | 3 | 4 | 5 | 6 })
  | MdastParent<"blockquote", MdastBlock>
  | (MdastParent<"list", MdastListItem> & Pick<List, "ordered" | "start" | "spread">)
  | (MdastParent<"table", MdastTableRow> & Pick<Table, "align">)
  | (MdastParent<"footnoteDefinition", MdastBlock> &
      Pick<FootnoteDefinition, "identifier" | "label">);

export interface MdastRoot {
  type: "root";
  children: MdastBlock[];
}

/**
 * One article. A plain object: structured-cloneable, and `JSON.stringify` round-trips it. What is absent is `null`, lists are
 * never absent.
 */
export interface Article {
  /** What the input was: an item of the feedx archive, a feed's item, a whole page, or a part of one. `"page"` */
  source: "archive" | "feed" | "page" | "fragment";
  /** The headline, without the site's name, its column or a feed's category; `""` where there is none. `"港口之夜"` */
  title: string;
  /** The publisher's column, cut off the title or found in the page. `"法国报纸摘要"` */
  column: string | null;
  /** The publisher's section, from its markup, its address or the title. `"国际"` */
  section: string | null;
  /** The canonical address: doubled slashes, tracking parameters and proxies are gone. `"https://www.rfi.fr/cn/…"` */
  url: string | null;
  /** Who published it, by its rules or by what the page says of itself. */
  publisher: Publisher | null;
  /** The bylines, one name each, from the text, the markup or the feed. `["Anne Dupont", "李明"]` */
  authors: string[];
  /** The news agency that it comes from, as the text names it. `"AFP"` */
  agency: string | null;
  /** Where and when the agency wrote it, verbatim from the text. `"（法新社北京10日电）"` */
  dateline: string | null;
  /** Translators, editors, photographers of the whole, verbatim. `["（译者：李明/核稿：王芳）"]` */
  credits: string[];
  /** The note on rights, verbatim. `"© 2021 AFP"` */
  copyright: string | null;
  /** RFC 3339 with the offset of the publisher's own clock. `"2023-12-27T22:20:00+01:00"` */
  published: string | null;
  /** When it was last changed, as `published` is written. `"2023-12-28T09:05:00+01:00"` */
  updated: string | null;
  /** Where `published` was found: printed in the text, in the page's metadata, in the feed, or in the address. `"body"` */
  publishedFrom: "body" | "metadata" | "feed" | "url" | null;
  /** The stamp of the feed or archive, RFC 3339 in UTC; a crawl's is later than publication. `"2023-12-27T21:40:03Z"` */
  feedTimestamp: string | null;
  /** BCP 47, by the script of most of the text and what is declared. `"zh-Hans"` */
  lang: string | null;
  /** Which way most of the text runs. `"ltr"` */
  dir: "ltr" | "rtl";
  /** The standfirst, which stands before the text and is not repeated in `body`. */
  lead: Paragraph | null;
  /** The lead picture; a site's general card is none. It is not repeated in `body`. */
  image: LeadImage | null;
  /** The content in reading order. */
  body: Block[];
  /** Keywords of the page or the feed. `["法国", "外交"]` */
  tags: string[];
  /** The links to other articles that stood in or below the text. */
  related: RelatedLink[];
  /** Plain text, at most 200 characters, to the end of a sentence where that fits. */
  excerpt: string;
  /** Whether the publisher or the feed cut the text off. `false` */
  truncated: boolean;
  /** How long it is. */
  stats: Stats;
  /** `lead` and `body` as HTML, built from the tree: no script, style, form or handler can occur in it. */
  html: string;
  /** `lead` and `body` as CommonMark with GitHub's tables. */
  markdown: string;
  /** `lead` and `body` as plain text: a blank line between blocks, a line for each list item, no captions, no media. */
  text: string;
  /** What was left out, each with its reason; its text is whole. */
  removed: Removal[];
  /** How it was found, and how sure that is. */
  extraction: Extraction;
  /** What became of every block of the input, in its order; there where `explain` asked for it. */
  explanation?: Explanation[];
}

/** What became of a block of the input, or of a part of one: a run of text between two edges of blocks. */
export interface Explanation {
  /** The element that holds it, as a CSS selector. */
  selector: string;
  /** How its text begins. */
  text: string;
  /** Whether it stands in the article: in `lead`, `body`, or another field. */
  kept: boolean;
  /** The step that decided, and its rule: `rules rfi: remove[2] .share`, `finder`, `outside`. */
  step: string;
  /** Why it went. */
  reason: RemovalReason | null;
  /** The finder's log-odds that it is content, above 0 where it more likely is; pages without rules only. */
  odds: number | null;
  /** What the finder saw in it, by name; what is 0 is left out. */
  features: Record<string, number>;
}

export interface Publisher {
  /** A short name in lower case. `"rfi"` */
  id: string;
  /** As it writes it. `"法国国际广播电台"` */
  name: string;
  /** Its home page. `"https://www.rfi.fr"` */
  url: string | null;
}

/** A picture's address and its size in CSS pixels. */
export interface Picture {
  /** Whole, http or https. `"https://s.rfi.fr/media/display/port.jpg"` */
  url: string;
  /** What stands for it where it cannot be seen. `"Le port au matin"` */
  alt: string | null;
  /** CSS pixels, where the markup or the address says it. `1280` */
  width: number | null;
  /** CSS pixels, as `width`. `720` */
  height: number | null;
}

export interface LeadImage extends Picture {
  /** What is written below it. `"Le port au matin."` */
  caption: string | null;
  /** Who took or owns it. `"© AFP"` */
  credit: string | null;
}

export interface RelatedLink {
  /** Whole. `"https://www.rfi.fr/cn/…"` */
  url: string;
  /** The link's text. */
  title: string;
}

export interface Stats {
  /** Characters that are not white space. */
  characters: number;
  /** Words: each Chinese, Japanese or Korean character counts as one. */
  words: number;
  /** Minutes it takes to read, rounded up. */
  minutes: number;
}

/** Why something was left out. A label that became a field in another form is `metadata`. */
export type RemovalReason =
  | "metadata"
  | "share"
  | "promo"
  | "newsletter"
  | "ad"
  | "feed-footer"
  | "related"
  | "navigation"
  | "comments"
  | "tracking"
  | "duplicate"
  | "read-more"
  | "player"
  | "hidden"
  | "site-furniture";

export interface Removal {
  /** Why. `"newsletter"` */
  reason: RemovalReason;
  /** Its text, whole. */
  text: string;
  /** Where it stood, as a CSS selector. `"div.newsletter > p"` */
  selector: string;
}

export interface Extraction {
  /** The `id` of the publisher's rules that were used. `"rfi"` */
  rules: string | null;
  /** Whether rules said where the text is, a feed held it, or it was found by how it looks. `"scored"` */
  method: "rules" | "feed" | "scored";
  /** From 0, there is no article, to 1. Below one half, look before you keep it. `0.94` */
  confidence: number;
}

export interface Feed {
  /** `""` if there is none. */
  title: string;
  /** The site's address. */
  url: string | null;
  /** What the feed says of itself. */
  description: string | null;
  /** BCP 47. `"zh-Hans"` */
  lang: string | null;
  /** RFC 3339, UTC. `"2023-12-27T21:40:03Z"` */
  updated: string | null;
  /** One for each item that could be read, in the feed's order. */
  articles: Article[];
  /** What was broken; one bad item never costs the others. */
  errors: FeedError[];
}

export interface FeedError {
  /** The place of the item in the feed, from 0; the number of items for what is broken behind the last one. */
  index: number;
  /** What kind of error it is. `"too-complex"` */
  code: LisibleErrorCode;
  /** What is wrong with it, in English. */
  message: string;
}

/* The content tree: mdast's nodes and four of our own. */

export type Block =
  | Paragraph
  | Heading
  | Blockquote
  | List
  | Table
  | Code
  | Math
  | FootnoteDefinition
  | ThematicBreak
  | Figure
  | Audio
  | Video
  | Embed;

export type Phrasing =
  | Text
  | Strong
  | Emphasis
  | Delete
  | InlineCode
  | Link
  | Break
  | Image
  | Superscript
  | Subscript
  | InlineMath
  | FootnoteReference
  | Ruby;

export type Node = Block | ListItem | TableRow | TableCell | Phrasing;

export interface Paragraph {
  type: "paragraph";
  children: Phrasing[];
}
export interface Heading {
  type: "heading";
  depth: 2 | 3 | 4 | 5 | 6;
  children: Phrasing[];
}
export interface Blockquote {
  type: "blockquote";
  children: Block[];
}
export interface List {
  type: "list";
  ordered: boolean;
  start: number | null;
  spread: boolean;
  children: ListItem[];
}
export interface ListItem {
  type: "listItem";
  spread: boolean;
  children: Block[];
}
export interface Table {
  type: "table";
  align: ("left" | "right" | "center" | null)[];
  children: TableRow[];
}
export interface TableRow {
  type: "tableRow";
  children: TableCell[];
}
export interface TableCell {
  type: "tableCell";
  children: Phrasing[];
}
export interface Code {
  type: "code";
  lang: string | null;
  value: string;
}
/** A formula set apart, as mdast-util-math has it. */
export interface Math {
  type: "math";
  /** TeX, without delimiters. */
  value: string;
}
/** A note; its references lead to it and `html` links both ways. */
export interface FootnoteDefinition {
  type: "footnoteDefinition";
  /** Letters, digits and hyphens, unique in the article. */
  identifier: string;
  /** What the page prints for it, such as `1`, `[1]` or `*`. */
  label: string;
  children: Block[];
}
export interface ThematicBreak {
  type: "thematicBreak";
}
export interface Figure {
  type: "figure";
  image: Picture;
  caption: string | null;
  credit: string | null;
}
export interface Audio {
  type: "audio";
  url: string;
  title: string | null;
  /** Seconds, where a feed says it. `html` does not carry it: HTML has no attribute for it. */
  duration: number | null;
}
export interface Video {
  type: "video";
  url: string;
  provider: string | null;
  poster: string | null;
  title: string | null;
  /** Seconds, where a feed says it. */
  duration: number | null;
}
export interface Embed {
  type: "embed";
  url: string;
  provider: string | null;
  title: string | null;
}

export interface Text {
  type: "text";
  value: string;
}
export interface Strong {
  type: "strong";
  children: Phrasing[];
}
export interface Emphasis {
  type: "emphasis";
  children: Phrasing[];
}
export interface Delete {
  type: "delete";
  children: Phrasing[];
}
export interface InlineCode {
  type: "inlineCode";
  value: string;
}
export interface Link {
  type: "link";
  url: string;
  title: string | null;
  children: Phrasing[];
}
export interface Break {
  type: "break";
}
export interface Image {
  type: "image";
  url: string;
  alt: string | null;
  title: string | null;
}
export interface Superscript {
  type: "superscript";
  children: Phrasing[];
}
export interface Subscript {
  type: "subscript";
  children: Phrasing[];
}
/** A formula in running text, as mdast-util-math has it. */
export interface InlineMath {
  type: "inlineMath";
  /** TeX, without delimiters. */
  value: string;
}
/** A reference to a note, in place of the printed number. */
export interface FootnoteReference {
  type: "footnoteReference";
  /** That of its FootnoteDefinition. */
  identifier: string;
  /** What the page prints for it. */
  label: string;
}
export interface Ruby {
  type: "ruby";
  children: Phrasing[];
  reading: string;
}
