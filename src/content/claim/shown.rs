//! What a page shows of the fields that it says of itself.

use crate::article::Reason;
use crate::content::Draft;
use crate::dom::{self, DomNode, is_heading_name, name};
use crate::text::is_cjk;
use scraper::Html;

/// Text beside a date or a name that makes it a part of a sentence, in characters.
const SENTENCE: usize = 12;

/// So many lines with a time are a timeline, so many headings or sentences.
const LINES: usize = 3;
const SENTENCES: usize = 2;

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
    if is_heading_name(name(node)) {
        return is_of_diary(node, draft);
    }
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
        return is_of_entry(node, draft);
    };
    let length = |node: DomNode<'_>| width_of(node, draft);
    let is_heading = name(line).starts_with('h');
    let least = match name(line) {
        "li" | "dd" if length(line) > length(node) && is_sentence(line, draft) => SENTENCES,
        _ if is_heading => SENTENCES,
        _ => LINES,
    };
    if is_listed(line, least) {
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

/// Whether a heading with a date is one of several: of a diary, of a list of changes.
fn is_of_diary(heading: DomNode<'_>, draft: &Draft) -> bool {
    const FAR: usize = 40;
    let is_dated = |other: DomNode<'_>| {
        name(other) == name(heading) && has_year(&dom::visible_text(other, &draft.claims))
    };
    let in_section = |section: DomNode<'_>| section.children().take(NEAR).any(is_dated);
    let sections = heading.parent().into_iter();
    let mut sections = sections.flat_map(|section| section.next_siblings().take(FAR));
    name(heading) != "h1"
        && (heading.next_siblings().take(FAR).any(is_dated) || sections.any(in_section))
}

/// Whether a text holds a number that may be a year.
fn has_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == 4 && matches!(&number[..2], "18" | "19" | "20"))
}

/// Whether it is the time of an entry: of a box with a heading or a sentence of its own, behind text or among others
/// of the kind.
fn is_of_entry(time: DomNode<'_>, draft: &Draft) -> bool {
    let Some(entry) = time.parent() else {
        return false;
    };
    let says = |beside: DomNode<'_>| match name(beside) {
        "h2" | "h3" | "h4" | "h5" | "h6" => true,
        "p" => is_sentence(beside, draft),
        _ => false,
    };
    let is_box = matches!(name(entry), "div" | "section" | "article");
    is_box
        && time.next_siblings().take(NEAR).any(says)
        && (before(entry).any(|node| width_of(node, draft) >= SENTENCE * 5)
            || is_listed(entry, LINES))
}

/// How long a text is: a Chinese character says as much as two letters.
fn width_of(node: DomNode<'_>, draft: &Draft) -> usize {
    let width = |c: char| if is_cjk(c) { 2 } else { 1 };
    let text = dom::visible_text(node, &draft.claims);
    text.chars().map(width).sum()
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
fn is_listed(line: DomNode<'_>, least: usize) -> bool {
    /// How far other such lines may be, in elements.
    const FAR: usize = 24;
    let kind = name(line);
    let is_timed = |beside: &DomNode<'_>| {
        let mut below = beside.descendants().take(FAR);
        name(*beside) == kind && below.any(|below| name(below) == "time")
    };
    let beside = line.prev_siblings().take(FAR);
    let beside = beside
        .chain(line.next_siblings().take(FAR))
        .filter(is_timed);
    let may_be_listed = matches!(
        kind,
        "li" | "dd" | "dt" | "h2" | "h3" | "h4" | "h5" | "h6" | "div" | "section" | "article"
    );
    may_be_listed && beside.take(least - 1).count() + 1 >= least
}

/// Whether a line ends as a sentence does.
fn is_sentence(line: DomNode<'_>, draft: &Draft) -> bool {
    let text = dom::visible_text(line, &draft.claims);
    let text = text.trim_end_matches(['"', '”', '»', '」', ')', '）']);
    text.ends_with(['.', '!', '?', '。', '！', '？', '…', '।', '؟', '۔'])
}
