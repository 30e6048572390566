//! A text may begin with the heading of its first section, with a list, a small table, a few words.

use super::super::phrases;
use super::scene::{LABEL, Scene, range};
use super::tail;
use crate::dom::is_heading_name;
use std::ops::Range;

/// What the networks are surer of than this is something else.
const UNLIKELY: f32 = -3.0;

/// How far up from the first sentence the heading may hang.
const LEVELS: usize = 4;

/// A part with a shape of its own may look this unlikely, a line by itself no more than the last.
const PART: f32 = -2.9;
const LINE: f32 = -1.5;
const LIKELY: f32 = -1.0;

/// Words of a point that ends without a full stop.
const POINT: f32 = 5.0;

/// So many lines are verse, of at most so many words each.
const LINES: usize = 4;
const VERSE: f32 = 12.0;

/// Keeps what stands in the text's own box before its first sentence.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    keep_heading(scene);
    keep_parts(scene);
    keep_points(scene);
    keep_verse(scene);
}

/// Keeps the lists between the headline and the text's own box that say in short what the text says.
fn keep_points(scene: &mut Scene<'_>) {
    let (Some(title), Some(_)) = (scene.title, scene.span()) else {
        return;
    };
    let elems = &scene.outline.elems;
    let mut found = Vec::new();
    let mut at = scene.own_box();
    for _ in 0..LEVELS {
        let around = elems[at].parent;
        let mut index = around + 1;
        while index < at {
            let part = range(&elems[index]);
            if title < part.start && scene.kept(&part) == 0 && is_of_points(scene, index) {
                found.extend(part);
            }
            index = elems[index].last + 1;
        }
        at = around;
        if range(&elems[at]).contains(&title) {
            break;
        }
    }
    scene.set(&found, true);
}

/// Whether a part is a list of short sentences without a link, perhaps under a title of its own.
fn is_of_points(scene: &Scene<'_>, index: usize) -> bool {
    let outline = scene.outline;
    let part = range(&outline.elems[index]);
    let is_item = |at: &usize| outline.elems[outline.blocks[*at].elem].name == "li";
    let items = part.clone().filter(is_item);
    let says = |at: &usize| {
        let measure = &outline.blocks[*at].measure;
        measure.ends_sentence || measure.words >= POINT
    };
    let count = items.clone().count();
    count >= 2
        && part.len() - count <= 1
        && items.filter(says).count() == count
        && scene.linked(&part) == 0.0
        && scene.odds(&part) > PART
        && !scene.has_sign(index)
        && !scene.has_marked_block(&part)
}

/// Keeps the lines of verse that stand right before the first block that is kept, or of which it is one.
fn keep_verse(scene: &mut Scene<'_>) {
    let Some(first) = scene.all().find(|at| scene.kept[*at]) else {
        return;
    };
    let elems = &scene.outline.elems;
    let elem_of = |at: usize| &elems[scene.outline.blocks[at].elem];
    let least = scene.title.map_or(0, |title| title + 1);
    let Some(last) = first.checked_sub(1).filter(|last| *last >= least) else {
        return;
    };
    let (kind, depth) = (elem_of(last).kind, elem_of(last).depth);
    let is_one = |at: &usize| {
        let elem = elem_of(*at);
        elem.kind == kind && elem.depth == depth && is_line(scene, *at)
    };
    let before = (least..first).rev().take_while(is_one).count();
    let behind = scene
        .all()
        .skip(first)
        .take(LINES)
        .take_while(is_one)
        .count();
    let part = first - before..first + behind;
    let holder = elem_of(last).parent;
    let is_apart = range(&elems[holder]).start >= least;
    let is_verse = part.len() >= LINES && scene.words(&part) >= part.len() as f32 * LABEL;
    if is_verse && scene.odds(&part) > PART && !(is_apart && scene.has_sign(holder)) {
        scene.kept[part].fill(true);
        scene.count();
    }
}

/// Whether a block may be a line of verse: a few words without a number, in an element that nothing is said of.
fn is_line(scene: &Scene<'_>, at: usize) -> bool {
    let block = &scene.outline.blocks[at];
    let elem = &scene.outline.elems[block.elem];
    matches!(elem.name, "div" | "p" | "span")
        && elem.hints == 0
        && block.linked == 0.0
        && (2.0..=VERSE).contains(&block.measure.words)
        && block.measure.digits == 0.0
        && !block.text.contains([':', '：', '|', '@', '©'])
        && !scene.repeated[at]
        && phrases::reason(&block.text).is_none()
}

/// Keeps the heading right over the first sentence, in the text's own box.
fn keep_heading(scene: &mut Scene<'_>) {
    let Some((first, _)) = scene.span() else {
        return;
    };
    let Some(at) = first.checked_sub(1).filter(|at| !scene.kept[*at]) else {
        return;
    };
    let outline = scene.outline;
    let block = &outline.blocks[at];
    let own = range(&outline.elems[scene.own_box()]);
    let elem = &outline.elems[block.elem];
    let mut holder = block.elem;
    for _ in 0..LEVELS {
        let around = outline.elems[holder].parent;
        if outline.elems[around].end - outline.elems[around].first > 1 {
            break;
        }
        holder = around;
    }
    let is_heading = matches!(elem.name, "h2" | "h3" | "h4")
        && own.contains(&at)
        && scene.title.is_none_or(|title| title < at)
        && block.linked == 0.0
        && scene.odds(&(at..at + 1)) > UNLIKELY;
    if is_heading && !scene.has_sign(holder) && !scene.is_marked_block(at) {
        scene.kept[at] = true;
        scene.count();
    }
}

/// Keeps the parts before the first sentence, back to the first that is none of the text.
fn keep_parts(scene: &mut Scene<'_>) {
    let Some((first, _)) = scene.span() else {
        return;
    };
    let elems = &scene.outline.elems;
    let own = scene.own_box();
    let is_below = |part: &Range<usize>| scene.title.is_none_or(|title| title < part.start);
    let is_apart = is_below(&range(&elems[own]));
    let mut found = Vec::new();
    let mut at = scene.outline.blocks[first].elem;
    'all: while at > own {
        let around = elems[at].parent;
        let mut before = Vec::new();
        let mut index = around + 1;
        while index < at {
            before.push(index);
            index = elems[index].last + 1;
        }
        for index in before.into_iter().rev() {
            let part = range(&elems[index]);
            if part.is_empty() || scene.kept(&part) as usize == part.len() {
                continue;
            }
            if !is_below(&part) || !opens(scene, index, is_apart) {
                break 'all;
            }
            found.extend(part);
        }
        at = around;
    }
    scene.set(&found, true);
}

/// Whether a part before the first sentence has no sign against it, and a shape that only the text's parts have.
fn opens(scene: &Scene<'_>, index: usize, is_apart: bool) -> bool {
    if is_apart && tail::is_box(scene, index) {
        return true;
    }
    let part = range(&scene.outline.elems[index]);
    let ends_sentence = |at: usize| scene.outline.blocks[at].measure.ends_sentence;
    let is_line = part.len() == 1 && is_apart;
    let least = match scene.has_shape(index) {
        true => PART,
        false if is_line && ends_sentence(part.start) => LINE,
        false if is_line && !scene.is_stamp(&part) => LIKELY,
        false => return false,
    };
    let is_outward = scene.is_of_sources(index);
    (scene.linked(&part) == 0.0 || is_outward)
        && scene.odds(&part) > least
        && !scene.has_sign(index)
        && (is_outward || !scene.has_marked_block(&part))
}

impl Scene<'_> {
    /// Whether a part is a list, a table, a heading with what it titles, an exchange of words.
    fn has_shape(&self, index: usize) -> bool {
        let outline = self.outline;
        let part = range(&outline.elems[index]);
        let blocks = &outline.blocks[part.clone()];
        let mut names = outline.elems[index..=outline.elems[index].last]
            .iter()
            .map(|elem| elem.name);
        let is_list = names.clone().any(|name| matches!(name, "ul" | "ol" | "dl"));
        let is_titled = || {
            is_heading_name(outline.elems[blocks[0].elem].name)
                && blocks[1..].iter().all(|block| block.measure.ends_sentence)
        };
        // `Note`, and the sentence that it is the name of.
        let is_labelled = || {
            blocks.len() == 2
                && blocks[0].measure.words <= LABEL
                && !self.is_stamp(&(part.start..part.start + 1))
                && blocks[1].measure.ends_sentence
        };
        let is_spoken = || blocks.iter().all(|block| block.measure.ends_sentence);
        match part.len() {
            1 => outline.whole.binary_search(&part.start).is_ok(),
            0 => false,
            _ if is_list => !part.clone().any(|at| self.is_stamp(&(at..at + 1))),
            _ => {
                names.any(|name| matches!(name, "table" | "details" | "blockquote"))
                    || is_titled()
                    || is_labelled()
                    || is_spoken()
            }
        }
    }
}
