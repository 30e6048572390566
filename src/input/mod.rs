//! What was handed in: recognised, and taken out of its container.

mod archive;
pub(crate) mod feed;
mod foreign;
mod generics;
mod pasted;
mod plain;
pub(crate) mod repair;
mod shape;

use crate::article::{Article, Image, Reason, Removal, Source};
use crate::dom::Shape;
use crate::text;
use std::borrow::Cow;

/// HTML to parse, and what its container says of it.
#[derive(Debug)]
pub(crate) struct Input<'a> {
    pub source: Source,
    pub shape: Shape,
    pub html: Cow<'a, str>,
    pub hints: Hints,
}

/// What a container says of its content.
#[derive(Debug, Default, Clone)]
pub(crate) struct Hints {
    /// The headline with whatever the container put around it, character references decoded.
    pub title: Option<String>,
    /// The article's address.
    pub url: Option<String>,
    /// What the feed or archive calls the publisher.
    pub source_name: Option<String>,
    /// The address of the publisher that an aggregator names.
    pub source_url: Option<String>,
    /// The container's stamp, RFC 3339 in UTC.
    pub timestamp: Option<String>,
    /// Whether the stamp is the time of publication; `None` where the publisher's rules know.
    pub timestamp_is_publication: Option<bool>,
    /// The stamp of publication with the container's own offset, RFC 3339.
    pub published: Option<String>,
    /// The stamp of the last change, RFC 3339.
    pub updated: Option<String>,
    /// Names of authors.
    pub authors: Vec<String>,
    /// Keywords.
    pub tags: Vec<String>,
    /// BCP 47.
    pub lang: Option<String>,
    /// What relative addresses resolve against, where that is not the article's own.
    pub base: Option<String>,
    /// Who owns the rights, verbatim.
    pub copyright: Option<String>,
    /// A shorter text beside the content, as HTML.
    pub summary: Option<String>,
    /// A picture that belongs to the whole item.
    pub image: Option<Image>,
    /// Recordings, films and pictures that are attached to the item.
    pub media: Vec<feed::Medium>,
    /// Transcripts and lists of chapters.
    pub papers: Vec<feed::Paper>,
}

/// The article of an input that has none: a file of another kind, or an address, which is left out.
pub(crate) fn foreign(input: &str) -> Option<Article> {
    let kind = foreign::kind(input)?;
    let mut article = Article::default();
    if kind == foreign::Foreign::Address {
        article.removed.push(Removal {
            reason: Reason::Metadata,
            text: text::normalize(input),
            selector: String::new(),
        });
    }
    Some(article)
}

/// Recognises an input that is not a feed.
pub(crate) fn read(input: &str) -> Input<'_> {
    let (html, url) = pasted::clipboard(input).unwrap_or((input, None));
    let mut read = match pasted::source(html) {
        Some(source) => {
            let shown = read_bare(&source);
            Input {
                html: Cow::Owned(shown.html.into_owned()),
                ..shown
            }
        }
        None => read_bare(html),
    };
    read.hints.url = read.hints.url.take().or(url);
    read
}

fn read_bare(input: &str) -> Input<'_> {
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    if let Some((html, hints)) = archive::read(input) {
        let html = match plain::as_html(html) {
            Some(html) => Cow::Owned(html),
            None => repair::repaired(html),
        };
        return Input {
            source: Source::Archive,
            shape: Shape::Fragment,
            html,
            hints,
        };
    }
    if let Some(html) = plain::as_html(input) {
        return Input {
            source: Source::Fragment,
            shape: Shape::Fragment,
            html: Cow::Owned(html),
            hints: Hints::default(),
        };
    }
    let html = repair::repaired(input);
    let page = is_page(input);
    let (source, shape) = match page {
        true => (Source::Page, Shape::Document),
        false => (Source::Fragment, Shape::Fragment),
    };
    Input {
        source,
        shape,
        html,
        hints: Hints::default(),
    }
}

/// An item of a feed: its HTML, and what the feed says of it.
pub(crate) fn feed_item(html: &str, hints: Hints) -> Input<'_> {
    Input {
        source: Source::Feed,
        shape: Shape::Fragment,
        html: repair::repaired(html),
        hints,
    }
}

/// Whether an input is a whole page.
pub(crate) fn is_page(input: &str) -> bool {
    shape::is_page(input)
}

/// What an input is, by its beginning.
pub(crate) fn detect(input: &str) -> Option<Source> {
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    if input.trim().is_empty() || foreign::kind(input).is_some() {
        return None;
    }
    if pasted::source(input).is_some() {
        return Some(Source::Page);
    }
    if archive::read(input).is_some() {
        return Some(Source::Archive);
    }
    if feed::is_feed(input) {
        return Some(Source::Feed);
    }
    Some(if is_page(input) {
        Source::Page
    } else {
        Source::Fragment
    })
}

/// Whether an input is a feed with all its items: JSON has to say so itself.
pub(crate) fn is_whole_feed(input: &str) -> bool {
    let is_json = input
        .trim_start_matches('\u{feff}')
        .trim_start()
        .starts_with('{');
    let names_itself = || {
        let head = input
            .get(..input.floor_char_boundary(4096))
            .unwrap_or(input);
        head.contains("jsonfeed.org/version") || head.contains("jsonfeed.org\\/version")
    };
    feed::is_feed(input) && (!is_json || names_itself())
}
