//! What a reader sees near the headline: headings, bylines, printed times.

use super::bylines::{self, byline_rank, labelled, names_within};
use super::marks::{self, Marks};
use crate::dom::{DomNode, ElementExt, is_invisible, name};
use crate::text::normalize;
use ego_tree::NodeId;
use scraper::Html;

/// Headings, bylines and times, in document order.
#[derive(Debug, Default)]
pub(super) struct Visible {
    pub headings: Vec<Spot>,
    pub bylines: Vec<Byline>,
    pub times: Vec<Time>,
}

/// A short visible text and its place: the number of its element in document order.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub node: NodeId,
    pub text: String,
    pub place: usize,
    /// Whether the markup calls it the headline.
    pub is_marked: bool,
    /// Whether it is an `<h1>`.
    pub is_h1: bool,
    /// Whether it is nothing but the `<h2>` that an article begins with.
    pub opens: bool,
}

impl Spot {
    fn new(node: NodeId, text: String, place: usize) -> Self {
        Self {
            node,
            text,
            place,
            is_marked: false,
            is_h1: false,
            opens: false,
        }
    }
}

/// A byline, with the names of the links or items in it.
#[derive(Debug, Clone)]
pub(super) struct Byline {
    pub spot: Spot,
    pub linked: Vec<String>,
    /// How explicit the markup is: 3 microdata or `rel`, 2 a class of its own, 1 a hint, 0 only
    /// the words.
    pub rank: u8,
}

/// A `<time>` element, microdata or an element that is classed as a date.
#[derive(Debug, Clone)]
pub(super) struct Time {
    pub spot: Spot,
    pub datetime: Option<String>,
    /// 3 marked as time of publication, 2 a `<time>`, 1 a class hint; 0 marked as a change.
    pub rank: u8,
}

/// Bylines and dates are short; what is longer is a biography or the text itself.
const MAX_LEN: usize = 400;
/// More candidates than this are a list of articles.
const MAX_SPOTS: usize = 60;

/// A line without markup is the byline within so many elements of the headline.
const NEAR_HEADLINE: usize = 60;

/// Walks the body once.
pub(super) fn read(html: &Html) -> Visible {
    let mut out = Visible::default();
    let root = html.tree.root();
    let mut place = 0_usize;
    let mut skip_until: Option<NodeId> = None;
    let mut opening = Opening::default();
    for edge in root.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => {
                if skip_until.is_some() {
                    continue;
                }
                let Some(element) = node.value().as_element() else {
                    continue;
                };
                place += 1;
                let own = marks_of(element);
                if is_skipped(element, own) {
                    skip_until = Some(node.id());
                    continue;
                }
                let opens = opening.is_headed_by(element.name());
                look(node, element, (own, opens), place, &mut out);
            }
            ego_tree::iter::Edge::Close(node) => {
                if skip_until == Some(node.id()) {
                    skip_until = None;
                }
            }
        }
    }
    out
}

fn is_skipped(element: &scraper::node::Element, own: Marks) -> bool {
    let name = element.name();
    is_invisible(name)
        || matches!(name, "nav" | "footer" | "select" | "button")
        || own & marks::ELSEWHERE != 0 && !matches!(name, "body" | "html" | "main" | "article")
}

/// What the class and id of an element say.
fn marks_of(element: &scraper::node::Element) -> Marks {
    let own = |key: &str| element.attribute(key).map_or(0, marks::of);
    own("class") | own("id")
}

/// Waits for the first heading of the article: some pages set the headline as `<h2>`, because the
/// `<h1>` is in their navigation.
#[derive(Default)]
struct Opening {
    is_open: bool,
    is_over: bool,
}

impl Opening {
    /// Whether the element is an `<h2>` with which an article, or what is mainly on the page, begins.
    fn is_headed_by(&mut self, name: &str) -> bool {
        match name {
            "article" | "main" | "hgroup" => self.is_open = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let opens = self.is_open && !self.is_over && name == "h2";
                self.is_over |= self.is_open;
                return opens;
            }
            _ => {}
        }
        false
    }
}

fn look(
    node: DomNode<'_>,
    element: &scraper::node::Element,
    (own, opens): (Marks, bool),
    place: usize,
    out: &mut Visible,
) {
    let name = element.name();
    let itemprop = element.attribute("itemprop").unwrap_or_default();
    let own = own | element.attribute("data-testid").map_or(0, marks::of);
    let marked = itemprop
        .split_ascii_whitespace()
        .any(|prop| prop == "headline");
    let is_heading = name == "h1" || marked || name == "h2" && own & marks::HEADLINE != 0;
    if is_heading || opens {
        let is_marked = marked || own & marks::HEADING != 0;
        push_heading(node, place, (is_marked, !is_heading), out);
    }
    if let Some(rank) = time_rank(name, itemprop, own)
        && out.times.len() < MAX_SPOTS
        && let Some(text) = short_text(node, 160)
    {
        let datetime = element
            .attribute("datetime")
            .or_else(|| element.attribute("content"))
            .map(str::to_owned);
        if datetime.is_some() || text.chars().any(|c| c.is_numeric()) {
            let spot = Spot::new(node.id(), text, place);
            out.times.push(Time {
                spot,
                datetime,
                rank,
            });
        }
    }
    look_for_byline(node, element, (itemprop, own), place, out);
}

fn look_for_byline(
    node: DomNode<'_>,
    element: &scraper::node::Element,
    (itemprop, own): (&str, Marks),
    place: usize,
    out: &mut Visible,
) {
    if let Some(rank) = byline_rank(element, itemprop, own)
        && out.bylines.len() < MAX_SPOTS
        && let Some(text) = short_text(node, MAX_LEN)
        && !text.is_empty()
    {
        let spot = Spot::new(node.id(), text, place);
        let linked = names_within(node);
        out.bylines.push(Byline { spot, linked, rank });
    }
    let is_near = |spot: &Spot| place - spot.place <= NEAR_HEADLINE;
    if out.bylines.is_empty()
        && out.headings.last().is_some_and(is_near)
        && let Some(text) = bylines::plain(node, element)
    {
        out.bylines.push(Byline {
            spot: Spot::new(node.id(), text, place),
            linked: Vec::new(),
            rank: 0,
        });
    }
    if out.bylines.len() < MAX_SPOTS
        && let Some((holder, text)) = labelled(node, element)
    {
        out.bylines.push(Byline {
            spot: Spot::new(holder, text, place),
            linked: Vec::new(),
            rank: 2,
        });
    }
}

fn push_heading(
    node: DomNode<'_>,
    place: usize,
    (is_marked, opens): (bool, bool),
    out: &mut Visible,
) {
    if let Some(text) = short_text(node, 600)
        && !text.is_empty()
        && out.headings.len() < MAX_SPOTS
    {
        out.headings.push(Spot {
            is_marked,
            is_h1: name(node) == "h1",
            opens,
            ..Spot::new(node.id(), text, place)
        });
    }
}

fn time_rank(name: &str, itemprop: &str, own: Marks) -> Option<u8> {
    let props = |wanted: &str| itemprop.split_ascii_whitespace().any(|prop| prop == wanted);
    if props("datePublished") || props("dateCreated") {
        return Some(3);
    }
    if props("dateModified") {
        return Some(0);
    }
    let is_change = own & marks::CHANGE != 0;
    match name {
        "time" if is_change => Some(0),
        "time" if own & marks::PUBLISHED != 0 => Some(3),
        "time" => Some(2),
        "html" | "body" | "main" | "article" | "ul" | "table" => None,
        _ if is_change => Some(0),
        _ => (own & marks::DATED != 0).then_some(1),
    }
}

/// The normalised text of an element, unless it is longer than `limit` bytes.
pub(super) fn short_text(node: DomNode<'_>, limit: usize) -> Option<String> {
    let mut raw = String::new();
    collect(node, limit * 3, &mut raw).then_some(())?;
    let text = normalize(&raw);
    (text.len() <= limit * 2 && text.chars().count() <= limit).then_some(text)
}

fn collect(node: DomNode<'_>, limit: usize, out: &mut String) -> bool {
    for child in node.children() {
        if let Some(text) = child.value().as_text() {
            out.push_str(text);
        } else if let Some(element) = child.value().as_element() {
            if is_invisible(element.name()) || matches!(element.name(), "svg" | "button" | "select")
            {
                continue;
            }
            let inline = matches!(
                element.name(),
                "a" | "b"
                    | "i"
                    | "em"
                    | "strong"
                    | "font"
                    | "mark"
                    | "sup"
                    | "sub"
                    | "u"
                    | "s"
                    | "wbr"
                    | "ruby"
                    | "rt"
                    | "span"
            );
            if !inline {
                out.push(' ');
            }
            if !collect(child, limit, out) {
                return false;
            }
            if !inline {
                out.push(' ');
            }
        }
        if out.len() > limit {
            return false;
        }
    }
    true
}
