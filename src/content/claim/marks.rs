//! Signs that pages hang on their headings: the link to a section itself, the link to edit it.

use crate::article::Reason;
use crate::dom::{self, Claims, DomNode, attr, name};
use scraper::Html;

/// What such a link says, besides brackets.
const SIGNS: &[&str] = &[
    "¶",
    "#",
    "§",
    "🔗",
    "edit",
    "edit source",
    "编辑",
    "編輯",
    "编辑源代码",
    "modifier",
    "modifier le code",
    "bearbeiten",
    "quelltext bearbeiten",
    "editar",
    "modifica",
    "править",
    "править код",
    "編集",
    "편집",
    "bewerken",
    "edytuj",
    "link",
];

/// Classes of elements that hold nothing else.
const CLASSES: &[&str] = &[
    "mw-editsection",
    "headerlink",
    "heading-anchor",
    "anchorjs-link",
    "header-anchor",
    "permalink",
];

/// Claims them in all headings.
pub(crate) fn claim(html: &Html, claims: &mut Claims) {
    for node in html.tree.root().descendants() {
        if !matches!(name(node), "h1" | "h2" | "h3" | "h4" | "h5" | "h6") {
            continue;
        }
        let signs = node
            .descendants()
            .skip(1)
            .filter(|below| is_sign(*below, claims));
        let signs: Vec<_> = signs.map(|below| below.id()).collect();
        for id in signs {
            if html.tree.get(id).is_some_and(|sign| !claims.covers(sign)) {
                claims.remove(id, Reason::SiteFurniture);
            }
        }
    }
}

fn is_sign(node: DomNode<'_>, claims: &Claims) -> bool {
    if !matches!(name(node), "a" | "span") {
        return false;
    }
    let classes = attr(node, "class").unwrap_or_default();
    let is_classed = classes
        .split_ascii_whitespace()
        .any(|class| CLASSES.contains(&class));
    let is_link = name(node) == "a" && attr(node, "href").is_some();
    if !is_classed && !is_link {
        return false;
    }
    let text = dom::visible_text(node, claims);
    let said = text
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '[' | ']' | '【' | '】' | '|'));
    let said = said.to_lowercase();
    let is_sign = SIGNS.contains(&&*said);
    let parts = || {
        said.split(['|', '/'])
            .all(|part| SIGNS.contains(&part.trim()))
    };
    !text.is_empty() && (is_sign || is_classed && parts())
}
