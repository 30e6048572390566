//! Which elements are bylines, and the names in them.

mod editors;
mod head_line;
mod labels;
mod lines;

use super::author_split::is_person;
use super::author_words::LABELS;
use super::marks::{self, Marks};
use super::short::{own_text, short_text};
use crate::dom::{DomNode, ElementExt, name};
pub(super) use editors::{editors_at, editors_line, is_editors};
use ego_tree::NodeId;
pub(crate) use head_line::{HeadLine, head_line};
pub(super) use labels::{after_label, is_labelled};
pub(crate) use labels::{opening_names, signed_names};
pub(super) use lines::{is_of_others, of_lines};

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

/// The texts of the innermost elements of a byline, where there are several.
pub(super) fn leaves_of(node: DomNode<'_>) -> Vec<String> {
    const MOST: usize = 40;
    let is_leaf = |below: &DomNode<'_>| {
        below.value().is_element()
            && !matches!(name(*below), "rt" | "rp")
            && below.children().all(|child| !child.value().is_element())
    };
    let leaves = || node.descendants().take(MOST).filter(is_leaf);
    if leaves().nth(1).is_none() {
        return Vec::new();
    }
    let leaves: Vec<String> = leaves()
        .map(own_text)
        .filter(|text| !text.is_empty() && text.len() <= 240)
        .collect();
    if leaves.len() > 1 { leaves } else { Vec::new() }
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
    let links = node.descendants().filter(|inner| name(*inner) == "a");
    let texts = links.filter_map(|link| {
        // A link may hold the name and what its bearer does, each in an element of its own.
        let text = short_text(link, 120).filter(|text| !text.is_empty())?;
        let is_part = |leaf: &String| {
            is_person(leaf) && leaf.len() < text.len() && text.starts_with(leaf.as_str())
        };
        Some(leaves_of(link).into_iter().find(is_part).unwrap_or(text))
    });
    texts.take(12).collect()
}
