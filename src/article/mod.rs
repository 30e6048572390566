//! The model of an article: what [`parse_article`](crate::parse_article) gives back.
//!
//! The names follow HTML (`lang`, `dir`), schema.org's NewsArticle and, for the content tree,
//! [mdast](https://github.com/syntax-tree/mdast), so that unified's tools work on it as it is.
//! `pkg/index.d.ts` says the same in TypeScript; a test holds the two together.

mod feed;
mod tree;
pub(crate) mod weight;

pub use feed::{Feed, FeedError};
pub use tree::{Align, Block, Phrasing};

use crate::explain::Explanation;
use serde::{Deserialize, Serialize};

/// A clean, structured article.
///
/// ```
/// let article = lisible::parse_article("<p>Hello.</p>", &Default::default())?;
/// assert_eq!(article.text, "Hello.");
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// What the input was.
    pub source: Source,
    /// The headline, without site, column or feed-category affixes; empty if there is none.
    pub title: String,
    /// The publisher's column, such as `法国报纸摘要`.
    pub column: Option<String>,
    /// The publisher's section, such as `国际`.
    pub section: Option<String>,
    /// The canonical address: without tracking parameters, doubled slashes and proxies.
    pub url: Option<String>,
    /// Who published it.
    pub publisher: Option<Publisher>,
    /// Bylines, as names.
    pub authors: Vec<String>,
    /// The news agency, such as `AFP`.
    pub agency: Option<String>,
    /// The dateline, verbatim: `（法新社北京10日电）`.
    pub dateline: Option<String>,
    /// Translators and editors, verbatim: `（译者：…/核稿：…）`.
    pub credits: Vec<String>,
    /// The copyright line: `© 2021 AFP`.
    pub copyright: Option<String>,
    /// RFC 3339 with the offset of the publisher's own clock.
    pub published: Option<String>,
    /// RFC 3339, when the publisher says that it changed the article.
    pub updated: Option<String>,
    /// Where `published` was found.
    pub published_from: Option<PublishedFrom>,
    /// The stamp of the feed or archive, RFC 3339 in UTC.
    pub feed_timestamp: Option<String>,
    /// BCP 47: `zh-Hans`, `fr`.
    pub lang: Option<String>,
    /// The direction of the text.
    pub dir: Dir,
    /// The standfirst; not repeated in `body`. Always a [`Block::Paragraph`].
    pub lead: Option<Block>,
    /// The lead picture.
    pub image: Option<LeadImage>,
    /// The content in reading order.
    pub body: Vec<Block>,
    /// The publisher's keywords.
    pub tags: Vec<String>,
    /// Links to other articles that stood in or after the text.
    pub related: Vec<Link>,
    /// Plain text of at most 200 characters that ends at a sentence where it can.
    pub excerpt: String,
    /// Whether the publisher or the feed cut the text off.
    pub truncated: bool,
    /// The length of the text.
    pub stats: Stats,
    /// Lead and body as HTML.
    pub html: String,
    /// Lead and body as Markdown (CommonMark with GitHub's tables and strikethrough).
    pub markdown: String,
    /// Lead and body as plain text: a blank line between blocks, a line for each list item.
    pub text: String,
    /// Everything that was left out, one entry for each pruned subtree.
    pub removed: Vec<Removal>,
    /// How the article was found.
    pub extraction: Extraction,
    /// What became of every block of the input, in its order; there where it was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Vec<Explanation>>,
}

/// What kind of input an article was read from.
///
/// ```
/// use lisible::{Source, detect};
///
/// assert_eq!(detect("<p>Hello."), Some(Source::Fragment));
/// assert_eq!(detect("<!doctype html><title>Hello</title>"), Some(Source::Page));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// An archived feed item: front matter or a time stamp comment, a link line, the item's HTML.
    Archive,
    /// An item of an RSS, Atom or JSON feed.
    Feed,
    /// A whole web page.
    Page,
    /// A piece of HTML.
    #[default]
    Fragment,
}

/// The direction of text.
///
/// ```
/// use lisible::{Dir, parse_article};
///
/// let article = parse_article("<p>اشتعل المصباح عند الغروب.", &Default::default())?;
/// assert_eq!(article.dir, Dir::Rtl);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Dir {
    /// Left to right.
    #[default]
    Ltr,
    /// Right to left.
    Rtl,
}

/// Where the time of publication was found.
///
/// ```
/// use lisible::{PublishedFrom, parse_article};
///
/// let page = r#"<!doctype html><meta property="article:published_time" content="2024-05-01T08:00:00Z">"#;
/// let article = parse_article(page, &Default::default())?;
/// assert_eq!(article.published_from, Some(PublishedFrom::Metadata));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PublishedFrom {
    /// Printed in the text.
    Body,
    /// JSON-LD, `<meta>`, `<time>`.
    Metadata,
    /// The feed's own date, where the feed gives the time of publication.
    Feed,
    /// The address.
    Url,
}

/// Who published an article.
///
/// ```
/// let options = lisible::ParseOptions {
///     url: Some("https://www.rfi.fr/cn/".to_owned()),
///     ..Default::default()
/// };
/// let article = lisible::parse_article("<p>Hello.</p>", &options)?;
/// assert_eq!(article.publisher.unwrap().id, "rfi");
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publisher {
    /// The id of the publisher's rules, or the host where there are none: `rfi`.
    pub id: String,
    /// The name as the publisher writes it: `法国国际广播电台`.
    pub name: String,
    /// The publisher's home page.
    pub url: Option<String>,
}

/// A picture: its address and its size in pixels, where known.
///
/// ```
/// use lisible::{Block, parse_article};
///
/// let figure = r#"<figure><img src="https://a.example/b.jpg" width="640" height="480"></figure>"#;
/// let article = parse_article(figure, &Default::default())?;
/// let [Block::Figure { image, .. }] = article.body.as_slice() else { panic!() };
/// assert_eq!((&*image.url, image.width), ("https://a.example/b.jpg", Some(640)));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// An absolute http or https address where one can be made.
    pub url: String,
    /// The alternative text.
    pub alt: Option<String>,
    /// Width in CSS pixels.
    pub width: Option<u32>,
    /// Height in CSS pixels.
    pub height: Option<u32>,
}

/// The lead picture of an article.
///
/// ```
/// use lisible::{Image, LeadImage};
///
/// let image = LeadImage {
///     image: Image { url: "https://a.example/b.jpg".to_owned(), ..Default::default() },
///     caption: Some("The lamp".to_owned()),
///     credit: None,
/// };
/// assert_eq!(image.image.url, "https://a.example/b.jpg");
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeadImage {
    /// Address and size.
    #[serde(flatten)]
    pub image: Image,
    /// The caption without the credit.
    pub caption: Option<String>,
    /// Who took or owns the picture.
    pub credit: Option<String>,
}

/// A link to another article.
///
/// ```
/// let link = lisible::Link {
///     url: "https://a.example/b".to_owned(),
///     title: "The lamp".to_owned(),
/// };
/// assert_eq!(link.title, "The lamp");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Where it goes.
    pub url: String,
    /// What it says.
    pub title: String,
}

/// The length of an article's text.
///
/// ```
/// let article = lisible::parse_article("<p>Two words.</p>", &Default::default())?;
/// assert_eq!(article.stats.words, 2);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stats {
    /// Characters that are not white space.
    pub characters: u32,
    /// Words: each Chinese, Japanese or Korean character counts as one.
    pub words: u32,
    /// Minutes it takes to read, rounded up.
    pub minutes: u32,
}

/// Something that was left out.
///
/// ```
/// use lisible::{Reason, parse_article};
///
/// let article = parse_article("<p>The lamp burns until dawn, and ships come in.</p><i hidden>Not seen</i>", &Default::default())?;
/// let [removal] = article.removed.as_slice() else { panic!() };
/// assert_eq!((removal.reason, &*removal.text), (Reason::Hidden, "Not seen"));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removal {
    /// Why.
    pub reason: Reason,
    /// Its whole text, white space normalised; empty for what has none.
    pub text: String,
    /// A CSS selector that leads to it in the input, or `""` for text that is not an element.
    pub selector: String,
}

/// Why something was left out.
///
/// ```
/// let json = serde_json::to_string(&lisible::Reason::SiteFurniture).unwrap();
/// assert_eq!(json, "\"site-furniture\"");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// It became a field in another form.
    Metadata,
    /// Links to share the article.
    Share,
    /// The publisher's own advertising.
    Promo,
    /// An invitation to subscribe by mail.
    Newsletter,
    /// Advertising.
    Ad,
    /// What the feed's maker added.
    FeedFooter,
    /// Links to other articles.
    Related,
    /// Menus and bread crumbs.
    Navigation,
    /// Readers' comments.
    Comments,
    /// Pixels that count readers.
    Tracking,
    /// Text that stands elsewhere already.
    Duplicate,
    /// A button or link to the rest.
    ReadMore,
    /// The controls of a player.
    Player,
    /// Not shown to readers.
    Hidden,
    /// Everything else that belongs to the site, not to the article.
    SiteFurniture,
}

/// How the article was found.
///
/// ```
/// let article = lisible::parse_article("", &Default::default())?;
/// assert_eq!(article.extraction.confidence, 0.0);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Extraction {
    /// The id of the publisher's rules that were used.
    pub rules: Option<String>,
    /// How the content was located.
    pub method: Method,
    /// 0 to 1; below 0.5 there is probably no article.
    pub confidence: f64,
}

/// How the content was located.
///
/// ```
/// let article = lisible::parse_article("<!doctype html><p>Hello.</p>", &Default::default())?;
/// assert_eq!(article.extraction.method, lisible::Method::Scored);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Method {
    /// By the publisher's rules.
    Rules,
    /// The whole input is content, as in a feed.
    #[default]
    Feed,
    /// By scoring the page.
    Scored,
}
