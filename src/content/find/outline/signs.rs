//! What the walk asks of a single element.

use crate::dom::{DomNode, ElementExt, attr, is_sign};

/// Whether a sign stands beside its heading: wikis have one box for both.
pub(super) fn is_beside_heading(node: DomNode<'_>) -> bool {
    let is_heading = |beside: DomNode<'_>| {
        let name = crate::dom::name(beside);
        matches!(name, "h2" | "h3" | "h4" | "h5" | "h6")
    };
    crate::dom::name(node) == "span" && node.prev_sibling().is_some_and(is_heading) && is_sign(node)
}

/// Whether something can be typed or chosen; a hidden field or a button is no form to fill in.
pub(super) fn is_field(element: &scraper::node::Element) -> bool {
    let kind = || element.attribute("type").unwrap_or("text");
    match element.name() {
        "textarea" | "select" => true,
        "input" => matches!(
            kind(),
            "text" | "email" | "file" | "password" | "search" | "tel" | "url" | "number"
        ),
        _ => false,
    }
}

pub(super) fn is_song(node: DomNode<'_>) -> bool {
    attr(node, "class").is_some_and(|class| class.contains("yrics"))
}

pub(super) fn is_bold(name: &str) -> bool {
    matches!(name, "b" | "strong")
}

/// A number for the name and class of an element (FNV-1a).
pub(super) fn kind_of(element: &scraper::node::Element) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in element
        .name()
        .bytes()
        .chain(element.attribute("class").unwrap_or_default().bytes())
    {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash
}
