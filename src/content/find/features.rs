//! What is known of each block when it is judged: 0 to 1 each, or thereabouts.
//!
//! No feature knows a language or a site: lengths, links, punctuation, the names that authors of
//! pages give to their parts, and above all how a block relates to the others.

use super::boxes::{
    Sums, best_container, container_of, distance, inherited, is_good, kind_of, title_block,
};
use super::hints::{COUNT, Hints};
use super::outline::{Block, Outline};
use super::reference::Reference;
use super::structure::{Structure, structure};
use super::{phrases, sayings};
use crate::metadata::{Metadata, comparison_key as key};
use rustc_hash::FxHashMap;

/// Number of features that do not come from hints.
const PLAIN: usize = 77;
/// Where the hints of what stands around a block begin.
pub(crate) const NEAR: usize = PLAIN;
/// Number of features.
pub(crate) const FEATURES: usize = PLAIN + COUNT * 2;

/// Places of features that others look at.
pub(crate) mod slot {
    /// How much it sounds like furniture.
    pub(crate) const PHRASE: usize = 13;
    /// Stands in a box that occurs three times or more.
    pub(crate) const REPEATED: usize = 63;
    /// Stands in such a box that has linked headlines.
    pub(crate) const TITLED: usize = 65;
    /// Stands in a section that introduces itself as furniture.
    pub(crate) const INTRODUCED: usize = 75;
}

/// The features of one block.
pub(crate) type Features = [f32; FEATURES];

/// The page as a whole, as the features need it.
pub(crate) struct Page<'a> {
    outline: &'a Outline<'a>,
    sums: Sums,
    total_good: f32,
    best: usize,
    near: Vec<Hints>,
    far: Vec<Hints>,
    kinds: FxHashMap<(u64, u64), Kind>,
    texts: FxHashMap<&'a str, u32>,
    title: usize,
    title_key: String,
    description_key: String,
    body: Reference,
    structure: Structure,
    first_after_title: Option<usize>,
}

#[derive(Default)]
struct Kind {
    blocks: f32,
    good: f32,
    words: f32,
    linked: f32,
}

impl<'a> Page<'a> {
    pub(crate) fn new(outline: &'a Outline<'a>, meta: &Metadata) -> Self {
        let sums = Sums::new(&outline.blocks);
        let total_good = sums.good.last().copied().unwrap_or(0.0);
        let (near, far) = inherited(outline, &sums, total_good);
        let mut kinds: FxHashMap<(u64, u64), Kind> = FxHashMap::default();
        let mut texts: FxHashMap<&str, u32> = FxHashMap::default();
        for block in &outline.blocks {
            let kind = kinds.entry(kind_of(outline, block)).or_default();
            kind.blocks += 1.0;
            kind.words += block.measure.words;
            kind.linked += block.linked;
            kind.good += if is_good(block) {
                block.measure.words
            } else {
                0.0
            };
            *texts.entry(block.text.as_str()).or_default() += 1;
        }
        let title_key = key(&meta.title);
        let title = title_block(outline, &title_key);
        let body_key = meta
            .article_body
            .as_deref()
            .map(key)
            .filter(|body| body.len() > 200)
            .unwrap_or_default();
        let length = outline.blocks.iter().map(|block| block.key.len()).sum();
        let best = best_container(outline, &sums);
        let whole =
            |index: usize| total_good > 0.0 && sums.good(&outline.elems[index]) > total_good * 0.6;
        let title_elem = outline.blocks.get(title).map(|block| block.elem);
        let structure = structure(outline, title_elem, &whole);
        let after = if title < usize::MAX { title } else { 0 };
        let first_after_title =
            (after..outline.blocks.len()).find(|at| is_good(&outline.blocks[*at]));
        Self {
            best,
            near,
            far,
            kinds,
            texts,
            title,
            title_key,
            description_key: meta.description.as_deref().map(key).unwrap_or_default(),
            body: Reference::new(body_key, length),
            structure,
            first_after_title,
            total_good: total_good.max(1.0),
            sums,
            outline,
        }
    }

    /// The features of every block.
    pub(crate) fn features(&self) -> Vec<Features> {
        (0..self.outline.blocks.len())
            .map(|at| self.block(at))
            .collect()
    }

    /// The block that shows the headline.
    pub(crate) fn title(&self) -> Option<usize> {
        (self.title < usize::MAX).then_some(self.title)
    }

    /// How many siblings each element has that look like it.
    pub(crate) fn siblings(&self) -> &[f32] {
        &self.structure.siblings
    }

    fn block(&self, at: usize) -> Features {
        let outline = self.outline;
        let block = &outline.blocks[at];
        let mut out = Vec::with_capacity(FEATURES);
        text_features(block, &mut out);
        self.name_features(block, &mut out);
        self.container_features(at, block, &mut out);
        self.neighbour_features(at, &mut out);
        self.page_features(at, block, &mut out);
        self.structure_features(at, block, &mut out);
        debug_assert_eq!(out.len(), PLAIN);
        let near = self.near[block.elem] | block.hints;
        let far = self.far[block.elem];
        out.extend((0..COUNT).map(|bit| ((near >> bit) & 1) as f32));
        out.extend((0..COUNT).map(|bit| ((far >> bit) & 1) as f32));
        let mut features = [0.0; FEATURES];
        features.copy_from_slice(&out);
        features
    }

    /// 8: the kind of element that holds the block, and of those around it.
    fn name_features(&self, block: &Block, out: &mut Vec<f32>) {
        let elem = &self.outline.elems[block.elem];
        let is = |names: &[&str]| flag(names.contains(&elem.name));
        out.push(is(&["p"]));
        out.push(is(&["h1", "h2", "h3", "h4", "h5", "h6"]));
        out.push(is(&["li", "dd", "dt"]));
        out.push(is(&["td", "th"]));
        out.push(is(&["blockquote", "pre"]));
        let (mut in_list, mut in_table, mut in_quote) = (false, false, false);
        let mut index = block.elem;
        for _ in 0..6 {
            match self.outline.elems[index].name {
                "ul" | "ol" | "dl" => in_list = true,
                "table" => in_table = true,
                "blockquote" => in_quote = true,
                _ => {}
            }
            index = self.outline.elems[index].parent;
        }
        out.extend([flag(in_list), flag(in_table), flag(in_quote)]);
    }

    /// 19: the boxes around the block.
    fn container_features(&self, at: usize, block: &Block, out: &mut Vec<f32>) {
        let elems = &self.outline.elems;
        let mut index = container_of(elems, block.elem);
        for _ in 0..3 {
            let elem = &elems[index];
            let good = self.sums.good(elem);
            let blocks = (elem.end - elem.first) as f32;
            out.push(good / self.total_good);
            out.push(self.sums.density(elem));
            out.push(log(blocks, 5.0));
            out.push((self.sums.goods[elem.end] - self.sums.goods[elem.first]) / blocks.max(1.0));
            index = elem.parent;
        }
        let best = &elems[self.best];
        let inside = (best.first..best.end).contains(&at);
        out.push(flag(inside));
        let (up, down) = distance(elems, container_of(elems, block.elem), self.best);
        out.push((up as f32 / 6.0).min(1.5));
        out.push((down as f32 / 6.0).min(1.5));
        out.push(flag(up == 0 && down == 0));
        let kind = &self.kinds[&kind_of(self.outline, block)];
        out.push(kind.good / self.total_good);
        out.push((kind.words / kind.blocks / 40.0).min(1.5));
        out.push(kind.linked / kind.words.max(1.0));
    }

    /// 12: the blocks before and after.
    fn neighbour_features(&self, at: usize, out: &mut Vec<f32>) {
        let blocks = &self.outline.blocks;
        let own = container_of(&self.outline.elems, blocks[at].elem);
        for offset in [-2_isize, -1, 1, 2] {
            match at
                .checked_add_signed(offset)
                .and_then(|place| blocks.get(place))
            {
                Some(other) => {
                    out.push(log(other.measure.words, 5.0));
                    out.push(ratio(other.linked, other.measure.words));
                    out.push(flag(container_of(&self.outline.elems, other.elem) == own));
                }
                None => out.extend([0.0, 0.0, 0.0]),
            }
        }
    }

    /// 15: what repeats, and what belongs to the headline.
    fn structure_features(&self, at: usize, block: &Block, out: &mut Vec<f32>) {
        let elems = &self.outline.elems;
        let (times, titles) = self.structure.repeats[block.elem];
        out.push(log(times, 4.0));
        out.push(flag(times >= 3.0));
        out.push(titles);
        out.push(flag(times >= 3.0 && titles > 0.1));
        out.push(log(self.structure.items[block.elem], 4.0));
        let (common, title) = (
            self.structure.with_title[block.elem],
            self.outline.blocks.get(self.title),
        );
        out.push(title.map_or(0.0, |_| self.sums.good(&elems[common]) / self.total_good));
        out.push(
            title
                .map_or(0.5, |title| {
                    (elems[title.elem].depth - elems[common].depth) as f32 / 8.0
                })
                .min(1.5),
        );
        out.push(((elems[block.elem].depth - elems[common].depth) as f32 / 8.0).min(1.5));
        let (own, of_title) = (
            self.structure.article[block.elem],
            title.map_or(usize::MAX, |title| self.structure.article[title.elem]),
        );
        out.push(flag(own < usize::MAX && own == of_title));
        out.push(flag(
            own < usize::MAX && own != of_title && of_title < usize::MAX,
        ));
        out.push(flag(own == usize::MAX && self.structure.articles > 0));
        let first = self
            .first_after_title
            .map(|at| container_of(elems, self.outline.blocks[at].elem));
        let container = container_of(elems, block.elem);
        out.push(flag(first == Some(container)));
        out.push(first.map_or(1.0, |first| {
            (distance(elems, container, first).0 as f32 / 6.0).min(1.5)
        }));
        out.push(flag(self.structure.introduced[at]));
        out.push(flag(
            block.measure.words > 12.0 && sayings::is_of_consent(&block.text),
        ));
    }

    /// 9: the block and the page.
    fn page_features(&self, at: usize, block: &Block, out: &mut Vec<f32>) {
        let count = self.outline.blocks.len() as f32;
        out.push(at as f32 / count);
        out.push(self.sums.good[at] / self.total_good);
        let title = self.title;
        out.push(flag(title < usize::MAX && at < title));
        out.push(if title < usize::MAX {
            log((at as f32 - title as f32).abs(), 5.0)
        } else {
            1.0
        });
        out.push(flag(
            self.texts
                .get(block.text.as_str())
                .is_some_and(|count| *count > 1),
        ));
        let own = &block.key;
        out.push(flag(!own.is_empty() && *own == self.title_key));
        out.push(flag(
            own.len() > 20
                && (self.description_key.starts_with(own)
                    || own.starts_with(&self.description_key) && self.description_key.len() > 20),
        ));
        let known = !self.body.is_empty() && !own.is_empty();
        let contained = known && self.body.holds(own);
        out.push(flag(contained));
        out.push(flag(known && !contained));
    }
}

/// 14: the block by itself.
fn text_features(block: &Block, out: &mut Vec<f32>) {
    let measure = &block.measure;
    let letters = measure.letters + measure.digits;
    out.push(log(measure.words, 5.0));
    out.push(flag(measure.words < 4.0));
    out.push(flag(is_good(block)));
    out.push(ratio(block.linked, measure.words));
    out.push((ratio(measure.stops, measure.words) * 6.0).min(1.5));
    out.push((ratio(measure.commas, measure.words) * 6.0).min(1.5));
    out.push(ratio(measure.digits, letters));
    out.push(ratio(measure.upper, measure.letters));
    out.push((ratio(measure.dividers, measure.words) * 3.0).min(1.5));
    out.push(flag(measure.ends_sentence));
    out.push(ratio(block.bold, measure.words));
    out.push(flag(block.text.contains(['©', '®', '@'])));
    out.push(flag(block.links > 0));
    out.push(phrases::strength(&block.text, measure.words));
}

pub(crate) fn flag(value: bool) -> f32 {
    f32::from(u8::from(value))
}

fn ratio(part: f32, whole: f32) -> f32 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

pub(crate) fn log(value: f32, scale: f32) -> f32 {
    (value.max(0.0) + 1.0).ln() / scale
}
