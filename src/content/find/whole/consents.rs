//! What stands in place of an embed until somebody agrees to load it.

use super::super::sayings;
use super::scene::Scene;

/// A line of such a box has no more words.
const LONGEST: f32 = 60.0;

/// Drops the lines that ask to load what another site shows.
pub(crate) fn drop(scene: &mut Scene<'_>) {
    let blocks = &scene.outline.blocks;
    let asks = |at: &usize| {
        let block = &blocks[*at];
        block.measure.words <= LONGEST && sayings::is_of_embed(&block.text)
    };
    let goes: Vec<usize> = scene
        .all()
        .filter(|at| scene.kept[*at])
        .filter(asks)
        .collect();
    scene.set(&goes, false);
}
