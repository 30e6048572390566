//! The page as the steps see it: what is kept so far, in sums over ranges of blocks.

use super::super::boxes::is_good;
use super::super::outline::{Elem, Outline};
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words of a label over a sentence or a value.
pub(crate) const LABEL: f32 = 3.0;

/// What is kept, and sums of it.
pub(crate) struct Scene<'a> {
    pub outline: &'a Outline<'a>,
    /// The block that shows the headline.
    pub title: Option<usize>,
    pub kept: Vec<bool>,
    /// Whether the same text stands on the page more than once.
    pub repeated: Vec<bool>,
    sums: Sums,
}

#[derive(Default)]
struct Sums {
    /// Words, those within links, those of running text, and those of running text that is kept.
    words: Vec<f32>,
    linked: Vec<f32>,
    prose: Vec<f32>,
    kept_prose: Vec<f32>,
    /// Words that the page says more than once.
    repeated: Vec<f32>,
    /// Odds, each with the words of its block.
    odds: Vec<f32>,
    kept: Vec<u32>,
}

impl<'a> Scene<'a> {
    pub(crate) fn new(
        outline: &'a Outline<'a>,
        odds: &'a [f32],
        title: Option<usize>,
        kept: Vec<bool>,
    ) -> Self {
        let mut scene = Self {
            outline,
            title,
            kept,
            repeated: repeated(outline),
            sums: Sums::default(),
        };
        let blocks = &outline.blocks;
        scene.sums.words = prefix(blocks.len(), |at| blocks[at].measure.words);
        scene.sums.linked = prefix(blocks.len(), |at| blocks[at].linked);
        scene.sums.prose = prefix(blocks.len(), |at| {
            if is_prose(outline, at) {
                blocks[at].measure.words
            } else {
                0.0
            }
        });
        let repeated = &scene.repeated;
        scene.sums.repeated = prefix(blocks.len(), |at| {
            if repeated[at] {
                blocks[at].measure.words
            } else {
                0.0
            }
        });
        scene.sums.odds = prefix(blocks.len(), |at| {
            odds[at].clamp(-6.0, 6.0) * (blocks[at].measure.words + 0.5).min(40.0)
        });
        scene.count();
        scene
    }

    /// Keeps these blocks, or leaves them out.
    pub(crate) fn set(&mut self, blocks: &[usize], kept: bool) {
        if blocks.is_empty() {
            return;
        }
        for at in blocks {
            self.kept[*at] = kept;
        }
        self.count();
    }

    /// Sums again what is kept, after it has changed.
    pub(crate) fn count(&mut self) {
        let (outline, kept) = (self.outline, &self.kept);
        self.sums.kept_prose = prefix(kept.len(), |at| {
            if kept[at] && is_prose(outline, at) {
                outline.blocks[at].measure.words
            } else {
                0.0
            }
        });
        let mut sum = 0;
        self.sums.kept.clear();
        self.sums.kept.push(0);
        for kept in kept {
            sum += u32::from(*kept);
            self.sums.kept.push(sum);
        }
    }

    pub(crate) fn words(&self, range: &Range<usize>) -> f32 {
        self.sums.words[range.end] - self.sums.words[range.start]
    }

    pub(crate) fn linked(&self, range: &Range<usize>) -> f32 {
        self.sums.linked[range.end] - self.sums.linked[range.start]
    }

    /// Words that stand elsewhere too.
    pub(crate) fn repeated(&self, range: &Range<usize>) -> f32 {
        self.sums.repeated[range.end] - self.sums.repeated[range.start]
    }

    /// What the networks say of a range on the whole.
    pub(crate) fn odds(&self, range: &Range<usize>) -> f32 {
        let weight = |at: usize| (self.outline.blocks[at].measure.words + 0.5).min(40.0);
        let all: f32 = range.clone().map(weight).sum();
        (self.sums.odds[range.end] - self.sums.odds[range.start]) / all.max(0.5)
    }

    /// Words in running text.
    pub(crate) fn prose(&self, range: &Range<usize>) -> f32 {
        self.sums.prose[range.end] - self.sums.prose[range.start]
    }

    /// Words in running text that is kept.
    pub(crate) fn kept_prose(&self, range: &Range<usize>) -> f32 {
        self.sums.kept_prose[range.end] - self.sums.kept_prose[range.start]
    }

    /// Number of blocks that are kept.
    pub(crate) fn kept(&self, range: &Range<usize>) -> u32 {
        self.sums.kept[range.end] - self.sums.kept[range.start]
    }

    pub(crate) fn all(&self) -> Range<usize> {
        0..self.kept.len()
    }

    /// The first and the last block of running text that is kept.
    pub(crate) fn span(&self) -> Option<(usize, usize)> {
        let is_kept = |at: &usize| self.kept[*at] && is_prose(self.outline, *at);
        let first = self.all().find(is_kept)?;
        let last = self.all().rev().find(is_kept)?;
        Some((first, last))
    }
}

/// What other parts of the page say too. A refrain, a step of a recipe and a cell of a table are said again in
/// the same part, which says nothing against them.
fn repeated(outline: &Outline<'_>) -> Vec<bool> {
    let parts = parts(outline);
    let blocks = &outline.blocks;
    let mut first: FxHashMap<&str, usize> = FxHashMap::default();
    let mut is_elsewhere = vec![false; blocks.len()];
    for (at, block) in blocks.iter().enumerate() {
        let first = *first.entry(&block.key).or_insert(at);
        is_elsewhere[first] |= parts[block.elem] != parts[blocks[first].elem];
    }
    let is_repeated = |key: &str| key.len() > 2 && is_elsewhere[first[key]];
    blocks.iter().map(|block| is_repeated(&block.key)).collect()
}

/// For each element the list or table that it is a line of, or what it stands in.
fn parts(outline: &Outline<'_>) -> Vec<usize> {
    let mut parts: Vec<usize> = Vec::with_capacity(outline.elems.len());
    let mut lines: Vec<bool> = Vec::with_capacity(outline.elems.len());
    for elem in &outline.elems {
        let is_of_line = lines.get(elem.parent).copied().unwrap_or(false);
        let is_line = matches!(
            elem.name,
            "li" | "dt" | "dd" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot"
        );
        parts.push(match is_of_line {
            true => parts[elem.parent],
            false => elem.parent,
        });
        lines.push(is_line || is_of_line);
    }
    parts
}

fn prefix(count: usize, value: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut out = Vec::with_capacity(count + 1);
    let mut sum = 0.0;
    out.push(sum);
    for at in 0..count {
        sum += value(at);
        out.push(sum);
    }
    out
}

/// Whether a block reads like running text, or is a sentence of it.
pub(crate) fn is_prose(outline: &Outline<'_>, at: usize) -> bool {
    let block = &outline.blocks[at];
    let measure = &block.measure;
    is_good(block)
        || measure.words >= 5.0 && measure.ends_sentence && block.linked <= measure.words * 0.35
}

/// The blocks below an element.
pub(crate) fn range(elem: &Elem<'_>) -> Range<usize> {
    elem.first..elem.end
}
