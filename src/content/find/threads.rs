//! A thread is written by its readers: where all running text of a page stands in boxes that are called comments, they
//! are the text.

use super::hints;
use super::outline::Outline;
use super::whole::is_prose;

/// Names of boxes that readers write in.
const READERS: hints::Hints = hints::COMMENT | hints::COMMENTS;
/// What stands around a text and may hold a sentence.
const AROUND: hints::Hints = hints::FOOTER
    | hints::NAVIGATION
    | hints::SIDEBAR
    | hints::AD
    | hints::NEWSLETTER
    | hints::OVERLAY
    | hints::LAID_OVER
    | hints::HIDDEN;

/// Paragraphs that make a thread.
const LEAST: usize = 2;

/// Takes the names of readers' boxes away where no text stands outside of them.
pub(crate) fn own(outline: &mut Outline<'_>) {
    if !is_thread(outline) {
        return;
    }
    for elem in &mut outline.elems {
        elem.hints &= !READERS;
    }
    for block in &mut outline.blocks {
        block.hints &= !READERS;
    }
}

fn is_thread(outline: &Outline<'_>) -> bool {
    let is_text = |at: usize| is_prose(outline, at);
    let (mut posts, mut at, mut index) = (0, 0, 0);
    while let Some(elem) = outline.elems.get(index) {
        let is_of_readers = elem.hints & READERS != 0;
        if !is_of_readers && elem.hints & AROUND == 0 {
            index += 1;
            continue;
        }
        // What stands before it is no one's box.
        if (at..elem.first).any(|at| is_text(at) || is_of_article(outline, at)) {
            return false;
        }
        // A list of comments stands below something.
        if elem.hints & hints::COMMENTS != 0 {
            return false;
        }
        let texts = (elem.first..elem.end).filter(|at| is_text(*at)).count();
        posts += if is_of_readers { texts } else { 0 };
        at = at.max(elem.end);
        index = elem.last + 1;
    }
    posts >= LEAST && !(at..outline.blocks.len()).any(is_text)
}

/// Whether a block is a paragraph of what the markup calls an article.
fn is_of_article(outline: &Outline<'_>, at: usize) -> bool {
    const LEVELS: usize = 4;
    let mut index = outline.blocks[at].elem;
    if outline.elems[index].name != "p" {
        return false;
    }
    for _ in 0..LEVELS {
        index = outline.elems[index].parent;
        if outline.elems[index].name == "article" {
            return true;
        }
    }
    false
}
