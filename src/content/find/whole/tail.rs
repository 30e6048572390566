//! The end of a text is often a list, a few short sections, an address: what stands in the text's own
//! box after its last sentence stays as long as nothing says that it is something else.

use super::super::hints;
use super::super::outline::Block;
use super::super::tables;
use super::scene::{Scene, range};
use super::set_in;
use crate::dom::is_heading_name;

/// A part of several lines may look this unlikely, one that links to nothing that, a line by itself
/// no more than the last.
const PART: f32 = -2.0;
const UNLINKED: f32 = -4.2;
const LINE: f32 = -0.8;
/// A short line after the last sentence is never likely: what it says tells more.
const SAYS: f32 = -3.6;

/// A box of the writer's may look this unlikely; a sentence of it has so many words.
const BOX: f32 = -5.0;
const LEAST: f32 = 4.0;

/// A line of so many words is longer than most labels.
const LINES: f32 = 8.0;

/// A sentence by itself may look as unlikely as a part, where it has so many words.
const SENTENCE: f32 = 20.0;

/// The share of links that makes a part one of links; a list of sources may have more.
const LINKED: f32 = 0.3;
const SOURCES: f32 = 0.5;

/// Whether a part after the last sentence has no sign against it.
fn belongs(scene: &Scene<'_>, index: usize, is_beside: bool) -> bool {
    let part = range(&scene.outline.elems[index]);
    let name = scene.outline.elems[scene.outline.blocks[part.start].elem].name;
    let is_heading = part.len() == 1 && is_heading_name(name);
    let linked = scene.linked(&part);
    let is_list = matches!(scene.outline.elems[index].name, "ul" | "ol");
    let most = if is_list { SOURCES } else { LINKED };
    let is_sentence = part.len() == 1
        && scene.prose(&part) >= SENTENCE
        && linked == 0.0
        && scene.outline.blocks[part.start].measure.ends_sentence;
    let is_outward = scene.is_of_sources(index);
    let least = match part.len() == 1 && !is_heading {
        true if is_sentence => PART,
        true if linked == 0.0 && says_something(scene, part.start, is_beside) => SAYS,
        true => LINE,
        false if linked == 0.0 || is_list || is_outward => UNLINKED,
        false => PART,
    };
    if !is_beside && is_box(scene, index) {
        return true;
    }
    scene.odds(&part) > least
        && (linked <= scene.words(&part) * most || is_outward)
        && !scene.has_sign(index)
        && (is_outward || !scene.has_marked_block(&part))
}

/// Whether a part is a box that the writer set in above or below the text: a table of facts, a sentence in a frame.
pub(super) fn is_box(scene: &Scene<'_>, index: usize) -> bool {
    let part = range(&scene.outline.elems[index]);
    let blocks = &scene.outline.blocks[part.clone()];
    let says = |block: &Block| block.measure.ends_sentence && block.measure.words >= LEAST;
    // A poll asks its readers, the text does not.
    let asks = |block: &Block| block.text.ends_with(['?', '？', '؟']);
    let is_of_facts =
        || scene.outline.elems[index].name == "table" && tables::is_of_data(scene.outline, index);
    (blocks.iter().any(says) || is_of_facts())
        && !blocks
            .iter()
            .any(|block| asks(block) || block.hints & hints::FORM != 0)
        && scene.odds(&part) > BOX
        && set_in::is_set_in(scene, &part)
}

/// Whether a line is a sentence, a number to call, a value behind a label, several lines in one: a title of something
/// else is none.
fn says_something(scene: &Scene<'_>, at: usize, is_beside: bool) -> bool {
    let block = &scene.outline.blocks[at];
    let text = block.text.trim();
    block.measure.ends_sentence
        || text.contains([':', '：'])
        || text.chars().any(|c| c.is_ascii_digit())
        || !is_beside && block.measure.words >= LINES
}

/// The element that the tail ends with: the text's own box, or the one around it where that holds the headline and
/// little else besides.
fn end_of_way(scene: &Scene<'_>, own: usize) -> usize {
    let elems = &scene.outline.elems;
    let around = elems[own].parent;
    let has_title = |index: usize| {
        scene
            .title
            .is_some_and(|title| range(&elems[index]).contains(&title))
    };
    match own > 0
        && !has_title(own)
        && has_title(around)
        && !matches!(elems[around].name, "body" | "html")
    {
        true => around,
        false => own,
    }
}

/// Keeps what follows the last sentence, up to the first part with a sign.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some((_, last)) = scene.span() else {
        return;
    };
    let elems = &scene.outline.elems;
    let own_box = scene.own_box();
    let own = end_of_way(scene, own_box);
    let mut found: Vec<usize> = Vec::new();
    let mut at = scene.outline.blocks[last].elem;
    'all: while at > own {
        let around = elems[at].parent;
        let mut index = elems[at].last + 1;
        while index <= elems[around].last {
            let elem = &elems[index];
            let part = range(elem);
            if !part.is_empty() && scene.kept(&part) == 0 {
                // What encloses the box was opened before it.
                if !belongs(scene, index, around < own_box) {
                    break 'all;
                }
                found.extend(part);
            }
            index = elem.last + 1;
        }
        at = around;
    }
    // A heading over nothing is none of the text's.
    let announces = |at: usize| {
        let block = &scene.outline.blocks[at];
        is_heading_name(elems[block.elem].name) || block.text.trim_end().ends_with([':', '：'])
    };
    while found.last().is_some_and(|at| announces(*at)) {
        found.pop();
    }
    scene.set(&found, true);
}
