//! What a first judgement of all blocks says about each of them: the second look.

use super::boxes::kind_of;
use super::outline::Outline;
use rustc_hash::FxHashMap;

/// Number of features of the second look.
pub(crate) const CONTEXT: usize = 23;

/// How far around a block its neighbours count.
const NEAR: usize = 5;

/// The features of the second look, from the log-odds of the first.
pub(crate) fn context(outline: &Outline<'_>, odds: &[f32]) -> Vec<[f32; CONTEXT]> {
    let count = odds.len();
    let weight: Vec<f32> = outline
        .blocks
        .iter()
        .map(|block| block.measure.words.min(80.0) + 0.5)
        .collect();
    let chance: Vec<f32> = odds
        .iter()
        .map(|odds| 1.0 / (1.0 + (-odds).exp()))
        .collect();
    let (weights, shares) = sums(&weight, &chance);
    let total = shares[count] + 1e-6;
    let kinds = kind_means(outline, &weight, &chance);
    let (before, after) = strong_neighbours(outline, &chance);
    (0..count)
        .map(|at| {
            let mut out = Vec::with_capacity(CONTEXT);
            let scaled = |at: usize| odds[at].clamp(-6.0, 6.0) / 3.0;
            out.push(scaled(at));
            for offset in [-3_isize, -2, -1, 1, 2, 3] {
                let place = at.checked_add_signed(offset).filter(|place| *place < count);
                out.push(place.map_or(-1.0, scaled));
            }
            for (first, end) in growing_boxes(outline, at) {
                let rest = weights[end] - weights[first] - weight[at];
                let sum = shares[end] - shares[first];
                out.push(if rest > 1e-3 {
                    (sum - weight[at] * chance[at]) / rest
                } else {
                    0.0
                });
                out.push(sum / total);
            }
            let (head, tail) = (shares[at] / total, 1.0 - shares[at + 1] / total);
            out.extend([head, tail, head * tail * 4.0, (1.0 + total).ln() / 8.0]);
            let (first, end) = (at.saturating_sub(NEAR), (at + NEAR + 1).min(count));
            out.push((shares[end] - shares[first]) / (weights[end] - weights[first]));
            out.push((1.0 + before[at]).ln() / 5.0);
            out.push((1.0 + after[at]).ln() / 5.0);
            out.push(kinds[&kind_of(outline, &outline.blocks[at])].0);
            let mut features = [0.0; CONTEXT];
            features.copy_from_slice(&out);
            features
        })
        .collect()
}

fn sums(weight: &[f32], chance: &[f32]) -> (Vec<f32>, Vec<f32>) {
    let (mut weights, mut shares) = (vec![0.0], vec![0.0]);
    let (mut all, mut likely) = (0.0, 0.0);
    for (weight, chance) in weight.iter().zip(chance) {
        all += weight;
        likely += weight * chance;
        weights.push(all);
        shares.push(likely);
    }
    (weights, shares)
}

/// The ranges of blocks of the four nearest boxes that each hold more than the one before.
fn growing_boxes(outline: &Outline<'_>, at: usize) -> [(usize, usize); 4] {
    let elems = &outline.elems;
    let mut index = outline.blocks[at].elem;
    let mut size = elems[index].end - elems[index].first;
    let mut out = [(0, 0); 4];
    for slot in &mut out {
        loop {
            if index == 0 {
                break;
            }
            index = elems[index].parent;
            let wider = elems[index].end - elems[index].first;
            if wider > size {
                size = wider;
                break;
            }
        }
        *slot = (elems[index].first, elems[index].end);
    }
    out
}

/// The mean chance of all blocks that share names and classes, and their weight.
fn kind_means(
    outline: &Outline<'_>,
    weight: &[f32],
    chance: &[f32],
) -> FxHashMap<(u64, u64), (f32, f32)> {
    let mut out: FxHashMap<(u64, u64), (f32, f32)> = FxHashMap::default();
    for (at, block) in outline.blocks.iter().enumerate() {
        let sum = out.entry(kind_of(outline, block)).or_default();
        sum.0 += weight[at] * chance[at];
        sum.1 += weight[at];
    }
    out.values_mut().for_each(|sum| sum.0 /= sum.1);
    out
}

/// The distance to the nearest block that is almost certainly content, backwards and forwards.
fn strong_neighbours(outline: &Outline<'_>, chance: &[f32]) -> (Vec<f32>, Vec<f32>) {
    let strong = |at: usize| chance[at] > 0.8 && outline.blocks[at].measure.words > 8.0;
    let count = chance.len();
    let (mut before, mut after) = (vec![99.0; count], vec![99.0; count]);
    let mut distance = 99.0;
    for (at, slot) in before.iter_mut().enumerate() {
        *slot = distance;
        distance = if strong(at) {
            1.0
        } else if distance < 99.0 {
            distance + 1.0
        } else {
            99.0
        };
    }
    let mut distance = 99.0;
    for at in (0..count).rev() {
        distance = if strong(at) {
            0.0
        } else if distance < 99.0 {
            distance + 1.0
        } else {
            99.0
        };
        after[at] = distance;
    }
    (before, after)
}
