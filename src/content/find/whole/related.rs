//! A box within the text that introduces itself as a list of other stories is one, teasers and all.

use super::super::phrases;
use super::scene::{Scene, range};
use crate::article::Reason;
use crate::dom::is_heading_name;

/// The share of the kept text that such a box may hold at most.
const SHARE: f32 = 0.25;

/// Words of its heading, and linked headlines below it.
const HEADING: f32 = 6.0;
const HEADLINES: usize = 2;

/// Drops what is kept of such boxes.
pub(crate) fn drop(scene: &mut Scene<'_>) {
    let elems = &scene.outline.elems;
    let most = scene.kept_prose(&scene.all()) * SHARE;
    let is_article = |at: usize| elems[at].name == "article" && is_teaser(scene, at);
    let told = (1..elems.len()).filter(|at| is_article(*at));
    // Where they are most of the text, it is a list of what they tell.
    let has_teasers = told
        .map(|at| scene.kept_prose(&range(&elems[at])))
        .sum::<f32>()
        <= most;
    let mut goes = Vec::new();
    let mut index = 1;
    while let Some(elem) = elems.get(index) {
        let part = range(elem);
        let holds_kept = part.len() > HEADLINES && scene.kept(&part) > 0;
        if holds_kept && scene.kept_prose(&part) <= most && is_of_others(scene, index)
            || has_teasers && scene.kept(&part) > 0 && is_article(index)
        {
            goes.extend(part);
            index = elem.last + 1;
        } else {
            index += 1;
        }
    }
    scene.set(&goes, false);
}

/// Whether an `<article>` after the headline begins with a headline that leads elsewhere.
fn is_teaser(scene: &Scene<'_>, index: usize) -> bool {
    let outline = scene.outline;
    let part = range(&outline.elems[index]);
    let Some(block) = outline.blocks[part.clone()].first() else {
        return false;
    };
    scene.title.is_some_and(|title| title < part.start)
        && is_heading_name(outline.elems[block.elem].name)
        && block.outward == 0
        && block.linked > block.measure.words * 0.8
}

fn is_of_others(scene: &Scene<'_>, index: usize) -> bool {
    let outline = scene.outline;
    let blocks = &outline.blocks[range(&outline.elems[index])];
    let Some(heading) = blocks.first() else {
        return false;
    };
    let is_headline = |words: f32, linked: f32| words >= 2.0 && linked > words * 0.8;
    is_heading_name(outline.elems[heading.elem].name)
        && heading.measure.words <= HEADING
        && phrases::reason(&heading.text) == Some(Reason::Related)
        && blocks
            .iter()
            .filter(|block| is_headline(block.measure.words, block.linked))
            .nth(HEADLINES - 1)
            .is_some()
}
