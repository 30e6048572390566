//! The region of the article: the one element that the text is taken from.
//!
//! Blocks that read like content also stand in teasers, comments and other articles on the same
//! page. So every element that holds some of them is a candidate, and a small network ranks them
//! by how much of the likely content each holds, how much else, what it is called and where the
//! headline stands.

use super::features::{Features, flag, slot};
use super::hints::{self, Hints};
use super::model;
use super::outline::{Elem, Outline};

/// Number of features of a candidate.
pub(crate) const REGION: usize = 29 + 2 * hints::COUNT;
/// Number of features of a block that come from the region chosen.
pub(crate) const WITHIN: usize = 10;

/// Elements with less than this share of what is likely are no candidates.
const LEAST: f32 = 0.02;

/// What the first look says, in sums over ranges of blocks.
struct Likely {
    words: Vec<f32>,
    linked: Vec<f32>,
    weight: Vec<f32>,
    chance: Vec<f32>,
    strong: Vec<f32>,
    kept: Vec<f32>,
    kept_weight: Vec<f32>,
    kept_odds: Vec<f32>,
    repeated: Vec<f32>,
    titled: Vec<f32>,
    introduced: Vec<f32>,
}

/// The index of the element that is the article's region, or `None` where nothing is likely.
pub(crate) fn region(
    outline: &Outline<'_>,
    features: &[Features],
    odds: &[f32],
    title: Option<usize>,
    siblings: &[f32],
) -> Option<usize> {
    let likely = Likely::new(outline, features, odds);
    let total = likely.strong.last().copied().unwrap_or(0.0) + 1e-6;
    let mut above = vec![0; outline.elems.len()];
    let mut best: Option<(f32, usize)> = None;
    for index in 0..outline.elems.len() {
        let elem = &outline.elems[index];
        above[index] = elem.hints | if index == 0 { 0 } else { above[elem.parent] };
        let share = sum(&likely.strong, elem);
        let is_none = elem.end == elem.first || share < LEAST * total || is_line(elem.name);
        if is_none || is_wrapper(outline, index) {
            continue;
        }
        let row = likely.candidate(outline, index, total, title, siblings, &above);
        let score = model::region(&row);
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, index));
        }
    }
    best.map(|(_, index)| index)
}

/// Whether an element with this name is a line of a text, and never the whole of it.
fn is_line(name: &str) -> bool {
    matches!(
        name,
        "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "li" | "figcaption" | "figure" | "a"
    )
}

/// Whether the next element down holds the same blocks: it stands for both.
fn is_wrapper(outline: &Outline<'_>, index: usize) -> bool {
    let elem = &outline.elems[index];
    outline.elems.get(index + 1).is_some_and(|next| {
        next.parent == index && next.first == elem.first && next.end == elem.end
    })
}

fn sum(sums: &[f32], elem: &Elem<'_>) -> f32 {
    sums[elem.end] - sums[elem.first]
}

impl Likely {
    fn new(outline: &Outline<'_>, features: &[Features], odds: &[f32]) -> Self {
        let prefix = |value: &dyn Fn(usize) -> f32| {
            let mut out = Vec::with_capacity(odds.len() + 1);
            let mut sum = 0.0;
            out.push(sum);
            for at in 0..odds.len() {
                sum += value(at);
                out.push(sum);
            }
            out
        };
        let block = |at: usize| &outline.blocks[at];
        let chance = |at: usize| 1.0 / (1.0 + (-odds[at]).exp());
        let weight = |at: usize| block(at).measure.words.min(80.0) + 0.5;
        let is_kept = |at: usize| f32::from(u8::from(chance(at) > 0.5));
        let has = |at: usize, slot: usize| f32::from(u8::from(features[at][slot] > 0.0));
        Self {
            words: prefix(&|at| block(at).measure.words),
            linked: prefix(&|at| block(at).linked),
            weight: prefix(&weight),
            chance: prefix(&|at| weight(at) * chance(at)),
            strong: prefix(&|at| weight(at) * chance(at) * is_kept(at)),
            kept: prefix(&is_kept),
            kept_weight: prefix(&|at| is_kept(at) * weight(at)),
            kept_odds: prefix(&|at| is_kept(at) * odds[at].clamp(-6.0, 6.0) * weight(at)),
            repeated: prefix(&|at| weight(at) * chance(at) * has(at, slot::REPEATED)),
            titled: prefix(&|at| weight(at) * chance(at) * has(at, slot::TITLED)),
            introduced: prefix(&|at| weight(at) * chance(at) * has(at, slot::INTRODUCED)),
        }
    }

    fn candidate(
        &self,
        outline: &Outline<'_>,
        index: usize,
        total: f32,
        title: Option<usize>,
        siblings: &[f32],
        above: &[Hints],
    ) -> [f32; REGION] {
        let elems = &outline.elems;
        let elem = &elems[index];
        let wrap = wrappers(outline, index, siblings);
        let up = &elems[wrap.parent];
        let of = |sums: &[f32]| sum(sums, elem);
        let around = |sums: &[f32]| sum(sums, up) - sum(sums, elem);
        let strong = of(&self.strong);
        let first = (elem.first..elem.end)
            .find(|at| self.kept[at + 1] > self.kept[*at])
            .unwrap_or(elem.first);
        let chance = of(&self.chance).max(1e-6);
        let mut out = Vec::with_capacity(REGION);
        out.extend([
            strong / total,
            of(&self.chance) / of(&self.weight),
            of(&self.kept_weight) / of(&self.weight).max(1e-6),
            strong.ln_1p() / 8.0,
            ((elem.end - elem.first) as f32).ln_1p() / 6.0,
        ]);
        out.extend([
            of(&self.linked) / of(&self.words).max(1.0),
            of(&self.kept_odds) / of(&self.kept_weight).max(1e-6) / 3.0,
        ]);
        out.push(flag(
            title.is_some_and(|title| (elem.first..elem.end).contains(&title)),
        ));
        out.push(flag(title.is_some_and(|title| title < elem.first)));
        out.push(title.map_or(1.0, |title| (first.abs_diff(title) as f32).ln_1p() / 5.0));
        out.push(title.filter(|title| first > *title).map_or(0.0, |title| {
            (self.strong[first] - self.strong[title]) / total
        }));
        out.extend([
            self.strong[elem.first] / total,
            elem.first as f32 / outline.blocks.len() as f32,
        ]);
        out.extend([
            of(&self.repeated) / chance,
            of(&self.titled) / chance,
            of(&self.introduced) / chance,
        ]);
        out.extend([wrap.siblings.ln_1p() / 3.0, flag(wrap.siblings >= 3.0)]);
        out.extend([
            around(&self.strong) / total,
            around(&self.chance) / around(&self.weight).max(1e-6),
            around(&self.linked) / around(&self.words).max(1.0),
        ]);
        let named = |names: &[&str]| flag(wrap.names.iter().any(|name| names.contains(name)));
        out.extend([
            named(&["article"]),
            named(&["main"]),
            named(&["body"]),
            named(&["section"]),
            named(&["li", "td", "blockquote", "figure", "p"]),
            named(&["aside", "footer", "nav", "form"]),
        ]);
        out.push(elem.depth as f32 / 20.0);
        out.extend((0..hints::COUNT).map(|bit| ((wrap.hints >> bit) & 1) as f32));
        let outer = if wrap.parent == 0 {
            0
        } else {
            above[wrap.parent]
        };
        out.extend((0..hints::COUNT).map(|bit| ((outer >> bit) & 1) as f32));
        out.push(self.largest_child(outline, index) / strong.max(1e-6));
        let mut row = [0.0; REGION];
        row.copy_from_slice(&out);
        row
    }

    fn largest_child(&self, outline: &Outline<'_>, index: usize) -> f32 {
        let mut best = 0.0_f32;
        let mut child = index + 1;
        while child <= outline.elems[index].last {
            best = best.max(sum(&self.strong, &outline.elems[child]));
            child = outline.elems[child].last + 1;
        }
        best
    }
}

/// An element together with those around it that hold the same blocks.
struct Wrappers<'a> {
    hints: Hints,
    names: Vec<&'a str>,
    siblings: f32,
    parent: usize,
}

fn wrappers<'a>(outline: &Outline<'a>, index: usize, siblings: &[f32]) -> Wrappers<'a> {
    let elems = &outline.elems;
    let own = &elems[index];
    let mut out = Wrappers {
        hints: own.hints,
        names: vec![own.name],
        siblings: siblings[index],
        parent: 0,
    };
    let mut at = index;
    while at != 0
        && elems[elems[at].parent].first == own.first
        && elems[elems[at].parent].end == own.end
    {
        at = elems[at].parent;
        out.hints |= elems[at].hints;
        out.names.push(elems[at].name);
        out.siblings = out.siblings.max(siblings[at]);
    }
    out.parent = elems[at].parent;
    out
}

/// What the region says of each block.
pub(crate) fn within(outline: &Outline<'_>, region: usize, odds: &[f32]) -> Vec<[f32; WITHIN]> {
    let elem = &outline.elems[region];
    let (first, end) = (elem.first, elem.end);
    let inside = |at: usize| (first..end).contains(&at);
    let kept = |at: &usize| odds[*at] > 0.0;
    let head = (first..end).find(kept).unwrap_or(first);
    let tail = (first..end)
        .rev()
        .find(kept)
        .unwrap_or(end.saturating_sub(1));
    (0..odds.len())
        .map(|at| {
            let scaled = odds[at].clamp(-6.0, 6.0) / 3.0;
            let place = (at as f32 - first as f32) / (end - first).max(1) as f32;
            [
                flag(inside(at)),
                if inside(at) { place } else { -0.5 },
                flag(at < first),
                flag(at >= end),
                first.saturating_sub(at).min(20) as f32 / 20.0,
                if inside(at) {
                    steps(outline, at, region) as f32 / 8.0
                } else {
                    1.5
                },
                flag(at < head),
                flag(at > tail),
                if inside(at) { scaled } else { 0.0 },
                if inside(at) { 0.0 } else { scaled },
            ]
        })
        .collect()
}

/// How many elements lie between a block and the region, at most 12.
fn steps(outline: &Outline<'_>, at: usize, region: usize) -> usize {
    let mut index = outline.blocks[at].elem;
    let mut count = 0;
    while index != region && index != 0 && count < 12 {
        index = outline.elems[index].parent;
        count += 1;
    }
    count
}
