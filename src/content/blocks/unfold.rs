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
    match unfolds {
        true => is_in_heading(node) || node.descendants().any(is_heading) || asks(node),
        false => is_in_heading(node) && asks(node) && is_alone(node),
    }
}

/// Whether the words of an element are a question, perhaps before a sign that says what a click does.
fn asks(node: DomNode<'_>) -> bool {
    let texts = node
        .descendants()
        .filter_map(|below| below.value().as_text());
    let chars = texts.flat_map(|text| text.chars()).take(LONGEST);
    let last = chars.filter(|c| c.is_alphanumeric() || matches!(c, '?' | '？' | '؟'));
    last.last().is_some_and(|c| !c.is_alphanumeric())
}

/// Whether an element stands right behind a button that asks: it is the answer, which a click shows.
pub(crate) fn is_answer(node: DomNode<'_>) -> bool {
    let mut before = node.prev_siblings().filter(|it| it.value().is_element());
    before.next().is_some_and(|before| {
        (name(before) == "button" || attr(before, "role") == Some("button")) && asks(before)
    })
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
