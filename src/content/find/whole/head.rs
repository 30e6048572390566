//! A text may begin with the heading of its first section.

use super::scene::{Scene, range};

/// What the networks are surer of than this is something else.
const UNLIKELY: f32 = -3.0;

/// How far up from the first sentence the heading may hang.
const LEVELS: usize = 4;

/// Keeps the heading right over the first sentence, in the text's own box.
pub(crate) fn keep(scene: &mut Scene<'_>) {
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
