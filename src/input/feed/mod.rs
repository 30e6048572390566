//! Feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x.
//!
//! ```text
//! sniff ─→ scan ─→ walk ─→ tree ─→ item, head ─→ FeedItem, FeedHead     (XML)
//!      └─→ json ───────────────────────────────↗
//! ```
//!
//! One item is read, handed on and forgotten before the next, so a feed costs the memory of its
//! text and of one item.

mod attributes;
mod head;
mod hollow;
mod item;
mod json;
mod media;
mod media_rss;
mod names;
mod podcast;
mod scan;
mod sniff;
mod tree;
mod value;
mod walk;

pub(crate) use podcast::Paper;
pub(crate) use sniff::is_feed;
pub(crate) use value::decoded;

use crate::article::{FeedError, Image};
use crate::error::{Error, ErrorKind};
use crate::time::clock::Stamp;
use crate::time::declared::Clock;
use std::ops::ControlFlow;

/// What a feed says of itself.
#[derive(Debug, Default, Clone)]
pub(crate) struct FeedHead {
    pub title: Option<String>,
    /// The site's address.
    pub url: Option<String>,
    /// The feed's own address.
    pub self_url: Option<String>,
    pub description: Option<String>,
    pub generator: Option<String>,
    pub lang: Option<String>,
    pub base: Option<String>,
    pub updated: Option<Stamp>,
    /// In Atom and JSON Feed, the authors of items that name none.
    pub authors: Vec<String>,
}

/// An address of a feed's own has no more bytes, nor has what it says of its language or maker.
const LONGEST: usize = 4096;
/// Authors who hold for every item, at most.
const MOST_AUTHORS: usize = 24;
/// As many errors of one feed are listed: of a feed that is none there would be one for each byte.
const MOST_ERRORS: usize = 2000;

impl FeedHead {
    /// Drops what no feed says of itself: every item would carry it and look at it again.
    fn bound(&mut self) {
        let short = [
            &mut self.url,
            &mut self.self_url,
            &mut self.generator,
            &mut self.lang,
            &mut self.base,
        ];
        for said in short {
            said.take_if(|said| said.len() > LONGEST);
        }
        self.authors.truncate(MOST_AUTHORS);
    }
}

/// An item as its feed gives it.
#[derive(Debug, Default, Clone)]
pub(crate) struct FeedItem {
    /// The headline: XML's references decoded, HTML's perhaps not.
    pub title: Option<String>,
    pub link: Option<String>,
    pub id: Option<String>,
    /// The content, the longest kind that there is.
    pub html: String,
    /// A second, shorter text beside it.
    pub summary: Option<String>,
    pub published: Option<Stamp>,
    pub updated: Option<Stamp>,
    pub authors: Vec<String>,
    pub tags: Vec<String>,
    pub media: Vec<Medium>,
    pub image: Option<Image>,
    /// Transcripts and lists of chapters.
    pub papers: Vec<Paper>,
    /// `xml:base` of the item.
    pub base: Option<String>,
    /// `xml:base` of its content, within that of the item.
    pub content_base: Option<String>,
    pub lang: Option<String>,
    pub rights: Option<String>,
    /// The feed that an aggregated item came from.
    pub source_title: Option<String>,
    /// The address of that feed or of its site.
    pub source_url: Option<String>,
}

impl FeedItem {
    /// Whether the item says nothing beside its content.
    pub(crate) fn is_hollow(&self) -> bool {
        let said = [&self.title, &self.link, &self.id, &self.summary];
        said.into_iter().all(Option::is_none) && self.media.is_empty() && self.image.is_none()
    }
}

/// A recording, film or picture that is attached to an item.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Medium {
    pub url: String,
    pub kind: MediumKind,
    pub title: Option<String>,
    /// What can be seen on a picture, for those who cannot see it.
    pub alt: Option<String>,
    pub caption: Option<String>,
    pub credit: Option<String>,
    pub poster: Option<String>,
    /// Seconds.
    pub duration: Option<u32>,
    pub width: Option<u32>,
    pub height: Option<u32>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MediumKind {
    Audio,
    Video,
    Image,
    #[default]
    Other,
}

/// Where a feed is broken, and how.
#[derive(Debug, Clone)]
struct Damage {
    /// Byte offset.
    at: usize,
    message: String,
}

impl Damage {
    fn at(at: usize, message: String) -> Self {
        Self { at, message }
    }
}

/// What [`read`] hands each item to, with its place in the feed and what is known of the feed.
pub(crate) type OnItem<'a> = &'a mut dyn FnMut(FeedItem, usize, &FeedHead) -> ControlFlow<()>;

/// Reads a feed item by item, until its end or until `on_item` breaks.
///
/// Gives what the feed says of itself, and what was broken in it.
pub(crate) fn read(input: &str, on_item: OnItem<'_>) -> Result<(FeedHead, Vec<FeedError>), Error> {
    match sniff::sniff(input) {
        Ok(sniff::Kind::Xml(document)) => Ok(read_xml(
            document,
            input.len() - document.len(),
            input,
            on_item,
        )),
        Ok(sniff::Kind::Json(document)) => Ok(json::read(document, on_item)),
        Err(found) => Err(ErrorKind::MalformedFeed { found }.into()),
    }
}

fn read_xml(
    document: &str,
    offset: usize,
    input: &str,
    on_item: OnItem<'_>,
) -> (FeedHead, Vec<FeedError>) {
    let mut walker = walk::Walker::new(document);
    let mut head = head::Draft::default();
    let mut errors = Errors::new(input);
    let mut index = 0;
    loop {
        match walker.advance() {
            walk::Step::Head => head.take(&walker.record),
            walk::Step::Item(damage) => {
                errors.note(index, damage, offset);
                let head = head.so_far(&walker);
                let mut item = item::read(&walker.record, clock(head));
                if item.title.is_none() || is_social(head) {
                    media_rss::describe(&mut item);
                }
                inherit(&mut item, head);
                if on_item(item, index, head).is_break() {
                    break;
                }
                index += 1;
            }
            walk::Step::End(damage) => {
                errors.note(index, damage, offset);
                break;
            }
        }
    }
    (head.finish(&walker), errors.errors)
}

/// What an item does not say holds as the feed says it.
fn inherit(item: &mut FeedItem, head: &FeedHead) {
    if item.authors.is_empty() {
        item.authors.clone_from(&head.authors);
    }
    item.lang = item.lang.take().or_else(|| head.lang.clone());
}

/// The clock of a feed's publisher.
fn clock(head: &FeedHead) -> Clock {
    Clock::of(head.lang.as_deref(), head.url.as_deref())
}

/// Whether a feed is an account's at a social network, where descriptions of pictures are written
/// for those who cannot see them.
fn is_social(head: &FeedHead) -> bool {
    const NETWORKS: &[&str] = &[
        "mastodon",
        "pleroma",
        "akkoma",
        "pixelfed",
        "gotosocial",
        "misskey",
        "friendica",
    ];
    let made_by = |name: &&str| {
        let generator = head.generator.as_deref().unwrap_or_default();
        generator
            .get(..name.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(name))
    };
    NETWORKS.iter().any(made_by)
}

/// Errors with their places as lines and columns; they come in the order of the input.
struct Errors<'a> {
    input: &'a str,
    /// How far lines were counted, the line there, and where it starts.
    counted: usize,
    line: usize,
    line_start: usize,
    errors: Vec<FeedError>,
}

impl<'a> Errors<'a> {
    fn new(input: &'a str) -> Self {
        Self {
            input,
            counted: 0,
            line: 1,
            line_start: 0,
            errors: Vec::new(),
        }
    }

    fn note(&mut self, index: usize, damage: Option<Damage>, offset: usize) {
        let Some(Damage { at, message }) = damage else {
            return;
        };
        let at = (at + offset).clamp(self.counted, self.input.len());
        for (found, _) in self.input[self.counted..at].match_indices('\n') {
            self.line += 1;
            self.line_start = self.counted + found + 1;
        }
        self.counted = at;
        if self.errors.len() >= MOST_ERRORS {
            return;
        }
        let place = format!("line {}, byte {}", self.line, at - self.line_start + 1);
        self.errors
            .push(feed_error(index, format!("{place}: {message}")));
    }
}

fn feed_error(index: usize, message: String) -> FeedError {
    let index = u32::try_from(index).unwrap_or(u32::MAX);
    FeedError {
        index,
        code: "malformed-feed".to_owned(),
        message,
    }
}
