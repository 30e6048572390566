//! Which elements are bylines, and the names in them.

use super::author_words::LABELS;
use super::authors::is_person;
use super::marks::{self, Marks};
use super::visible::short_text;
use crate::dom::{DomNode, ElementExt};
use ego_tree::NodeId;

/// The words that a line of names begins with; longer ones carry a class of their own.
const OPENINGS: &[&str] = &[
    "By",
    "BY",
    "Von",
    "Par",
    "Por",
    "Door",
    "Written by",
    "Words by",
];
/// The longest line of names without markup, in characters.
const LONGEST_PLAIN: usize = 70;

/// How surely an element is a byline: see `Byline::rank`.
pub(super) fn byline_rank(
    element: &scraper::node::Element,
    itemprop: &str,
    own: Marks,
) -> Option<u8> {
    let is_name = |name: &str| name == "author";
    if own & marks::BUTTON != 0
        || matches!(
            element.name(),
            "html" | "body" | "main" | "article" | "img" | "input" | "time"
        )
    {
        return None;
    }
    let rel = element.attribute("rel").unwrap_or_default();
    if itemprop.split_ascii_whitespace().any(is_name) || rel.split_ascii_whitespace().any(is_name) {
        return Some(3);
    }
    // A class that also speaks of something else is the box around the byline, or another box.
    match (own & marks::BYLINE != 0, own & marks::BESIDE != 0) {
        (true, true) => Some(1),
        (true, false) => Some(2),
        (false, _) => None,
    }
}

/// A label that stands alone before names, such as `<li><b>Author</b> Ann Lee</li>`: the element
/// that holds the names, and its text without the label.
pub(super) fn labelled(
    node: DomNode<'_>,
    element: &scraper::node::Element,
) -> Option<(NodeId, String)> {
    if !matches!(element.name(), "b" | "strong" | "dt" | "th" | "em" | "span") {
        return None;
    }
    let own = node.first_child()?.value().as_text()?;
    // The longest label has fewer bytes than this.
    if own.len() > 60 {
        return None;
    }
    let label = own
        .trim()
        .trim_end_matches([':', '：'])
        .trim()
        .to_lowercase();
    if !LABELS.contains(&label.as_str()) || node.children().nth(1).is_some() {
        return None;
    }
    let holder = match element.name() {
        "dt" | "th" => node
            .next_siblings()
            .find(|next| next.value().is_element())?,
        _ => node.parent()?,
    };
    // A paragraph with such a label tells of a book.
    let is_item = holder
        .value()
        .as_element()
        .is_some_and(|element| matches!(element.name(), "li" | "dd" | "td" | "div"));
    is_item.then_some(())?;
    let whole = short_text(holder, 80)?;
    let rest = match element.name() {
        "dt" | "th" => whole,
        _ => whole.strip_prefix(own.trim())?.to_owned(),
    };
    let rest = rest.trim_start_matches([':', '：', ' ']);
    (!rest.is_empty()).then(|| (holder.id(), rest.to_owned()))
}

/// A short line such as `By Ann Lee` that nothing marks as the byline but its words.
pub(super) fn plain(node: DomNode<'_>, element: &scraper::node::Element) -> Option<String> {
    let holds = matches!(
        element.name(),
        "p" | "div" | "span" | "em" | "i" | "strong" | "b" | "small" | "h4" | "h5" | "h6"
    );
    if !holds {
        return None;
    }
    let own = node.first_child()?.value().as_text()?.trim_start();
    let word = OPENINGS.iter().find(|word| own.starts_with(**word))?;
    if !own[word.len()..].starts_with(char::is_whitespace) {
        return None;
    }
    let text = short_text(node, LONGEST_PLAIN)?;
    let names = text.get(word.len()..)?.trim();
    let is_said = names
        .split([',', '&'])
        .flat_map(|part| part.split(" and "))
        .all(|name| is_person(name.trim()));
    is_said.then_some(text)
}

/// The texts of links, microdata names and list items in a byline.
pub(super) fn names_within(node: DomNode<'_>) -> Vec<String> {
    let pick = |wanted: &dyn Fn(&scraper::node::Element) -> bool| -> Vec<String> {
        node.descendants()
            .filter(|inner| inner.value().as_element().is_some_and(wanted))
            .filter_map(|inner| short_text(inner, 120))
            .filter(|text| !text.is_empty())
            .take(12)
            .collect()
    };
    let named = pick(&|element| element.attribute("itemprop") == Some("name"));
    if !named.is_empty() {
        return named;
    }
    pick(&|element| element.name() == "a")
}
