//! The shape of a publisher's rules: plain data, the same for the built-in ones (the JSON files
//! beside this one) and for a caller's own. `docs/publishers.md` explains each part.

use crate::article::Reason;
use serde::{Deserialize, Serialize};

/// What is special about one publisher.
///
/// ```
/// use lisible::{ParseOptions, PublisherRules, parse_article};
///
/// let harbour = PublisherRules {
///     id: "harbour".to_owned(),
///     name: "Harbour News".to_owned(),
///     hosts: vec!["harbour.example".to_owned()],
///     ..Default::default()
/// };
/// let options = ParseOptions {
///     url: Some("https://harbour.example/lamp".to_owned()),
///     publishers: vec![harbour],
///     ..Default::default()
/// };
/// let article = parse_article("<p>The lamp burns.</p>", &options)?;
/// assert_eq!(article.publisher.unwrap().name, "Harbour News");
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct PublisherRules {
    /// A short name in lower case: `rfi`.
    pub id: String,
    /// The publisher's name as it writes it.
    pub name: String,
    /// Its home page.
    pub url: Option<String>,
    /// Parts of its site with a name or language of their own; the first that fits is used.
    pub editions: Vec<Edition>,
    /// Domains; each stands for its subdomains too.
    pub hosts: Vec<String>,
    /// What feeds and archives call this publisher, for items without an address.
    pub sources: Vec<String>,
    /// BCP 47, where the markup is silent.
    pub lang: Option<String>,
    /// Whether the stamp of the feed is the time of feedx's crawl, not of publication.
    pub crawled: bool,
    /// Parts of the title that are not the headline.
    pub title: Vec<Affix>,
    /// Where the time of publication is printed.
    pub time: Vec<TimeRule>,
    /// Where the standfirst is; the first selector that finds text wins.
    pub lead: Vec<LeadRule>,
    /// On web pages, the elements that hold the text, in order.
    pub body: Vec<String>,
    /// Elements whose text, or a part of it, is a field.
    pub fields: Vec<FieldRule>,
    /// What does not belong to the article.
    pub remove: Vec<RemoveRule>,
    /// Elements that hold links to other articles.
    pub related: Vec<String>,
    /// Patterns of the label that begins a line of links to other articles: `^其它\\s*/`.
    pub related_lines: Vec<String>,
    /// Patterns of a line of its own that only has links to other articles below it: `^延伸阅读$`.
    pub related_labels: Vec<String>,
    /// Patterns of titles that are file names, not headlines; where the headline stands in the
    /// text, an edge with the field `title` finds it.
    pub slugs: Vec<String>,
    /// Elements right after a picture that hold its caption.
    pub captions: Vec<String>,
    /// Elements within a caption or right after a picture that say who took or owns it.
    pub credits: Vec<String>,
    /// Elements that are headings though their markup does not say so.
    pub headings: Vec<String>,
    /// Patterns of paragraphs that are typed as headings, such as `**…**`; the first group is the
    /// heading, the rest is left out.
    pub heading_lines: Vec<String>,
    /// Patterns of paragraphs that are typed as a break between two parts: `* * *`.
    pub break_lines: Vec<String>,
    /// Text at the start or end that is a field of its own.
    pub edges: Vec<EdgeRule>,
    /// Patterns of addresses that are no pictures of the article: cards, pixels, icons.
    pub not_images: Vec<String>,
    /// Players that keep their address in an attribute or in JSON.
    pub media: Vec<MediaRule>,
    /// Patterns that find the section in the decoded address; the first group is it.
    pub section: Vec<String>,
    /// Patterns of a last line that says the publisher cut the rest off.
    pub truncated: Vec<String>,
}

/// A part of a publisher's site.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "editions": [{ "pattern": "/cn/", "lang": "zh" }] }]"#,
/// )?;
/// assert_eq!(rules[0].editions[0].lang.as_deref(), Some("zh"));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Edition {
    /// A pattern that the address fits.
    pub pattern: String,
    /// The name of the edition.
    pub name: Option<String>,
    /// Its language.
    pub lang: Option<String>,
}

/// A part of the title that is not the headline.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "title": [{ "pattern": " - X$" }] }]"#,
/// )?;
/// assert_eq!(rules[0].title[0].pattern, " - X$");
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Affix {
    /// The part; its first group, if it has one, is the field's value.
    pub pattern: String,
    /// The field that it becomes; without one it is left out as site furniture.
    pub field: Option<Field>,
    /// Whether it counts only where its value, written with hyphens, is a part of the address.
    pub in_address: bool,
}

/// Where the time of publication is printed.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "time": [{ "selector": "time", "formats": ["%d/%m/%Y"] }] }]"#,
/// )?;
/// assert_eq!(rules[0].time[0].formats, ["%d/%m/%Y"]);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct TimeRule {
    /// Elements to look at; the first whose text, or a line of it, fits a format is taken.
    pub selector: String,
    /// An attribute to read instead of the text.
    pub attribute: Option<String>,
    /// As in C's strptime: `%d/%m/%Y - %H:%M`; `rfc3339` and `rfc2822` stand for those.
    pub formats: Vec<String>,
    /// The publisher's clock, as a POSIX TZ rule: `CET-1CEST,M3.5.0,M10.5.0/3`.
    pub zone: Option<String>,
    /// A pattern that cuts the time out of a longer line; the first group is read. A second group
    /// is the time of the last change.
    pub pattern: Option<String>,
    /// What the other lines of the element are.
    pub rest: Option<Field>,
    /// Whether it is the time of the last change rather than of publication.
    pub updated: bool,
    /// Whether the pattern looks at the decoded address, not at elements.
    pub in_address: bool,
}

/// Where the standfirst is.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "lead": [{ "selector": ".lead", "first": true }] }]"#,
/// )?;
/// assert!(rules[0].lead[0].first);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct LeadRule {
    /// Elements to look at.
    pub selector: String,
    /// Whether it counts only where all of its text is bold.
    pub bold: bool,
    /// Whether it counts only where no other such element with text stands before it.
    pub first: bool,
    /// Whether it counts only where the printed time is one of its siblings.
    pub beside_time: bool,
}

/// A field that text can become.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "fields": [{ "selector": ".by", "field": "authors" }] }]"#,
/// )?;
/// assert_eq!(rules[0].fields[0].field, lisible::Field::Authors);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// [`Article::title`](crate::Article::title).
    Title,
    /// [`Article::authors`](crate::Article::authors).
    Authors,
    /// [`Article::agency`](crate::Article::agency).
    Agency,
    /// [`Article::dateline`](crate::Article::dateline).
    Dateline,
    /// [`Article::credits`](crate::Article::credits).
    Credits,
    /// [`Article::copyright`](crate::Article::copyright).
    Copyright,
    /// [`Article::column`](crate::Article::column).
    Column,
    /// [`Article::section`](crate::Article::section).
    Section,
    /// [`Article::tags`](crate::Article::tags).
    Tags,
}

/// An element whose text is a field.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "fields": [{ "selector": ".by", "field": "authors", "pattern": "By (.+)" }] }]"#,
/// )?;
/// assert_eq!(rules[0].fields[0].pattern.as_deref(), Some("By (.+)"));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FieldRule {
    /// Elements to look at.
    pub selector: String,
    /// The field.
    pub field: Field,
    /// A pattern that the text must fit; its first group, if any, is the value.
    #[serde(default)]
    pub pattern: Option<String>,
    /// Elements within that hold one value each, which `pattern` then looks at; all else in the
    /// element is a label and left out.
    #[serde(default)]
    pub values: Option<String>,
    /// What the text of an element with `values` must fit.
    #[serde(default)]
    pub label: Option<String>,
}

/// What does not belong to the article: by selector, by text, or by both.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "remove": [{ "selector": ".share", "reason": "share" }] }]"#,
/// )?;
/// assert_eq!(rules[0].remove[0].reason, lisible::Reason::Share);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RemoveRule {
    /// Elements to remove, or to look at where `text` is given.
    #[serde(default)]
    pub selector: Option<String>,
    /// A pattern that the text must fit; without a selector, a text node's.
    #[serde(default)]
    pub text: Option<String>,
    /// Why it goes.
    pub reason: Reason,
    /// Whether everything after it, among its siblings, goes too.
    #[serde(default)]
    pub and_following: bool,
    /// Of what comes after it, among its siblings, the elements that go too: as long as they fit.
    #[serde(default)]
    pub and_next: Option<String>,
    /// Whether it says that the rest of the text was cut off.
    #[serde(default)]
    pub truncated: bool,
}

/// Text at the start or end that is a field of its own.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "edges": [{ "at": "end", "pattern": "© X$", "field": "copyright" }] }]"#,
/// )?;
/// assert_eq!(rules[0].edges[0].field, Some(lisible::Field::Copyright));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EdgeRule {
    /// Where to look.
    pub at: Edge,
    /// The text, anchored by `^` or `$`; its first group, if any, is the value.
    pub pattern: String,
    /// The field that it becomes, verbatim.
    #[serde(default)]
    pub field: Option<Field>,
    /// Why it is left out, where it becomes no field.
    #[serde(default)]
    pub reason: Option<Reason>,
    /// The agency that it names.
    #[serde(default)]
    pub agency: Option<String>,
    /// Patterns of the people whom the value names: the first group of every match is in `authors`
    /// besides.
    #[serde(default)]
    pub names: Vec<String>,
    /// Whether only the value is taken out, and what else the pattern needs to see stays.
    #[serde(default)]
    pub keep_rest: bool,
    /// Whether the value must be a place, or several: `曼谷/金边`, and not `那么`.
    #[serde(default)]
    pub place: bool,
}

/// Where an [`EdgeRule`] looks.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "edges": [{ "at": "end", "pattern": "© X$", "field": "copyright" }] }]"#,
/// )?;
/// assert_eq!(rules[0].edges[0].at, lisible::Edge::End);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Edge {
    /// The first paragraph.
    Start,
    /// The first few paragraphs.
    Opening,
    /// The last paragraph.
    End,
    /// The last few paragraphs: a note may stand behind a sign-off.
    Closing,
    /// Every paragraph.
    Every,
    /// The standfirst, which stays as it is; only [`names`](EdgeRule::names) are read.
    Lead,
}

/// A player that keeps its address in an attribute or in JSON.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "media": [{ "selector": "audio-x", "kind": "audio", "attribute": "data-src" }] }]"#,
/// )?;
/// assert_eq!(rules[0].media[0].attribute.as_deref(), Some("data-src"));
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MediaRule {
    /// The element.
    pub selector: String,
    /// What it becomes.
    pub kind: MediaKind,
    /// The attribute that holds the address or JSON; without it, the element's text does.
    #[serde(default)]
    pub attribute: Option<String>,
    /// Where the address stands in the JSON: `/sources/0/url`; `*` stands for every element.
    #[serde(default)]
    pub pointer: Option<String>,
    /// Where the title stands in the JSON.
    #[serde(default)]
    pub title: Option<String>,
    /// The element near the player that holds its title.
    #[serde(default)]
    pub title_element: Option<String>,
    /// Where the caption of a picture stands in the JSON.
    #[serde(default)]
    pub caption: Option<String>,
    /// Where the credit of a picture stands in the JSON.
    #[serde(default)]
    pub credit: Option<String>,
    /// The attribute that holds the JSON of a film's still picture.
    #[serde(default)]
    pub poster_attribute: Option<String>,
    /// Where the still picture's address stands in that JSON.
    #[serde(default)]
    pub poster: Option<String>,
    /// What to put around a bare id: `https://www.youtube.com/watch?v={}`.
    #[serde(default)]
    pub template: Option<String>,
}

/// What a player becomes.
///
/// ```
/// let rules = lisible::rules_from_json(
///     r#"[{ "id": "x", "name": "X", "media": [{ "selector": "audio-x", "kind": "audio" }] }]"#,
/// )?;
/// assert_eq!(rules[0].media[0].kind, lisible::MediaKind::Audio);
/// # Ok::<(), lisible::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum MediaKind {
    /// [`Block::Audio`](crate::Block::Audio).
    Audio,
    /// [`Block::Video`](crate::Block::Video).
    Video,
    /// [`Block::Figure`](crate::Block::Figure).
    Image,
    /// [`Block::Embed`](crate::Block::Embed).
    Embed,
}
