//! Tables of data stay whole, with what is said of them.

use super::outline::{Elem, Outline};

/// A table of which this share is content by the odds is kept whole.
const LIKELY_TABLE: f32 = 0.3;

/// Figures and names look like furniture cell by cell: a table of data in the region stays whole
/// where a part of it is likely content.
pub(super) fn keep_whole(
    outline: &Outline<'_>,
    region: &Elem<'_>,
    odds: &[f32],
    kept: &mut [bool],
) {
    for (index, elem) in outline.elems.iter().enumerate() {
        let inside = elem.first >= region.first && elem.end <= region.end;
        if !inside || elem.name != "table" || !is_of_data(outline, index) {
            continue;
        }
        let cells = elem.first..elem.end;
        let (mut sum, mut all) = (0.0, 0.0);
        for (cell, odds) in outline.blocks[cells.clone()]
            .iter()
            .zip(&odds[cells.clone()])
        {
            let weight = cell.measure.words.min(80.0) + 0.5;
            sum += weight / (1.0 + (-odds).exp());
            all += weight;
        }
        if sum > all * LIKELY_TABLE {
            kept[cells].fill(true);
        }
    }
}

/// Whether a table has short cells, few links and no table within: it is none that the page is
/// laid out with.
pub(super) fn is_of_data(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    let cells = &outline.blocks[elem.first..elem.end];
    let below = outline.elems[index + 1..=elem.last].iter();
    let words: f32 = cells.iter().map(|cell| cell.measure.words).sum();
    let linked: f32 = cells.iter().map(|cell| cell.linked).sum();
    let is_row = |elem: &&Elem<'_>| elem.name == "tr";
    let has_rows = || below.clone().filter(is_row).nth(1).is_some();
    !below.clone().any(|inner| inner.name == "table")
        && (cells.len() >= 6 || cells.len() >= 4 && linked == 0.0 && has_rows())
        && words <= cells.len() as f32 * 15.0
        && linked <= words * 0.5
}

/// The caption of a table in a `<figure>` stays with the table.
pub(super) fn keep_captions(outline: &Outline<'_>, kept: &mut [bool]) {
    let elems = &outline.elems;
    let mut index = 0;
    while let Some(elem) = elems.get(index) {
        if elem.name != "figure" {
            index += 1;
            continue;
        }
        let below = &elems[index..=elem.last];
        let is_kept = |table: &Elem<'_>| {
            table.name == "table" && kept[table.first..table.end].iter().any(|kept| *kept)
        };
        if below.iter().any(is_kept) {
            for caption in below.iter().filter(|below| below.name == "figcaption") {
                kept[caption.first..caption.end].fill(true);
            }
        }
        index = elem.last + 1;
    }
}

/// Whether what is called a figure shows a table.
pub(super) fn is_shown(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    let mut below = outline.elems[index..=elem.last].iter();
    elem.name == "figure" && below.any(|below| below.name == "table")
}
