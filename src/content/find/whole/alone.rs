//! A page of a few words is too short to be told from what stands around it: what its `<main>` or `<article>` holds
//! below the headline is all that it can be.

use super::scene::{Scene, range};

/// A page of more words shows by their kinds what is its text.
const WORDS: f32 = 120.0;

/// Keeps what stands below the headline in the innermost such element, where no sentence is kept at all.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some(title) = scene.title.filter(|_| scene.span().is_none()) else {
        return;
    };
    let elems = &scene.outline.elems;
    let holds = |index: &usize| {
        let elem = &elems[*index];
        matches!(elem.name, "main" | "article") && range(elem).contains(&title)
    };
    let is_short = |index: &usize| scene.words(&range(&elems[*index])) <= WORDS;
    let own = (0..elems.len()).rev().find(holds);
    let Some(own) = own.filter(is_short) else {
        return;
    };
    let mut found = Vec::new();
    let mut index = own + 1;
    while index <= elems[own].last {
        let elem = &elems[index];
        let part = range(elem);
        if part.is_empty() || part.end <= title + 1 {
            index = elem.last + 1;
        } else if part.start <= title {
            index += 1;
        } else {
            if !scene.has_sign(index) && scene.linked(&part) == 0.0 {
                found.extend(part.filter(|at| !scene.is_marked_block(*at)));
            }
            index = elem.last + 1;
        }
    }
    scene.set(&found, true);
}
