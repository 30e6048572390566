//! The text of elements that hold little of it, for patterns that look at whole elements.

use super::{Claims, DomNode, has_text, is_invisible, name, visible_text};
use scraper::Node;
use std::rc::Rc;

/// Longer texts are no dates, labels or notices; reading them again for every ancestor would make
/// the walk quadratic.
pub(super) const LIMIT: usize = 1_200;

/// The visible text of a subtree, or `None` where it has more than 1,200 bytes or nothing.
pub(crate) fn short_text(node: DomNode<'_>, claims: &Claims) -> Option<Rc<str>> {
    claims.remembered(node.id(), || {
        let mut bytes = 0;
        if !fits(node, claims, &mut bytes) || bytes == 0 {
            return None;
        }
        let text = visible_text(node, claims);
        (!text.is_empty()).then(|| text.into())
    })
}

fn fits(node: DomNode<'_>, claims: &Claims, bytes: &mut usize) -> bool {
    if claims.holds(node.id()) || is_invisible(name(node)) {
        return true;
    }
    if let Node::Text(text) = node.value() {
        *bytes += text.trim().len();
    }
    *bytes <= LIMIT && node.children().all(|child| fits(child, claims, bytes))
}

/// The smallest element that holds all the visible text of `node`: a wrapper may hold pictures
/// besides, which what is said of the text does not concern.
pub(crate) fn innermost<'a>(node: DomNode<'a>, claims: &Claims) -> DomNode<'a> {
    let mut current = node;
    loop {
        let mut with_text = current.children().filter(|child| has_text(*child, claims));
        match (with_text.next(), with_text.next()) {
            (Some(only), None) if only.value().is_element() => current = only,
            _ => return current,
        }
    }
}
