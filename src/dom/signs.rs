//! Signs that pages hang on their headings: the link to a section itself, the link to edit it.

use super::{Claims, DomNode, attr, name, visible_text};

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

/// Whether an element's own text opens with a bracket, as those of wikis without known classes do.
fn is_bracketed(node: DomNode<'_>) -> bool {
    let mut texts = node.children().filter_map(|child| child.value().as_text());
    texts
        .next()
        .is_some_and(|text| text.trim_start().starts_with(['[', '［', '【']))
}

/// Whether an element within a heading is such a sign.
pub(crate) fn is_sign(node: DomNode<'_>) -> bool {
    if !matches!(name(node), "a" | "span") {
        return false;
    }
    let classes = attr(node, "class").unwrap_or_default();
    let is_classed = classes
        .split_ascii_whitespace()
        .any(|class| CLASSES.contains(&class));
    let is_link = name(node) == "a" && attr(node, "href").is_some();
    if !is_classed && !is_link && !is_bracketed(node) {
        return false;
    }
    let text = visible_text(node, &Claims::default());
    let said = text.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, '[' | ']' | '［' | '］' | '【' | '】' | '|')
    });
    let said = said.to_lowercase();
    let is_sign = SIGNS.contains(&&*said);
    let parts = || {
        said.split(['|', '/'])
            .all(|part| SIGNS.contains(&part.trim()))
    };
    !text.is_empty() && (is_sign || parts() && (is_classed || said.contains('|')))
}
