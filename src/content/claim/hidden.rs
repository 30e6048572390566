//! What the markup hides from readers.

use crate::article::Reason;
use crate::content::units::Units;
use crate::dom::{self, Claims, DomNode, ElementExt, Page};
use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::{QualName, ns};
use rustc_hash::FxHashSet;
use scraper::node::Element;

/// Claims what is hidden, but for what a script is to show as the article.
pub(crate) fn claim(page: &Page<'_>, revealed: &[NodeId], units: &Units, claims: &mut Claims) {
    // A wall may hide each of a hundred thousand paragraphs by itself.
    let revealed: FxHashSet<NodeId> = revealed.iter().copied().collect();
    for node in page.attributed() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        let is_unit = || {
            units.get(node.id()).is_some()
                || node
                    .ancestors()
                    .any(|above| units.get(above.id()).is_some())
        };
        let is_unseen = is_hidden(element) || is_for_ears(element) && is_label(node);
        if is_unseen
            && !revealed.contains(&node.id())
            && dom::has_text(node, claims)
            && (units.is_empty() || !is_unit())
        {
            claims.remove(node.id(), Reason::Hidden);
        }
    }
}

/// Whether the element says itself that it is not shown.
pub(crate) fn is_hidden(element: &Element) -> bool {
    let hides = |(key, value): &(QualName, StrTendril)| match &*key.local {
        "hidden" => key.ns == ns!(),
        "style" => key.ns == ns!() && hides(value),
        _ => false,
    };
    element.attrs.iter().any(hides)
}

/// Classes of words that only those hear who have a page read to them.
const FOR_EARS: &[&str] = &[
    "visually-hidden",
    "visuallyhidden",
    "visually-hidden-focusable",
    "u-visually-hidden",
    "is-visually-hidden",
    "screen-reader-text",
    "screen-reader-only",
    "screen-reader",
    "screenreader",
    "screenreader-only",
    "sr-only",
    "sronly",
    "sr-text",
    "show-for-sr",
    "a11y-hidden",
    "a11y-text",
    "assistive-text",
    "element-invisible",
    "offscreen",
];

/// Whether the words of an element are for screen readers only.
fn is_for_ears(element: &Element) -> bool {
    let known = |class: &str| {
        FOR_EARS
            .iter()
            .any(|known| class.eq_ignore_ascii_case(known))
    };
    let classes = element.attribute("class").unwrap_or_default();
    let is_clipped = || element.attribute("style").is_some_and(clips);
    classes.split_ascii_whitespace().any(known) || is_clipped()
}

/// Whether a style leaves nothing of an element to be seen, and all to be heard.
fn clips(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let (property, value) = declaration.split_once(':').unwrap_or_default();
        let value = value.trim();
        match property.trim() {
            "clip" => value.starts_with("rect(0") || value.starts_with("rect(1px"),
            "clip-path" => value.starts_with("inset(50%") || value.starts_with("inset(100%"),
            _ => false,
        }
    })
}

/// Whether an element holds a few words, no article that somebody hid by mistake.
fn is_label(node: DomNode<'_>) -> bool {
    const LONGEST: usize = 200;
    let mut rest = LONGEST;
    node.descendants()
        .filter_map(|below| below.value().as_text())
        .all(|text| {
            let length = text.trim().chars().take(rest + 1).count();
            rest = rest.saturating_sub(length);
            rest > 0
        })
}

/// Whether a style takes an element away.
fn hides(style: &str) -> bool {
    style.split(';').any(|declaration| {
        let Some((property, value)) = declaration.split_once(':') else {
            return false;
        };
        let value = value.trim().trim_end_matches("!important").trim();
        match property.trim() {
            property if property.eq_ignore_ascii_case("display") => {
                value.eq_ignore_ascii_case("none")
            }
            property if property.eq_ignore_ascii_case("visibility") => {
                value.eq_ignore_ascii_case("hidden")
            }
            _ => false,
        }
    })
}
