//! What is kept whole: programs and formulas among the text, and the notes that it refers to.

use super::outline::Outline;
use crate::content::units::Units;
use ego_tree::NodeId;
use rustc_hash::{FxHashMap, FxHashSet};

/// Keeps the units that belong to what is kept.
pub(crate) fn keep(outline: &Outline<'_>, units: &Units, kept: &mut [bool]) {
    if units.is_empty() {
        return;
    }
    listings(outline, kept);
    if !units.notes().is_empty() {
        notes(outline, units, kept);
    }
}

/// A program or formula stays between blocks that stay, and beside one.
fn listings(outline: &Outline<'_>, kept: &mut [bool]) {
    let first = kept.iter().position(|kept| *kept);
    let last = kept.iter().rposition(|kept| *kept);
    let (Some(first), Some(last)) = (first, last) else {
        return;
    };
    let holder = |at: usize| outline.elems[outline.blocks[at].elem].parent;
    let beside: FxHashSet<usize> = (first..=last).filter(|at| kept[*at]).map(holder).collect();
    for at in &outline.whole {
        if (first..=last).contains(at) || beside.contains(&holder(*at)) {
            kept[*at] = true;
        }
    }
}

/// A note stays with the first reference to it, and so does the heading over the notes.
fn notes(outline: &Outline<'_>, units: &Units, kept: &mut [bool]) {
    let blocks: FxHashMap<NodeId, usize> = outline.references.iter().copied().collect();
    let elems = outline.elems.iter().enumerate();
    let elems: FxHashMap<NodeId, usize> = elems.map(|(at, elem)| (elem.node, at)).collect();
    for (note, reference) in units.notes() {
        let block = reference.and_then(|node| blocks.get(&node));
        let is_kept = block.is_some_and(|block| kept.get(*block) == Some(&true));
        let Some(elem) = elems.get(note).map(|at| &outline.elems[*at]) else {
            continue;
        };
        if !is_kept {
            continue;
        }
        kept[elem.first..elem.end].fill(true);
        let Some(before) = elem.first.checked_sub(1) else {
            continue;
        };
        let name = outline.elems[outline.blocks[before].elem].name;
        kept[before] |= matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
    }
}
