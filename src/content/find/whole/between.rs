//! What stands between kept text stays, unless something says that it is not the article's.

use super::scene::{Scene, range};
use crate::dom::is_heading_name;

/// Keeps all parts without a sign from the first kept sentence to the last.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some((first, last)) = scene.span() else {
        return;
    };
    let mut found = Vec::new();
    let elems = &scene.outline.elems;
    let mut index = 0;
    while let Some(elem) = elems.get(index) {
        if elem.end <= first || elem.first > last || elem.first == elem.end {
            index = elem.last + 1;
            continue;
        }
        let range = range(elem);
        if scene.kept(&range) > 0 {
            index += 1;
            continue;
        }
        // A part at the edge of the text is no part between.
        if range.start > first && range.end <= last && !scene.is_marked(index) {
            found.extend(range);
        }
        index = elem.last + 1;
    }
    found.extend((first..last).filter(|at| is_loose(scene, *at)));
    found.retain(|at| !scene.is_marked_block(*at));
    scene.set(&found, true);
}

/// Whether a block hangs right on an element that holds kept text.
fn is_loose(scene: &Scene<'_>, at: usize) -> bool {
    let elem = &scene.outline.elems[scene.outline.blocks[at].elem];
    !scene.kept[at] && scene.kept(&range(elem)) > 0 && !is_heading_name(elem.name)
}
