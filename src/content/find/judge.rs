//! Which blocks are content.

use super::context::context;
use super::features::{Features, Page};
use super::hints;
use super::model;
use super::outline::{Elem, Outline};
use super::phrases;
use super::region;
use super::tables;
use super::whole;
use crate::dom::is_heading_name;
use crate::metadata::Metadata;

/// Blocks with better odds than these are kept: in the region, before it, where the standfirst
/// may stand, and after it, where other articles and comments follow.
const INSIDE: f32 = 0.0;
const BEFORE: f32 = 0.4;
const AFTER: f32 = 3.0;

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
    /// What is known of it.
    pub features: Vec<Features>,
    /// The block that shows the headline.
    pub title: Option<usize>,
    /// The element that the article's text is taken from.
    #[cfg(feature = "training")]
    pub region: usize,
}

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
    tables::keep_whole(outline, range, &odds, &mut kept);
    drop_stray_headings(outline, &mut kept);
    keep_titles(outline, range, &odds, &mut kept);
    let mut kept = whole::mend(outline, &odds, page.title(), kept);
    tables::keep_captions(outline, &mut kept);
    Verdict {
        title: page.title(),
        #[cfg(feature = "training")]
        region,
        features,
        kept,
        odds,
    }
}

/// A heading that titles nothing which is kept goes too.
fn drop_stray_headings(outline: &Outline<'_>, kept: &mut [bool]) {
    for at in (0..kept.len()).rev() {
        let block = &outline.blocks[at];
        let is_heading = is_heading_name(outline.elems[block.elem].name);
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
