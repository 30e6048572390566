//! What stands over a form to fill in belongs to the form: "You were there? Send us your pictures."

use super::scene::{Scene, range};

/// A box of so many words, and of this share of what is kept, is the form's own.
const WORDS: f32 = 90.0;
const SHARE: f32 = 0.2;

/// How far the box may reach above the element that holds the field.
const LEVELS: usize = 5;

/// Drops the small boxes that hold something to fill in.
pub(crate) fn drop(scene: &mut Scene<'_>) {
    let elems = &scene.outline.elems;
    let most = (scene.kept_prose(&scene.all()) * SHARE).min(WORDS);
    let mut goes = Vec::new();
    let mut until = 0;
    for (at, elem) in elems.iter().enumerate() {
        if !elem.has_fields || at < until {
            continue;
        }
        let is_small = |index: usize| {
            let part = range(&elems[index]);
            let has_title = scene.title.is_some_and(|title| part.contains(&title));
            scene.words(&part) <= most && !has_title
        };
        let mut index = at;
        for _ in 0..LEVELS {
            let parent = elems[index].parent;
            if parent == 0 || !is_small(parent) {
                break;
            }
            index = parent;
        }
        if is_small(index) {
            goes.extend(range(&elems[index]));
            until = elems[index].last + 1;
        }
    }
    scene.set(&goes, false);
}
