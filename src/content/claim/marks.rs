//! Signs that pages hang on their headings: the link to a section itself, the link to edit it.

use crate::article::Reason;
use crate::dom::{Claims, DomNode, is_heading_name, is_sign, name, visible_text};
use scraper::Html;

/// Claims them in all headings.
pub(crate) fn claim(html: &Html, claims: &mut Claims) {
    for node in html.tree.root().descendants() {
        if !is_heading_name(name(node)) {
            continue;
        }
        let hangs = |below: &DomNode<'_>| name(*below) == "button" || is_sign(*below);
        let mut signs: Vec<_> = node.descendants().skip(1).filter(hangs).collect();
        let beside = node.next_sibling().filter(|beside| is_sign(*beside));
        // What a heading says besides nothing is its text.
        let said = |node| visible_text(node, &Claims::default());
        if signs.len() == 1 && said(signs[0]) == said(node) {
            signs.clear();
        }
        signs.extend(beside);
        for sign in signs {
            if !claims.covers(sign) {
                claims.remove(sign.id(), Reason::SiteFurniture);
            }
        }
    }
}
