//! The lines around the headline: there a page prints who wrote it and when, whatever its markup calls them.

use super::short::{own_text, short_text};
use super::visible::{Visible, is_in_figure};
use crate::dom::{DomNode, attr, name};
use crate::text::is_cjk;
use ego_tree::NodeId;
use scraper::Html;

/// How many elements above the headline are looked at.
const ABOVE: usize = 25;
/// How many below it.
const BELOW: usize = 160;
/// Lines of a header, at most.
const MOST: usize = 40;
/// The longest line, in characters.
const LONGEST: usize = 160;
/// A text of its own that has more characters is prose; those written without spaces count twice.
const PROSE: usize = 170;
/// Names and dates within so long a text are words of a sentence.
const WITHIN: usize = 60;
/// How many characters of prose a standfirst has at most: behind it the text begins.
const STANDFIRST: usize = 700;

/// A short line near the headline.
#[derive(Debug)]
pub(super) struct Line {
    pub node: NodeId,
    pub text: String,
    pub place: usize,
    /// Whether it stands before the headline.
    pub is_above: bool,
    /// Whether its element holds nothing but it.
    pub is_whole: bool,
    /// Whether it is a part of a heading.
    pub is_heading: bool,
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// Whether it is all of a paragraph, in bold or italics.
    pub is_emphasis: bool,
    /// Whether its markup calls it a category, topic or tag.
    pub is_subject: bool,
    /// The links in it: text and address.
    pub links: Vec<(String, String)>,
}

/// The lines around the headline at a place, in document order.
pub(super) fn lines(html: &Html, seen: &Visible, headline: usize) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::new();
    let mut prose = 0_usize;
    let first = headline.saturating_sub(ABOVE);
    let last = (headline + BELOW).min(seen.elements.len());
    let mut within: Option<NodeId> = None;
    for place in first..last {
        let Some(node) = html.tree.get(seen.elements[place]) else {
            continue;
        };
        let is_in_last = |id: NodeId| node.ancestors().take(8).any(|up| up.id() == id);
        if place == headline {
            within = Some(node.id());
            continue;
        }
        if within.is_some_and(is_in_last) || is_in_figure(node) {
            continue;
        }
        let own = own_text(node);
        if own.is_empty() {
            continue;
        }
        match line(node, &own, place) {
            Some(line) => {
                within = Some(node.id());
                if place > headline && prose == 0 {
                    out.extend(opening(node, &own, place));
                }
                out.push(Line {
                    is_above: place < headline,
                    ..line
                });
            }
            // What is marked up within a sentence is none of the header’s.
            None => {
                if place > headline && prose == 0 {
                    out.extend(opening(node, &own, place));
                }
                let own = weight(node);
                if own > WITHIN {
                    within = Some(node.id());
                }
                if own > PROSE && place > headline {
                    prose += own;
                }
            }
        }
        if prose > STANDFIRST || out.len() >= MOST {
            break;
        }
    }
    out
}

fn line(node: DomNode<'_>, own: &str, place: usize) -> Option<Line> {
    let whole = short_text(node, LONGEST);
    let is_whole = whole.is_some();
    let text = whole.or_else(|| (own.chars().count() <= LONGEST / 2).then(|| own.to_owned()))?;
    let links = match is_whole {
        true => links_of(node),
        false => Vec::new(),
    };
    Some(Line {
        node: node.id(),
        text,
        place,
        is_above: false,
        is_whole,
        is_heading: is_in_heading(node),
        is_item: name(node) == "li",
        is_emphasis: is_whole && is_emphasis(node),
        is_subject: is_subject(node),
        links,
    })
}

/// What stands in brackets before the first sentence of a text: `〔記者王小明／台北報導〕`.
fn opening(node: DomNode<'_>, own: &str, place: usize) -> Option<Line> {
    const PAIRS: &[(char, char)] = &[('〔', '〕'), ('【', '】'), ('（', '）'), ('［', '］')];
    let start = own.trim_start();
    let (open, close) = PAIRS.iter().find(|(open, _)| start.starts_with(*open))?;
    let mut near = start.char_indices().take(WITHIN);
    let (end, _) = near.find(|(_, c)| c == close)?;
    Some(Line {
        node: node.id(),
        text: start[open.len_utf8()..end].to_owned(),
        place,
        is_above: false,
        is_whole: false,
        is_heading: false,
        is_item: false,
        is_emphasis: false,
        is_subject: false,
        links: Vec::new(),
    })
}

/// A short line with a number in it, wherever it stands.
pub(super) fn short_line(node: DomNode<'_>) -> Option<Line> {
    let own = own_text(node);
    let is_dated = own.chars().any(char::is_numeric) && own.chars().count() <= LONGEST;
    (is_dated && !is_in_figure(node))
        .then(|| line(node, &own, 0))?
        .filter(|line| line.is_whole)
}

fn links_of(node: DomNode<'_>) -> Vec<(String, String)> {
    const LINKS: usize = 12;
    let linked = node.ancestors().take(2).chain(node.descendants());
    let found = linked.filter_map(|below| {
        let href = attr(below, "href").filter(|_| name(below) == "a")?;
        Some((short_text(below, 120)?, href.to_owned()))
    });
    found.take(LINKS).collect()
}

fn is_subject(node: DomNode<'_>) -> bool {
    const WORDS: &[&str] = &[
        "categ", "kateg", "topic", "tag", "section", "rubri", "kicker",
    ];
    let class = attr(node, "class").unwrap_or_default().to_ascii_lowercase();
    WORDS.iter().any(|word| class.contains(word))
}

/// Whether an element is bold or italic, alone in its paragraph, and prose follows.
fn is_emphasis(node: DomNode<'_>) -> bool {
    if !matches!(name(node), "strong" | "b" | "em" | "i") {
        return false;
    }
    let Some(holder) = node.parent().filter(|holder| name(*holder) == "p") else {
        return false;
    };
    let mut next = holder
        .next_siblings()
        .filter(|next| next.value().is_element());
    holder.children().count() <= 2
        && own_text(holder).is_empty()
        && next
            .next()
            .is_some_and(|next| name(next) == "p" && weight(next) > WITHIN)
}

fn is_in_heading(node: DomNode<'_>) -> bool {
    let mut up = std::iter::once(node).chain(node.ancestors().take(3));
    up.any(|up| matches!(name(up), "h1" | "h2" | "h3"))
}

/// How long an element’s own text is.
fn weight(node: DomNode<'_>) -> usize {
    let texts = node.children().filter_map(|child| child.value().as_text());
    let count = |text: &str| {
        let wide = text.chars().take(STANDFIRST).filter(|c| is_cjk(*c)).count();
        text.chars().take(STANDFIRST).count() + wide
    };
    texts.map(|text| count(text.trim())).sum()
}

impl Line {
    /// Whether all of it is a link.
    pub fn is_link(&self) -> bool {
        self.links.iter().any(|(text, _)| *text == self.text)
    }

    /// Whether it leads to another article: a link, or an item of a list with one.
    pub fn is_teaser(&self) -> bool {
        self.is_link() || self.is_item && !self.links.is_empty()
    }
}
