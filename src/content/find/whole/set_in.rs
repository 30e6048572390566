//! A box that the writer set into the text stays whatever it is called and however short it is: a tip, a warning, a
//! stage direction, the time of an entry, the price of what is reviewed.

use super::super::hints::{self, Hints};
use super::super::phrases;
use super::scene::{LABEL, Scene, range};
use super::signs::ALWAYS;
use std::ops::Range;

/// Names that tell of a box in the text, too: a notice or a warning may be the writer's.
const NAMES: Hints =
    ALWAYS & !hints::OVERLAY | hints::AD | hints::COMMENTS | hints::PAYWALL | hints::LAID_OVER;

/// A box of more blocks or words has been judged by what it holds.
const BLOCKS: usize = 8;
const WORDS: f32 = 60.0;

/// Keeps what stands between two kept blocks of the text's own box, where it links to nothing, shows nothing and
/// says nothing that furniture says.
pub(crate) fn keep(scene: &mut Scene<'_>) {
    let Some((first, _)) = scene.span() else {
        return;
    };
    let own = range(&scene.outline.elems[scene.own_box()]);
    let mut found = Vec::new();
    let mut before = None;
    for at in own.filter(|at| scene.kept[*at]) {
        if let Some(before) = before.filter(|before| *before >= first && at - before > 1) {
            let gap = before + 1..at;
            if is_set_in(scene, &gap) {
                found.extend(gap);
            }
        }
        before = Some(at);
    }
    scene.set(&found, true);
}

/// Whether a part has no sign of being anything but a box of the writer's.
pub(super) fn is_set_in(scene: &Scene<'_>, gap: &Range<usize>) -> bool {
    let outline = scene.outline;
    let shows = outline
        .media_from(gap.start)
        .first()
        .is_some_and(|(_, before, _)| *before <= gap.end);
    let is_plain = |at: usize| {
        let block = &outline.blocks[at];
        // A label whose value went says nothing: `Website:`.
        let is_label = block.measure.words <= LABEL && block.text.ends_with([':', '：']);
        block.linked == 0.0
            && !is_label
            && block.hints & NAMES == 0
            && !scene.repeated[at]
            && block.text.chars().any(char::is_alphanumeric)
            && phrases::reason(&block.text).is_none()
            && !is_named(scene, at, gap)
    };
    gap.len() <= BLOCKS && scene.words(gap) <= WORDS && !shows && gap.clone().all(is_plain)
}

/// Whether one of the elements around a block that stand in the gap tells that it is none of the text's.
fn is_named(scene: &Scene<'_>, at: usize, gap: &Range<usize>) -> bool {
    let elems = &scene.outline.elems;
    let mut index = scene.outline.blocks[at].elem;
    while index > 0 {
        let elem = &elems[index];
        if elem.first < gap.start || elem.end > gap.end {
            return false;
        }
        let names = match elem.name {
            // A person may live there.
            "address" => NAMES & !hints::AUTHOR,
            _ => NAMES,
        };
        if elem.hints & names != 0
            || elem.has_fields
            || matches!(
                elem.name,
                "nav" | "footer" | "form" | "button" | "figure" | "figcaption"
            )
        {
            return true;
        }
        index = elem.parent;
    }
    false
}
