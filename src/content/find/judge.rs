//! Which blocks are content.

use super::boxes::is_good;
use super::context::context;
use super::features::{Features, Page, slot};
use super::hints;
use super::model;
use super::outline::{Elem, Outline};
use super::phrases;
use super::region;
use crate::metadata::Metadata;

/// Blocks with better odds than these are kept: in the region, before it, where the standfirst
/// may stand, and after it, where other articles and comments follow.
const INSIDE: f32 = 0.0;
const BEFORE: f32 = 0.4;
const AFTER: f32 = 3.0;

/// A table of which this share is content by the odds is kept whole.
const LIKELY_TABLE: f32 = 0.3;

/// A heading between blocks that are kept stays with these odds, of a few words it is itself hard
/// to tell from a label.
const LIKELY_TITLE: f32 = -1.2;

/// The verdict on every block.
#[derive(Debug, Default)]
pub(crate) struct Verdict {
    /// Whether the block is kept.
    pub kept: Vec<bool>,
    /// Its log-odds.
    pub odds: Vec<f32>,
    /// Whether what is kept is mostly a list of other pages.
    pub is_list: bool,
}

/// Cards with linked headlines hold this share of a list's words at least, and links that one; of a
/// thousand articles two have as much of both.
const IN_CARDS: f32 = 0.5;
const IN_LINKS: f32 = 0.25;
/// A list is as sure to be an article as this, at most.
const LIST: f64 = 0.45;

/// Judges all blocks.
pub(crate) fn judge(outline: &Outline<'_>, meta: &Metadata) -> Verdict {
    let page = Page::new(outline, meta);
    let features = page.features();
    let first: Vec<f32> = features.iter().map(model::first_look).collect();
    let siblings = page.siblings();
    let region = region::region(outline, &features, &first, page.title(), siblings).unwrap_or(0);
    let context = context(outline, &first);
    let within = region::within(outline, region, &first);
    let rows = features.iter().zip(&context).zip(&within);
    let odds: Vec<f32> = rows
        .map(|((own, around), within)| model::second_look(own, around, within))
        .collect();
    let range = &outline.elems[region];
    let threshold = |at: usize| match at {
        at if at < range.first => BEFORE,
        at if at >= range.end => AFTER,
        _ => INSIDE,
    };
    let mut kept: Vec<bool> = (0..odds.len()).map(|at| odds[at] > threshold(at)).collect();
    keep_whole_tables(outline, range, &odds, &mut kept);
    drop_stray_headings(outline, &mut kept);
    keep_titles(outline, range, &odds, &mut kept);
    Verdict {
        is_list: is_list(outline, &features, &kept),
        kept,
        odds,
    }
}

/// Whether linked headlines with a few words each make up most of what is kept.
fn is_list(outline: &Outline<'_>, features: &[Features], kept: &[bool]) -> bool {
    let (mut all, mut in_cards, mut in_links) = (0.0, 0.0, 0.0);
    let blocks = outline.blocks.iter().zip(features).zip(kept);
    for ((block, own), _) in blocks.filter(|(_, kept)| **kept) {
        all += block.measure.words;
        in_cards += block.measure.words * own[slot::TITLED];
        in_links += block.linked;
    }
    in_cards > all * IN_CARDS && in_links > all * IN_LINKS
}

/// Figures and names look like furniture cell by cell: a table of data in the region stays whole
/// where a part of it is likely content.
fn keep_whole_tables(outline: &Outline<'_>, region: &Elem<'_>, odds: &[f32], kept: &mut [bool]) {
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
fn is_of_data(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    let cells = &outline.blocks[elem.first..elem.end];
    let mut below = outline.elems[index + 1..=elem.last].iter();
    let words: f32 = cells.iter().map(|cell| cell.measure.words).sum();
    let linked: f32 = cells.iter().map(|cell| cell.linked).sum();
    cells.len() >= 6
        && words <= cells.len() as f32 * 15.0
        && linked <= words * 0.5
        && !below.any(|inner| inner.name == "table")
}

/// A heading that titles nothing which is kept goes too.
fn drop_stray_headings(outline: &Outline<'_>, kept: &mut [bool]) {
    for at in (0..kept.len()).rev() {
        let block = &outline.blocks[at];
        let is_heading = matches!(
            outline.elems[block.elem].name,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        );
        if kept[at] && is_heading && !(at + 1..(at + 6).min(kept.len())).any(|next| kept[next]) {
            kept[at] = false;
        }
    }
}

/// A heading right between two blocks that are kept titles the second one, and so does the question
/// on a button that unfolds its answer.
fn keep_titles(outline: &Outline<'_>, region: &Elem<'_>, odds: &[f32], kept: &mut [bool]) {
    for at in region.first..region.end.saturating_sub(1) {
        let block = &outline.blocks[at];
        let is_likely = odds[at] > LIKELY_TITLE && block.linked <= block.measure.words * 0.35;
        if kept[at] || !kept[at + 1] || !is_likely || phrases::reason(&block.text).is_some() {
            continue;
        }
        let elem = &outline.elems[block.elem];
        let parent = &outline.elems[elem.parent];
        let is_heading = matches!(elem.name, "h2" | "h3" | "h4" | "h5" | "h6")
            && !matches!(parent.name, "a" | "button")
            && block.measure.words >= 2.0;
        let on_button =
            elem.name == "button" || parent.name == "button" || block.hints & hints::FORM != 0;
        let is_question = on_button && block.text.ends_with(['?', '？', '؟']);
        kept[at] = is_heading && at > region.first && kept[at - 1] || is_question;
    }
}

/// How sure it is that the page has an article and that this is it, 0 to 1.
pub(crate) fn confidence(outline: &Outline<'_>, verdict: &Verdict, meta: &Metadata) -> f64 {
    let (mut kept, mut sure, mut good, mut all_good) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
    for (at, block) in outline.blocks.iter().enumerate() {
        let words = block.measure.words;
        let reads_well = is_good(block);
        all_good += if reads_well { words } else { 0.0 };
        if verdict.kept[at] {
            kept += words;
            sure += words / (1.0 + (-verdict.odds[at]).exp());
            good += if reads_well { words } else { 0.0 };
        }
    }
    if kept < 1.0 {
        return 0.0;
    }
    let certainty = sure / kept;
    let prose = good / kept;
    let share = good / all_good.max(1.0);
    let length = (kept / 60.0).min(1.0);
    let said = match meta.is_article {
        Some(true) => 0.15,
        Some(false) => -0.15,
        None => 0.0,
    };
    let sum = f64::from(
        (certainty * 0.35 + prose * 0.25 + share * 0.2 + length * 0.2 + said).clamp(0.0, 1.0),
    );
    if verdict.is_list { sum * LIST } else { sum }
}
