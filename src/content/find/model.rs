//! The two small networks that judge blocks.

use super::context::CONTEXT;
use super::features::{FEATURES, Features};
use super::region::{REGION, WITHIN};
use super::weights;

/// Weights are kept as integers; this many make one.
const UNIT: f32 = 1024.0;

/// One weight of each input for the sum, and one for each hidden unit.
pub(crate) type Row<const COLUMNS: usize> = [i16; COLUMNS];

/// A network with direct connections and one layer of rectified hidden units. The first column of
/// each row is the direct one; the last two rows are the biases and the weights of the units.
pub(crate) struct Network<const ROWS: usize, const COLUMNS: usize>(pub [Row<COLUMNS>; ROWS]);

impl<const ROWS: usize, const COLUMNS: usize> Network<ROWS, COLUMNS> {
    /// The log-odds for one block.
    fn odds(&self, parts: &[&[f32]]) -> f32 {
        let rows = &self.0;
        let (biases, outputs) = (&rows[ROWS - 2], &rows[ROWS - 1]);
        let mut sums = biases.map(f32::from);
        let mut rest = &rows[..];
        for values in parts {
            let (own, others) = rest.split_at(values.len());
            rest = others;
            for (value, row) in values.iter().zip(own) {
                // Most of what is known of a block is what it is not.
                if *value != 0.0 {
                    for (sum, weight) in sums.iter_mut().zip(row) {
                        *sum += value * f32::from(*weight);
                    }
                }
            }
        }
        let hidden = sums.iter().zip(outputs).skip(1);
        let lit: f32 = hidden
            .map(|(sum, output)| sum.max(0.0) * f32::from(*output))
            .sum();
        sums[0] / UNIT + lit / (UNIT * UNIT)
    }
}

/// How likely a block is content by itself.
pub(crate) fn first_look(features: &Features) -> f32 {
    weights::FIRST.odds(&[features])
}

/// How good a candidate for the article's region is; only the order counts.
pub(crate) fn region(candidate: &[f32; REGION]) -> f32 {
    weights::REGION.odds(&[candidate])
}

/// How likely a block is content, knowing the region and what the first look said of all others.
pub(crate) fn second_look(
    features: &Features,
    context: &[f32; CONTEXT],
    within: &[f32; WITHIN],
) -> f32 {
    weights::SECOND.odds(&[features, context, within])
}

const _: () = assert!(weights::FIRST.0.len() == FEATURES + 2);
const _: () = assert!(weights::REGION.0.len() == REGION + 2);
const _: () = assert!(weights::SECOND.0.len() == FEATURES + CONTEXT + WITHIN + 2);
