//! Buttons that are titles: those of accordions, which unfold the text below them.

use super::name;
use crate::dom::{DomNode, attr};

/// A question is no longer than this, in characters.
const LONGEST: usize = 400;

/// Whether a button unfolds something, and is a heading, holds one or asks a question; or is all that a heading says.
pub(super) fn is_title(node: DomNode<'_>) -> bool {
    let unfolds = ["aria-expanded", "aria-controls"]
        .iter()
        .any(|key| attr(node, key).is_some());
    let asks = || {
        let text: String = node
            .descendants()
            .filter_map(|below| below.value().as_text())
            .flat_map(|text| text.chars())
            .take(LONGEST)
            .collect();
        text.trim_end().ends_with(['?', '？', '؟'])
    };
    match unfolds {
        true => is_in_heading(node) || node.descendants().any(is_heading) || asks(),
        false => is_in_heading(node) && asks() && is_alone(node),
    }
}

/// Whether nothing but the button has words in its heading.
fn is_alone(node: DomNode<'_>) -> bool {
    let way = std::iter::once(node).chain(node.ancestors());
    let mut way = way.take_while(|around| !is_heading(*around));
    let says = |beside: DomNode<'_>| {
        let mut text = beside.descendants().filter_map(|it| it.value().as_text());
        text.any(|text| !text.trim().is_empty())
    };
    way.all(|around| !around.prev_siblings().any(says) && !around.next_siblings().any(says))
}

/// Whether the button stands in the heading, as the pattern for accordions asks for.
pub(super) fn is_in_heading(node: DomNode<'_>) -> bool {
    node.ancestors().take(3).any(is_heading)
}

fn is_heading(node: DomNode<'_>) -> bool {
    matches!(name(node), "h2" | "h3" | "h4" | "h5" | "h6")
}
