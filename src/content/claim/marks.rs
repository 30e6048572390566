//! Signs that pages hang on their headings: the link to a section itself, the link to edit it.

use crate::article::Reason;
use crate::dom::{Claims, is_sign, name, visible_text};
use scraper::Html;

/// Claims them in all headings.
pub(crate) fn claim(html: &Html, claims: &mut Claims) {
    for node in html.tree.root().descendants() {
        if !matches!(name(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            continue;
        }
        let signs = node.descendants().skip(1).filter(|below| is_sign(*below));
        let signs: Vec<_> = signs.collect();
        let Some(first) = signs.first() else { continue };
        // What a heading says besides nothing is its text.
        let said = |node| visible_text(node, &Claims::default());
        if signs.len() == 1 && said(*first) == said(node) {
            continue;
        }
        for sign in signs {
            if !claims.covers(sign) {
                claims.remove(sign.id(), Reason::SiteFurniture);
            }
        }
    }
}
