//! What the markup hides from readers.

use crate::article::Reason;
use crate::dom::{self, Claims};
use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::{QualName, ns};
use scraper::Html;
use scraper::node::Element;

/// Claims what is hidden, but for what a script is to show as the article.
pub(crate) fn claim(html: &Html, revealed: &[NodeId], claims: &mut Claims) {
    for node in html.tree.root().descendants() {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        if is_hidden(element) && !revealed.contains(&node.id()) && dom::has_text(node, claims) {
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
