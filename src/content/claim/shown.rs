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
            "p" | "li" | "blockquote" | "dt" | "dd" | "td" | "h2" | "h3" | "h4" | "h5" | "h6"
        )
    };
    let Some(line) = node.ancestors().find(is_line) else {
        return false;
    };
    let length = |node: DomNode<'_>| dom::visible_text(node, &draft.claims).chars().count();
    let is_heading = name(line).starts_with('h');
    if is_listed(line, is_heading) {
        return true;
    }
    let mut before = before(line);
    if is_heading {
        return before.next().is_some_and(|beside| {
            !name(beside).starts_with('h') && length(beside) >= SENTENCE * 2
        });
    }
    let list = line
        .parent()
        .filter(|_| matches!(name(line), "li" | "dt" | "dd"));
    if list.is_some_and(|list| self::before(list).any(|beside| length(beside) >= SENTENCE * 5)) {
        return true;
    }
    length(line) >= length(node) + SENTENCE
        && is_sentence(line, draft)
        && before.any(|beside| length(beside) >= SENTENCE * 5)
}

/// What stands right before an element.
fn before(node: DomNode<'_>) -> impl Iterator<Item = DomNode<'_>> {
    let before = node.prev_siblings();
    before
        .filter(|beside| beside.value().is_element())
        .take(NEAR)
}

/// Whether a line is one of several in a row with a time: a timeline, a diary. A header has two at most, of the
/// publication and of its change.
fn is_listed(line: DomNode<'_>, is_heading: bool) -> bool {
    /// How far other such lines may be, in elements.
    const FAR: usize = 24;
    const LINES: usize = 3;
    const HEADINGS: usize = 2;
    let kind = name(line);
    let is_timed = |beside: &DomNode<'_>| {
        let mut below = beside.descendants().take(FAR);
        name(*beside) == kind && below.any(|below| name(below) == "time")
    };
    let beside = line.prev_siblings().take(FAR);
    let beside = beside
        .chain(line.next_siblings().take(FAR))
        .filter(is_timed);
    let least = if is_heading { HEADINGS } else { LINES };
    matches!(kind, "li" | "dd" | "dt" | "h2" | "h3" | "h4" | "h5" | "h6")
        && beside.take(least - 1).count() + 1 >= least
}

/// Whether a line ends as a sentence does.
fn is_sentence(line: DomNode<'_>, draft: &Draft) -> bool {
    let text = dom::visible_text(line, &draft.claims);
    let text = text.trim_end_matches(['"', '”', '»', '」', ')', '）']);
    text.ends_with(['.', '!', '?', '。', '！', '？', '…', '।', '؟', '۔'])
}
