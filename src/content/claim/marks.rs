//! Signs that pages hang on their headings: the link to a section itself, the link to edit it.

use crate::article::Reason;
use crate::dom::{Claims, is_sign, name};
use scraper::Html;

/// Claims them in all headings.
pub(crate) fn claim(html: &Html, claims: &mut Claims) {
    for node in html.tree.root().descendants() {
        if !matches!(name(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            continue;
        }
        let signs = node.descendants().skip(1).filter(|below| is_sign(*below));
        let signs: Vec<_> = signs.map(|below| below.id()).collect();
        for id in signs {
            if html.tree.get(id).is_some_and(|sign| !claims.covers(sign)) {
                claims.remove(id, Reason::SiteFurniture);
            }
        }
    }
}
