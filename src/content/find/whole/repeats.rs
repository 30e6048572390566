//! A page that holds its text twice, once for the printer, shows it once.

use super::scene::{Scene, range};
use crate::content::find::outline::Outline;
use rustc_hash::{FxHashMap, FxHashSet};

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
    scene.set(&goes, false);
}

/// Which of the blocks that go say what a kept one says.
pub(crate) fn copies(outline: &Outline<'_>, kept: &[bool]) -> Vec<bool> {
    let long = |at: &usize| outline.blocks[*at].measure.words >= LONG;
    let said = (0..kept.len()).filter(|at| kept[*at]).filter(long);
    let said: FxHashSet<&str> = said.map(|at| outline.blocks[at].key.as_str()).collect();
    (0..kept.len())
        .map(|at| !kept[at] && long(&at) && said.contains(outline.blocks[at].key.as_str()))
        .collect()
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
