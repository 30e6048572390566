//! What a reader sees near the headline: headings, bylines, printed times.

use super::bylines::{byline_rank, editors_line, is_of_others, labelled, leaves_of, names_within};
use super::marks::{self, Marks};
use super::names::key;
use super::short::{heading_text, parts_of, short_text};
use super::time_marks;
use super::title::Echoes;
use crate::dom::{DomNode, ElementExt, attr, is_invisible, name};
use ego_tree::NodeId;
use scraper::Html;

/// Headings, bylines and times, in document order.
#[derive(Debug, Default)]
pub(super) struct Visible {
    pub headings: Vec<Spot>,
    /// The first `<h1>` where nobody looks for a headline: the last step of a way to the page.
    pub trail: Option<Spot>,
    /// What the site calls itself: the text of a link to its front page, or a heading that is called its logo.
    pub site: Vec<String>,
    pub bylines: Vec<Byline>,
    pub times: Vec<Time>,
    /// Lines that name nobody but editors.
    pub editors: Vec<Spot>,
    /// The elements that were looked at, each at its place.
    pub elements: Vec<NodeId>,
}

impl Visible {
    /// The place of a heading.
    pub fn place_of(&self, heading: NodeId) -> Option<usize> {
        let found = self.headings.iter().find(|spot| spot.node == heading);
        found.map(|spot| spot.place)
    }

    /// The place of the only `<h1>`, unless it names the site.
    pub fn only_headline(&self, sites: &[String]) -> Option<usize> {
        let mut headings = self
            .headings
            .iter()
            .filter(|spot| spot.is_h1 && !spot.is_label);
        let first = headings.next()?;
        let is_one = headings.next().is_none() && !sites.contains(&key(&first.text));
        is_one.then_some(first.place)
    }
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
    /// Whether the markup calls it the name of the site, or words for screen readers.
    pub is_label: bool,
    /// Whether its element is called a heading.
    pub is_heading: bool,
    /// Whether it is a heading only if the head of the page says the same.
    pub opens: bool,
    /// The texts of its own elements, where it has several parts.
    pub parts: Vec<String>,
}

impl Spot {
    pub fn new(node: NodeId, text: String, place: usize) -> Self {
        Self {
            node,
            text,
            place,
            is_marked: false,
            is_h1: false,
            is_label: false,
            is_heading: false,
            opens: false,
            parts: Vec::new(),
        }
    }
}

/// A byline, with the names of the links or items in it.
#[derive(Debug, Clone)]
pub(super) struct Byline {
    pub spot: Spot,
    pub linked: Vec<String>,
    /// The texts of the innermost elements in it, where there are several.
    pub leaves: Vec<String>,
    /// Whether it names those who edited, reviewed or helped.
    pub is_others: bool,
    /// Whether its element holds nothing but it.
    pub is_whole: bool,
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
/// A headline, in bytes.
const LONGEST_HEADING: usize = 600;
/// The name of a site, in bytes, and names of it, at most.
const LONGEST_NAME: usize = 60;
const MOST_NAMES: usize = 3;
/// Lines of editors, at most.
const MOST_EDITORS: usize = 6;
/// More candidates than this are a list of articles.
const MAX_SPOTS: usize = 60;

/// Walks the body once; `echoes` knows what the head calls the page.
pub(super) fn read(html: &Html, echoes: &Echoes) -> Visible {
    let mut out = Visible::default();
    let root = html.tree.root();
    let mut skip_until: Option<NodeId> = None;
    let mut opening = Opening::default();
    for edge in root.traverse() {
        match edge {
            ego_tree::iter::Edge::Open(node) => {
                if skip_until.is_some() {
                    if out.trail.is_none() && name(node) == "h1" && !is_label(node) {
                        out.trail = heading_text(node, LONGEST_HEADING)
                            .map(|text| Spot::new(node.id(), text, out.elements.len()));
                    }
                    continue;
                }
                let Some(element) = node.value().as_element() else {
                    continue;
                };
                let own = marks_of(element);
                if is_skipped(node, element, own) {
                    skip_until = Some(node.id());
                    continue;
                }
                let place = out.elements.len();
                out.elements.push(node.id());
                let opens = opening.is_headed_by(node);
                let opens = opens || echoes.may_be(node, element.name());
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

fn is_skipped(node: DomNode<'_>, element: &scraper::node::Element, own: Marks) -> bool {
    let name = element.name();
    // An article’s own footer says who wrote it, the deeper in boxes the clearer by its name.
    let is_own = || {
        let is_meta = element
            .attribute("class")
            .is_some_and(|class| class.contains("meta"));
        node.ancestors()
            .take(if is_meta { 8 } else { 3 })
            .any(|up| self::name(up) == "article")
    };
    is_invisible(name)
        || matches!(name, "nav" | "select" | "button")
        || name == "footer" && !is_own()
        || own & marks::ELSEWHERE != 0
            && !matches!(name, "body" | "html" | "main" | "article")
            && !shows_time(node)
}

/// Whether a small box holds a time: beside the way to the page stands when it was published.
fn shows_time(node: DomNode<'_>) -> bool {
    const SMALL: usize = 24;
    let mut below = node.descendants().skip(1).take(SMALL + 1);
    let count = below.clone().count();
    let is_comment = node.value().as_element().is_some_and(|element| {
        let class = element.attribute("class").unwrap_or_default();
        class.contains("comment") || class.contains("related")
    });
    count <= SMALL && !is_comment && below.any(|below| self::name(below) == "time")
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
    fn is_headed_by(&mut self, node: DomNode<'_>) -> bool {
        match name(node) {
            "article" | "main" | "hgroup" => self.is_open = true,
            heading @ ("h1" | "h2" | "h3" | "h4" | "h5" | "h6") if !is_label(node) => {
                let opens = self.is_open && !self.is_over && heading == "h2";
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
    let called = element
        .attribute("data-testid")
        .or_else(|| element.attribute("data-component"));
    let own = own | called.map_or(0, marks::of);
    let marked = itemprop
        .split_ascii_whitespace()
        .any(|prop| prop == "headline");
    let is_heading = name == "h1" || marked || name == "h2" && own & marks::HEADLINE != 0;
    if place < MAX_SPOTS && out.site.len() < MOST_NAMES && leads_home(element) {
        out.site.extend(heading_text(node, LONGEST_NAME));
    }
    if is_heading || opens {
        let is_marked = marked || own & marks::HEADING != 0;
        push_heading(node, place, (is_marked, !is_heading), out);
    }
    let hidden = time_marks::hidden(element);
    if let Some(rank) = time_marks::rank(name, itemprop, own).or(hidden.and(Some(1)))
        && out.times.len() < MAX_SPOTS
        && let Some(text) = short_text(node, 160)
    {
        let datetime = time_marks::attribute(element).or(hidden);
        // A year, a month and a day may each have an element of their own.
        let text = match datetime {
            None => time_marks::in_parts(node, text),
            _ => text,
        };
        let datetime = datetime.map(str::to_owned);
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
    if out.editors.len() < MOST_EDITORS
        && let Some(text) = editors_line(node)
    {
        out.editors.push(Spot::new(node.id(), text, place));
    }
    if let Some(rank) = byline_rank(element, itemprop, own)
        && out.bylines.len() < MAX_SPOTS
        && !is_in_figure(node)
        && let Some(text) = short_text(node, MAX_LEN)
        && !text.is_empty()
    {
        let spot = Spot::new(node.id(), text, place);
        out.bylines.push(Byline {
            spot,
            linked: names_within(node),
            leaves: leaves_of(node),
            is_others: is_of_others(node),
            is_whole: true,
            rank,
        });
    }
    if out.bylines.len() < MAX_SPOTS
        && let Some((holder, text)) = labelled(node, element)
    {
        out.bylines.push(Byline {
            spot: Spot::new(holder, text, place),
            linked: Vec::new(),
            leaves: Vec::new(),
            is_others: false,
            is_whole: true,
            rank: 2,
        });
    }
}

/// Whether an element is a part of a figure: its names are those of photographers.
pub(super) fn is_in_figure(node: DomNode<'_>) -> bool {
    let mut up = std::iter::once(node).chain(node.ancestors().take(6));
    up.any(|up| matches!(name(up), "figure" | "figcaption" | "picture" | "video"))
}

fn push_heading(
    node: DomNode<'_>,
    place: usize,
    (is_marked, opens): (bool, bool),
    out: &mut Visible,
) {
    if out.headings.len() < MAX_SPOTS
        && let Some(text) = heading_text(node, LONGEST_HEADING)
        && !text.is_empty()
    {
        if is_called(node, SITES) && out.site.len() < MOST_NAMES {
            out.site.push(text.clone());
        }
        out.headings.push(Spot {
            is_marked,
            is_h1: name(node) == "h1",
            is_label: is_label(node),
            is_heading: name(node).starts_with('h'),
            opens,
            parts: parts_of(node),
            ..Spot::new(node.id(), text, place)
        });
    }
}

/// Whether a link leads to the front page.
fn leads_home(element: &scraper::node::Element) -> bool {
    let href = element.attribute("href").filter(|_| element.name() == "a");
    href.is_some_and(|href| {
        let path = href.split_once("://").map_or(href, |(_, rest)| {
            rest.find('/').map_or("/", |at| &rest[at..])
        });
        matches!(path, "/" | "./" | "/index.html" | "index.html")
    })
}

/// What headings are called that name the site.
const SITES: &[&str] = &["logo", "brand", "site-title", "site-name", "sitename"];
/// What those are called that nobody sees.
const UNSEEN: &[&str] = &["blind", "sr-only", "screen-reader", "visually-hidden"];

/// Whether a heading is classed as a logo, as the name of the site or as unseen.
fn is_label(node: DomNode<'_>) -> bool {
    is_called(node, SITES) || is_called(node, UNSEEN)
}

fn is_called(node: DomNode<'_>, words: &[&str]) -> bool {
    let says = |key| {
        let value = attr(node, key).unwrap_or_default().to_ascii_lowercase();
        words.iter().any(|word| value.contains(word))
    };
    says("class") || says("id")
}
