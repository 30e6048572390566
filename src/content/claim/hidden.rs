//! What the markup hides from readers.

use crate::article::Reason;
use crate::content::blocks::is_answer;
use crate::content::units::Units;
use crate::dom::{self, Claims, DomNode, ElementExt, Page};
use crate::text::needles::holds;
use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::{QualName, ns};
use rustc_hash::FxHashSet;
use scraper::node::Element;
use std::cell::LazyCell;

/// Claims what is hidden, but for what a script is to show as the article.
pub(crate) fn claim(page: &Page<'_>, revealed: &[NodeId], units: &Units, claims: &mut Claims) {
    // A wall may hide each of a hundred thousand paragraphs by itself.
    let revealed: FxHashSet<NodeId> = revealed.iter().copied().collect();
    // Most pages hide nothing that has a name.
    let controlled = LazyCell::new(|| controlled(page));
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
        let is_opened = || {
            is_panel(element)
                || is_answer(node)
                || element
                    .attribute("id")
                    .is_some_and(|id| controlled.contains(id))
        };
        let is_unseen =
            is_hidden(element) && !is_opened() || is_for_ears(element) && is_label(node);
        if is_unseen
            && !revealed.contains(&node.id())
            && dom::has_text(node, claims)
            && (units.is_empty() || !is_unit())
        {
            claims.remove(node.id(), Reason::Hidden);
        }
    }
}

/// Whether an element is a panel that a control on the page opens, a tab or the button over it: what it holds is
/// content, and is printed.
pub(crate) fn is_panel(element: &Element) -> bool {
    let is_over = element.attribute("aria-hidden") == Some("true")
        || element.attribute("aria-modal").is_some()
        || element.attribute("tabindex") == Some("-1");
    let is_labelled = || {
        matches!(element.name(), "div" | "section" | "dd")
            && element.attribute("aria-labelledby").is_some()
    };
    let is_found = || element.attribute("hidden") == Some("until-found");
    match element.attribute("role") {
        _ if is_over => false,
        Some("tabpanel") => true,
        None | Some("region") => is_labelled() || is_found(),
        Some(_) => false,
    }
}

/// The panels that a button in a heading names.
fn controlled<'a>(page: &Page<'a>) -> FxHashSet<&'a str> {
    const LEVELS: usize = 3;
    let mut out = FxHashSet::default();
    for node in page.attributed() {
        let element = node.value().as_element();
        let panel = element.and_then(|element| element.attribute("aria-controls"));
        let Some(panel) = panel else { continue };
        let mut above = node.ancestors().take(LEVELS);
        if above.any(|above| dom::is_heading_name(dom::name(above)) || dom::name(above) == "dt") {
            out.insert(panel);
        }
    }
    out
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

/// What the classes hold of words that only those hear who have a page read to them, in small letters and without
/// signs: each framework has a prefix of its own, or a suffix.
const FOR_EARS: &[&str] = &[
    "visuallyhidden",
    "hiddenvisually",
    "hiddenaccessible",
    "accessiblehidden",
    "hideaccessibly",
    "accessibilitytext",
    "screenreader",
    "sronly",
    "srtext",
    "showforsr",
    "a11yhidden",
    "a11ytext",
    "a11yonly",
    "assistivetext",
    "elementinvisible",
    "invisibletext",
    "offscreen",
];
/// What the portals of Korea call them.
const BLIND: &str = "blind";

/// Whether the words of an element are for screen readers only.
fn is_for_ears(element: &Element) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    let is_clipped = || element.attribute("style").is_some_and(clips);
    classes.split_ascii_whitespace().any(is_class_for_ears) || is_clipped()
}

fn is_class_for_ears(class: &str) -> bool {
    const LONGEST: usize = 48;
    if !(5..=LONGEST).contains(&class.len()) {
        return false;
    }
    let mut letters = [0_u8; LONGEST];
    let mut count = 0;
    for byte in class.bytes().filter(u8::is_ascii_alphanumeric) {
        letters[count] = byte.to_ascii_lowercase();
        count += 1;
    }
    let plain = std::str::from_utf8(&letters[..count]).unwrap_or_default();
    // Most classes say nothing of the kind, and are told by pairs of letters that each known one has.
    let mut pairs = plain.as_bytes().windows(2);
    let is_telling =
        pairs.any(|pair| matches!(pair, b"sr" | b"id" | b"ib" | b"11" | b"nr" | b"fs" | b"iv"));
    // `md:sr-only` holds for some windows, `not-sr-only` undoes it.
    plain == BLIND
        || is_telling
            && FOR_EARS.iter().any(|known| holds(plain, known))
            && !class.contains(':')
            && !plain.starts_with("not")
}

/// Whether a style leaves nothing of an element to be seen, and all to be heard.
fn clips(style: &str) -> bool {
    dom::declarations(style).any(|(property, value)| match property {
        "clip" => value.starts_with("rect(0") || value.starts_with("rect(1px"),
        "clip-path" => value.starts_with("inset(50%") || value.starts_with("inset(100%"),
        _ => false,
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
    dom::declarations(style).any(|(property, value)| {
        let value = value.trim_end_matches("!important").trim();
        match property {
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
