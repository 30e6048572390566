//! The text goes on where a film, an advertisement or a linked headline parts it in two boxes: what
//! stands beside its first half, and reads as that does, is its second half.

use super::super::boxes::kind_of;
use super::super::hints;
use super::scene::{Scene, is_prose, range};
use crate::article::Reason;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// The share of what is kept that the text's own box holds.
const MOST: f32 = 0.8;

/// Words of running text in a box that goes on with the text.
const LEAST: f32 = 18.0;

/// The share of what is kept that must stand in lines of a kind for others of it to be kept.
const ALIKE: f32 = 0.25;

/// What stands in the text's own box may look this unlikely where it is named as its lines are.
const DOUBTFUL: f32 = -1.0;

/// What the networks are surer of than this is something else.
const UNLIKELY: f32 = -2.0;

/// Boxes that no text stands in, and those of them that hold what somebody says or is.
const BOXES: hints::Hints = hints::RELATED
    | hints::CAPTION
    | hints::SIDEBAR
    | hints::COMMENT
    | hints::AUTHOR
    | hints::PROMO
    | hints::OVERLAY
    | hints::FORM;
const OF_PERSONS: hints::Hints =
    hints::CAPTION | hints::COMMENT | hints::AUTHOR | hints::OVERLAY | hints::FORM;

/// Words and paragraphs of a box that reads as text and nothing else.
const TEXT: f32 = 60.0;
const PARAGRAPHS: usize = 2;

/// How far up from the text's own box the others may hang.
const LEVELS: usize = 8;

/// Keeps the boxes beside the text's own, up to the element that holds the headline too.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some((first, _)) = scene.span() else {
        return;
    };
    let outline = scene.outline;
    let mut found = Vec::new();
    let mut own = scene.own_box();
    let mut is_interrupted = false;
    for _ in 0..LEVELS {
        let around = outline.elems[own].parent;
        let has_title = |index: usize| {
            let elem = &outline.elems[index];
            scene.title.is_none_or(|title| range(elem).contains(&title))
        };
        if own == 0 || has_title(own) {
            break;
        }
        let mut index = around + 1;
        let mut has_ended = false;
        while index <= outline.elems[around].last {
            let elem = &outline.elems[index];
            let is_below = scene.title.is_none_or(|title| elem.first > title) || elem.first > first;
            has_ended |= index > own && ends(scene, index);
            if has_ended {
                break;
            }
            is_interrupted |= index > own && interrupts(scene, index);
            let is_text = || is_text(scene, &range(elem), index);
            if index != own && is_below && goes_on(scene, index) && (!is_interrupted || is_text()) {
                found.extend(range(elem).filter(|at| !scene.is_marked_block(*at)));
            }
            index = elem.last + 1;
        }
        if has_ended {
            break;
        }
        own = around;
    }
    scene.set(&found, true);
}

/// Keeps lines that are likely the text's, and named as most of its lines are, wherever they stand
/// after its beginning: up to the headline of the next article on the same page.
pub(crate) fn keep_alike(scene: &mut Scene<'_>) {
    let Some((first, _)) = scene.span() else {
        return;
    };
    let outline = scene.outline;
    let kind = |at: usize| kind_of(outline, &outline.blocks[at]);
    let mut kinds: FxHashMap<(u64, u64), f32> = FxHashMap::default();
    let prose = |at: &usize| is_prose(outline, *at);
    for at in scene.all().filter(prose).filter(|at| scene.kept[*at]) {
        *kinds.entry(kind(at)).or_default() += outline.blocks[at].measure.words;
    }
    let most = scene.kept_prose(&scene.all()) * ALIKE;
    let is_next = |at: &usize| {
        let is_headline = outline.elems[outline.blocks[*at].elem].name == "h1";
        is_headline && scene.title.is_some_and(|title| *at > title)
    };
    let end = (first + 1..scene.kept.len())
        .find(is_next)
        .unwrap_or(scene.kept.len());
    let own = range(&outline.elems[scene.own_box()]);
    for at in (first + 1..end).filter(prose) {
        // The last of the slides of a gallery looks less likely than those before it.
        let is_within = own.contains(&at);
        let least = if is_within { DOUBTFUL } else { 0.0 };
        let is_likely = scene.odds(&(at..at + 1)) > least && !scene.is_marked_block(at);
        let is_alike = kinds.get(&kind(at)).is_some_and(|words| *words >= most);
        if !scene.kept[at] && is_likely && is_alike {
            scene.kept[at] = true;
        }
    }
    scene.count();
}

/// Whether a box after the text says that the rest of the page is something else: comments, a list of
/// other stories. A single link, an advertisement or a form only interrupts.
fn ends(scene: &Scene<'_>, index: usize) -> bool {
    const AFTER: hints::Hints = hints::COMMENT | hints::COMMENTS | hints::FOOTER;
    let elem = &scene.outline.elems[index];
    let part = range(elem);
    let is_list = part.len() >= 3 && scene.linked(&part) > scene.words(&part) * 0.5;
    !part.is_empty()
        && scene.kept(&part) == 0
        && (elem.hints & AFTER != 0 || is_list || scene.says(&part, |reason| !is_passing(reason)))
}

/// Whether a box after the text is an advertisement or a form: what follows may be something else.
fn interrupts(scene: &Scene<'_>, index: usize) -> bool {
    let elem = &scene.outline.elems[index];
    let part = range(elem);
    !part.is_empty()
        && scene.kept(&part) == 0
        && (elem.hints & hints::NEWSLETTER != 0 || scene.says(&part, is_passing))
}

fn is_passing(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Ad | Reason::Newsletter | Reason::Player | Reason::Share
    )
}

/// Whether one of the boxes right around a block is called a part that no text stands in.
fn is_named(scene: &Scene<'_>, at: usize, boxes: hints::Hints) -> bool {
    let elems = &scene.outline.elems;
    let mut index = scene.outline.blocks[at].elem;
    for _ in 0..3 {
        if elems[index].hints & boxes != 0 {
            return true;
        }
        index = elems[index].parent;
    }
    false
}

/// Whether the lines of a box are the captions of a gallery.
fn shows_pictures(scene: &Scene<'_>, index: usize) -> bool {
    let elems = &scene.outline.elems;
    let mut below = elems[index..=elems[index].last].iter();
    below.any(|elem| elem.hints & hints::CAPTION != 0 || elem.name == "figure")
}

/// Whether a box holds several paragraphs without a link: they are text, whatever it is called.
fn is_text(scene: &Scene<'_>, range: &Range<usize>, index: usize) -> bool {
    scene.linked(range) == 0.0
        && scene.prose(range) >= TEXT
        && scene.prose_blocks(range) >= PARAGRAPHS
        && !shows_pictures(scene, index)
}

/// Whether a box that holds nothing kept reads like the text.
fn goes_on(scene: &Scene<'_>, index: usize) -> bool {
    let range = range(&scene.outline.elems[index]);
    let prose = scene.prose(&range);
    let boxes = match is_text(scene, &range, index) {
        true => OF_PERSONS,
        false => BOXES,
    };
    let long = range
        .clone()
        .filter(|at| is_prose(scene.outline, *at) && !is_named(scene, *at, boxes));
    let (mut sum, mut count) = (0.0, 0.0);
    if scene.kept(&range) > 0 || prose < LEAST || prose < scene.words(&range) * 0.6 {
        return false;
    }
    for at in long {
        sum += scene.odds(&(at..at + 1));
        count += 1.0;
    }
    count > 0.0 && sum > UNLIKELY * count && !scene.is_marked(index)
}

impl Scene<'_> {
    /// How many blocks of a range are running text.
    fn prose_blocks(&self, range: &Range<usize>) -> usize {
        range
            .clone()
            .filter(|at| is_prose(self.outline, *at))
            .count()
    }

    /// The smallest element that holds most of the running text that is kept.
    pub(crate) fn own_box(&self) -> usize {
        let elems = &self.outline.elems;
        let most = self.kept_prose(&self.all()) * MOST;
        let mut own = 0;
        let mut index = 1;
        while index <= elems[own].last {
            if self.kept_prose(&range(&elems[index])) >= most {
                own = index;
                index += 1;
            } else {
                index = elems[index].last + 1;
            }
        }
        own
    }
}
