//! What a page shows of the fields that it says of itself.

use crate::article::Reason;
use crate::content::Draft;
use crate::dom::{self, DomNode, name};
use scraper::Html;

/// Text beside a date or a name that makes it a part of a sentence, in characters.
const SENTENCE: usize = 12;

/// How many elements above a line are looked at: a picture and its credit may stand between two paragraphs.
const NEAR: usize = 4;

/// The headline, byline and date stand in the fields, not in the text.
pub(crate) fn claim(html: &Html, draft: &mut Draft) {
    let Some(meta) = &draft.meta else { return };
    for node in meta.nodes.iter().filter_map(|node| html.tree.get(*node)) {
        let is_listing = matches!(name(node), "table" | "pre" | "code");
        if !is_listing && !draft.claims.covers(node) && !is_in_text(node, draft) {
            draft.claims.remove(node.id(), Reason::Metadata);
        }
    }
}

/// Whether a date or a name is a word of a sentence, or a heading of a timeline: in the middle of the
/// article nothing is a field.
fn is_in_text(node: DomNode<'_>, draft: &Draft) -> bool {
    if name(node) != "time" {
        return false;
    }
    let is_line = |up: &DomNode<'_>| {
        matches!(
            name(*up),
            "p" | "li" | "blockquote" | "dd" | "td" | "h2" | "h3" | "h4" | "h5" | "h6"
        )
    };
    let Some(line) = node.ancestors().find(is_line) else {
        return false;
    };
    let length = |node: DomNode<'_>| dom::visible_text(node, &draft.claims).chars().count();
    let is_heading = name(line).starts_with('h');
    let mut before = line
        .prev_siblings()
        .filter(|beside| beside.value().is_element())
        .take(NEAR);
    if is_heading {
        return before.next().is_some_and(|beside| {
            !name(beside).starts_with('h') && length(beside) >= SENTENCE * 2
        });
    }
    length(line) >= length(node) + SENTENCE
        && is_sentence(line, draft)
        && before.any(|beside| length(beside) >= SENTENCE * 5)
}

/// Whether a line ends as a sentence does.
fn is_sentence(line: DomNode<'_>, draft: &Draft) -> bool {
    let text = dom::visible_text(line, &draft.claims);
    let text = text.trim_end_matches(['"', '”', '»', '」', ')', '）']);
    text.ends_with(['.', '!', '?', '。', '！', '？', '…', '।', '؟', '۔'])
}
