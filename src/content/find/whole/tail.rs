//! The end of a text is often a list, a few short sections, an address: what stands in the text's own
//! box after its last sentence stays as long as nothing says that it is something else.

use super::scene::{Scene, range};
use super::signs::is_heading_name;

/// A part of several lines may look this unlikely, a line by itself no more than that.
const PART: f32 = -2.0;
const LINE: f32 = -0.8;

/// Whether a part after the last sentence has no sign against it.
fn belongs(scene: &Scene<'_>, index: usize) -> bool {
    let part = range(&scene.outline.elems[index]);
    let is_line = part.len() == 1;
    let is_heading =
        is_line && is_heading_name(scene.outline.elems[scene.outline.blocks[part.start].elem].name);
    let least = if is_line && !is_heading { LINE } else { PART };
    scene.odds(&part) > least
        && scene.linked(&part) <= scene.words(&part) * 0.3
        && !scene.is_marked(index)
        && !part.clone().any(|at| scene.is_marked_block(at))
}

/// Keeps what follows the last sentence, up to the first part with a sign.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some((_, last)) = scene.span() else {
        return;
    };
    let elems = &scene.outline.elems;
    let own = scene.own_box();
    let mut found: Vec<usize> = Vec::new();
    let mut at = scene.outline.blocks[last].elem;
    'all: while at > own {
        let around = elems[at].parent;
        let mut index = elems[at].last + 1;
        while index <= elems[around].last {
            let elem = &elems[index];
            let part = range(elem);
            if !part.is_empty() && scene.kept(&part) == 0 {
                if !belongs(scene, index) {
                    break 'all;
                }
                found.extend(part);
            }
            index = elem.last + 1;
        }
        at = around;
    }
    // A heading over nothing is none of the text's.
    while found
        .last()
        .is_some_and(|at| is_heading_name(elems[scene.outline.blocks[*at].elem].name))
    {
        found.pop();
    }
    for at in found {
        scene.kept[at] = true;
    }
    scene.count();
}
