//! The standfirst: the line between the headline and the text that says what the text is about.

use super::boxes::container_of;
use super::hints::{self, Hints};
use super::outline::Outline;
use super::phrases;
use crate::dom::is_heading_name;
use crate::metadata::{Metadata, comparison_key as key};

/// Blocks between the headline and its standfirst, at most.
const FAR: usize = 6;

/// Words of a line that only its place tells, and of one that the markup calls so.
const PLAIN: f32 = 5.0;
const NAMED: f32 = 3.0;
/// A longer one is no label, though it has figures and no end.
const LONG: f32 = 12.0;

/// Names of boxes that hold something else.
const OTHERS: Hints = hints::FURNITURE
    | hints::CAPTION
    | hints::AUTHOR
    | hints::META
    | hints::PLAYER
    | hints::TAGS
    | hints::PAYWALL
    | hints::FORM;

/// The standfirst between the headline and the text that was not kept: a line right below the headline, or one that
/// says what the description says.
pub(super) fn unkept(
    outline: &Outline<'_>,
    kept: &[bool],
    meta: &Metadata,
    title: Option<usize>,
) -> Option<usize> {
    let title = title?;
    let first = kept.iter().position(|kept| *kept)?;
    let said = key(meta.description.as_deref().unwrap_or_default());
    let is_field = |at: usize| {
        let block = &outline.blocks[at];
        let mut nodes = block.nodes.iter().chain([&outline.elems[block.elem].node]);
        nodes.any(|node| meta.nodes.contains(node))
    };
    let mut is_next = true;
    for at in title + 1..first.min(title + FAR) {
        if is_field(at) {
            continue;
        }
        let block = &outline.blocks[at];
        let elem = &outline.elems[block.elem];
        let names = names(outline, at);
        let is_named = names & hints::LEAD != 0;
        let is_grouped = is_next && outline.elems[elem.parent].name == "hgroup";
        let is_said = !block.key.is_empty() && block.key == said;
        let is_whole = elem.end - elem.first == 1 && block.linked == 0.0;
        // A heading right over the text is that of its first section.
        let titles_text = is_heading_name(elem.name) && at + 1 == first;
        let is_after_picture = || {
            let next = outline.media_from(title + 1).first();
            next.is_some_and(|(_, before, _)| *before <= at)
        };
        let is_plain = || {
            names & OTHERS == 0
                && !titles_text
                && is_line(outline, at)
                && !repeats(&block.key, &outline.blocks[title].key)
                && !is_after_picture()
        };
        if is_whole
            && block.measure.words >= NAMED
            && (is_said && (is_named || is_next)
                || is_next && (is_named || is_grouped || is_plain()))
        {
            return Some(at);
        }
        is_next = false;
    }
    None
}

/// What the elements are called that hold a block and nothing else.
fn names(outline: &Outline<'_>, at: usize) -> Hints {
    const LEVELS: usize = 3;
    let block = &outline.blocks[at];
    let mut names = block.hints;
    let mut index = block.elem;
    for _ in 0..LEVELS {
        let elem = &outline.elems[index];
        if elem.end - elem.first > 1 {
            break;
        }
        names |= elem.hints;
        index = elem.parent;
    }
    names
}

/// Whether a block reads as a line about something: no label, no date, no button.
fn is_line(outline: &Outline<'_>, at: usize) -> bool {
    let block = &outline.blocks[at];
    let (text, measure) = (&block.text, &block.measure);
    let parts = |c: char| matches!(c, '|' | '/' | '／');
    let is_label = || text.contains(parts) || measure.digits > 0.0 || is_in_capitals(text);
    measure.words >= PLAIN
        && block.links == 0
        && measure.digits * 5.0 < measure.letters
        && (measure.ends_sentence || measure.words >= LONG || !is_label())
        && phrases::reason(text).is_none()
}

/// Whether nearly every word begins with a capital: names, the title of something.
fn is_in_capitals(text: &str) -> bool {
    let words = text.split_whitespace();
    let words = words.filter(|word| word.starts_with(char::is_alphabetic));
    let small = words
        .clone()
        .filter(|word| !word.starts_with(char::is_uppercase));
    let is_latin = text.contains(char::is_uppercase);
    is_latin && small.count() * 4 <= words.count()
}

/// Whether a line says the headline once more.
fn repeats(line: &str, title: &str) -> bool {
    line.contains(title) || title.contains(line)
}

/// The element of the standfirst: the first kept block, if the markup or the description says so
/// and it does not stand among the paragraphs of the text.
pub(super) fn kept(
    outline: &Outline<'_>,
    kept: &[bool],
    meta: &Metadata,
    title: Option<usize>,
) -> Option<usize> {
    let first = kept.iter().position(|kept| *kept)?;
    let next = (first + 1..kept.len()).find(|at| kept[*at])?;
    let block = &outline.blocks[first];
    let elem = &outline.elems[block.elem];
    let said = key(meta.description.as_deref().unwrap_or_default());
    let own = &block.key;
    let described =
        own.len() > 40 && (said.starts_with(own) || said.len() > 40 && own.starts_with(&said));
    let mut named = block.hints & hints::LEAD != 0;
    let mut index = block.elem;
    for _ in 0..3 {
        named |= outline.elems[index].hints & hints::LEAD != 0
            && outline.elems[index].end - outline.elems[index].first <= 3;
        index = outline.elems[index].parent;
    }
    let apart = container_of(&outline.elems, block.elem)
        != container_of(&outline.elems, outline.blocks[next].elem);
    let whole = elem.end - elem.first == 1 && block.measure.words >= 5.0;
    // Right below the headline a short one is told by the description too.
    let repeats = *own == said
        && !block.measure.ends_sentence
        && title.is_some_and(|title| first == title + 1);
    (whole && (named || described && apart || repeats)).then_some(block.elem)
}
