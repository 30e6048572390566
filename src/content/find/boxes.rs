//! The boxes that blocks stand in: what they hold in sum, how far they are from each other.

use super::hints::{self, Hints};
use super::outline::{Block, Elem, Outline};

/// Sums over ranges of blocks.
pub(crate) struct Sums {
    pub(crate) words: Vec<f32>,
    pub(crate) linked: Vec<f32>,
    pub(crate) good: Vec<f32>,
    pub(crate) goods: Vec<f32>,
}

impl Sums {
    pub(crate) fn new(blocks: &[Block]) -> Self {
        let prefix = |value: &dyn Fn(&Block) -> f32| {
            let mut out = Vec::with_capacity(blocks.len() + 1);
            let mut sum = 0.0;
            out.push(sum);
            for block in blocks {
                sum += value(block);
                out.push(sum);
            }
            out
        };
        Self {
            words: prefix(&|block| block.measure.words),
            linked: prefix(&|block| block.linked),
            good: prefix(&|block| {
                if is_good(block) {
                    block.measure.words
                } else {
                    0.0
                }
            }),
            goods: prefix(&|block| f32::from(u8::from(is_good(block)))),
        }
    }

    pub(crate) fn density(&self, elem: &Elem<'_>) -> f32 {
        let words = self.words[elem.end] - self.words[elem.first];
        if words > 0.0 {
            (self.linked[elem.end] - self.linked[elem.first]) / words
        } else {
            0.0
        }
    }

    /// Words in running text below an element.
    pub(crate) fn good(&self, elem: &Elem<'_>) -> f32 {
        self.good[elem.end] - self.good[elem.first]
    }
}

/// Whether a block reads like running text.
pub(crate) fn is_good(block: &Block) -> bool {
    let measure = &block.measure;
    measure.words >= 10.0
        && block.linked <= measure.words * 0.35
        && measure.stops + measure.commas >= 1.0
}

/// The box a block stands in: paragraphs and items belong to what holds them.
pub(crate) fn container_of(elems: &[Elem<'_>], index: usize) -> usize {
    let elem = &elems[index];
    match elem.name {
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "blockquote" | "li" | "dd"
        | "dt" | "center" => {
            let parent = elem.parent;
            if matches!(elems[parent].name, "ul" | "ol" | "dl" | "blockquote") {
                elems[parent].parent
            } else {
                parent
            }
        }
        _ => {
            // A <div> that holds nothing but this block is a paragraph by another name.
            if elem.end - elem.first <= 1 {
                elem.parent
            } else {
                index
            }
        }
    }
}

pub(crate) fn kind_of(outline: &Outline<'_>, block: &Block) -> (u64, u64) {
    let elem = &outline.elems[block.elem];
    (elem.kind, outline.elems[elem.parent].kind)
}

/// The element whose direct paragraphs hold the most running text.
pub(crate) fn best_container(outline: &Outline<'_>, sums: &Sums) -> usize {
    let mut scores = vec![0.0_f32; outline.elems.len()];
    for block in outline.blocks.iter().filter(|block| is_good(block)) {
        let mut index = container_of(&outline.elems, block.elem);
        let mut share = block.measure.words;
        for _ in 0..4 {
            scores[index] += share;
            share *= 0.6;
            let parent = outline.elems[index].parent;
            if parent == index {
                break;
            }
            index = parent;
        }
    }
    let mut best = 0;
    for (index, score) in scores.iter_mut().enumerate() {
        *score *= 1.0 - sums.density(&outline.elems[index]);
        best = if index == 0 { 0 } else { best };
    }
    for index in 0..scores.len() {
        if scores[index] > scores[best] {
            best = index;
        }
    }
    best
}

/// Steps up from `from` to the common ancestor with `to`, and down from there.
pub(crate) fn distance(elems: &[Elem<'_>], from: usize, to: usize) -> (usize, usize) {
    let (mut a, mut b) = (from, to);
    let (mut up, mut down) = (0, 0);
    while a != b {
        if elems[a].depth >= elems[b].depth && a != 0 {
            a = elems[a].parent;
            up += 1;
        } else {
            b = elems[b].parent;
            down += 1;
        }
    }
    (up, down)
}

/// The hints of the three nearest elements, and of those beyond which do not hold nearly all.
pub(crate) fn inherited(
    outline: &Outline<'_>,
    sums: &Sums,
    total_good: f32,
) -> (Vec<Hints>, Vec<Hints>) {
    let elems = &outline.elems;
    let mut all = vec![0; elems.len()];
    let mut near = vec![0; elems.len()];
    let mut far = vec![0; elems.len()];
    let marks = hints::ARTICLE | hints::BODY_MARK | hints::CONTENT;
    for index in 0..elems.len() {
        let elem = &elems[index];
        let own = if is_whole(sums, elem, total_good) {
            elem.hints & marks
        } else {
            elem.hints
        };
        let parent = elem.parent;
        all[index] = own | if index == 0 { 0 } else { all[parent] };
        let grandparent = elems[parent].parent;
        near[index] = own
            | if parent == index {
                0
            } else {
                masked(elems, parent, sums, total_good)
                    | masked(elems, grandparent, sums, total_good)
            };
        far[index] = if grandparent == 0 {
            0
        } else {
            all[elems[grandparent].parent]
        };
    }
    (near, far)
}

/// Whether an element holds so much of the page's running text, and so few links, that a name such as
/// "premium" or "ad" says nothing against what it holds.
fn is_whole(sums: &Sums, elem: &Elem<'_>, total_good: f32) -> bool {
    let share = sums.good(elem) / total_good.max(1.0);
    share > 0.7 || share > 0.4 && sums.density(elem) < 0.2 && elem.hints & hints::COMMENT == 0
}

fn masked(elems: &[Elem<'_>], index: usize, sums: &Sums, total_good: f32) -> Hints {
    let elem = &elems[index];
    if is_whole(sums, elem, total_good) {
        elem.hints & (hints::ARTICLE | hints::BODY_MARK | hints::CONTENT)
    } else {
        elem.hints
    }
}

/// The heading that shows the title, or the first `<h1>`.
pub(crate) fn title_block(outline: &Outline<'_>, title: &str) -> usize {
    let is_heading = |block: &Block| matches!(outline.elems[block.elem].name, "h1" | "h2");
    let exact = outline
        .blocks
        .iter()
        .position(|block| !title.is_empty() && block.key == title);
    exact
        .or_else(|| {
            outline
                .blocks
                .iter()
                .position(|block| is_heading(block) && outline.elems[block.elem].name == "h1")
        })
        .unwrap_or(usize::MAX)
}
