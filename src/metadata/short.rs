//! The short texts of a page’s header.

use crate::dom::{DomNode, is_invisible, is_sign, name};
use crate::text::normalize;

/// The normalised text of an element, unless it is longer than `limit` characters.
pub(super) fn short_text(node: DomNode<'_>, limit: usize) -> Option<String> {
    text_without(node, limit, &|_| false)
}

/// The text of a heading: without the times in it and the links to itself.
pub(super) fn heading_text(node: DomNode<'_>, limit: usize) -> Option<String> {
    text_without(node, limit, &|below| {
        name(below) == "time" || is_sign(below)
    })
}

/// The texts of a heading’s own elements, where they are all or nearly all of it.
pub(super) fn parts_of(node: DomNode<'_>) -> Vec<String> {
    const MOST: usize = 6;
    let is_shown = |child: &DomNode<'_>| match child.value().as_text() {
        Some(text) => !text.trim().is_empty(),
        None => child.value().is_element(),
    };
    // What has one part is that part.
    if node.children().filter(is_shown).nth(1).is_none() {
        return Vec::new();
    }
    let children = node.children().filter(|child| child.value().is_element());
    let texts = children
        .take(MOST)
        .filter_map(|child| heading_text(child, 200));
    texts.filter(|text| !text.is_empty()).collect()
}

/// The text that an element holds itself, below none of its elements.
pub(super) fn own_text(node: DomNode<'_>) -> String {
    let texts = node.children().filter_map(|child| child.value().as_text());
    let mut raw = String::new();
    for text in texts.filter(|text| !text.trim().is_empty()) {
        raw.push(' ');
        raw.push_str(text);
    }
    if raw.is_empty() { raw } else { normalize(&raw) }
}

fn text_without(
    node: DomNode<'_>,
    limit: usize,
    leaves_out: &dyn Fn(DomNode<'_>) -> bool,
) -> Option<String> {
    let mut raw = String::new();
    collect(node, limit * 3, leaves_out, &mut raw).then_some(())?;
    let text = normalize(&raw);
    (text.len() <= limit * 2 && text.chars().count() <= limit).then_some(text)
}

fn collect(
    node: DomNode<'_>,
    limit: usize,
    leaves_out: &dyn Fn(DomNode<'_>) -> bool,
    out: &mut String,
) -> bool {
    for child in node.children() {
        if let Some(text) = child.value().as_text() {
            out.push_str(text);
        } else if let Some(element) = child.value().as_element() {
            let name = element.name();
            // The readings of a name are none of it.
            let is_other = matches!(name, "svg" | "button" | "select" | "rt" | "rtc");
            if is_other || is_invisible(name) || leaves_out(child) {
                continue;
            }
            let inline = is_inline(name);
            if !inline {
                out.push(' ');
            }
            if !collect(child, limit, leaves_out, out) {
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

fn is_inline(name: &str) -> bool {
    matches!(
        name,
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
            | "rb"
            | "rt"
            | "span"
    )
}
