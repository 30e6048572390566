//! A page that holds its text twice, once for the printer, shows it once.

use super::scene::{Scene, range};
use rustc_hash::FxHashMap;

/// Words of a paragraph that nobody writes twice.
const LONG: f32 = 12.0;

/// Drops the copies that stand in the smaller part of what is kept.
pub(crate) fn drop(scene: &mut Scene<'_>) {
    let outline = scene.outline;
    let unseen = unseen(scene);
    let weight = |scene: &Scene<'_>, at: usize| {
        let elem = &outline.elems[outline.blocks[at].elem];
        let around = &outline.elems[elem.parent];
        if unseen[outline.blocks[at].elem] {
            0.0
        } else {
            scene.kept_prose(&range(around))
        }
    };
    let mut seen: FxHashMap<&str, usize> = FxHashMap::default();
    let mut goes = Vec::new();
    for (at, block) in outline.blocks.iter().enumerate() {
        if !scene.kept[at] || block.measure.words < LONG {
            continue;
        }
        let Some(before) = seen.insert(&block.key, at) else {
            continue;
        };
        if weight(scene, before) >= weight(scene, at) {
            seen.insert(&block.key, before);
            goes.push(at);
        } else {
            goes.push(before);
        }
    }
    for at in goes {
        scene.kept[at] = false;
    }
    scene.count();
}

/// The elements that a browser shows to nobody.
fn unseen(scene: &Scene<'_>) -> Vec<bool> {
    let mut out: Vec<bool> = Vec::with_capacity(scene.outline.elems.len());
    for elem in &scene.outline.elems {
        let is_within = out.get(elem.parent).copied().unwrap_or(false);
        out.push(is_within || elem.name == "noscript");
    }
    out
}
