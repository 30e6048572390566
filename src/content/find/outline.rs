//! A page as a flat list of its elements and of its blocks of text.
//!
//! A block is a run of text and inline elements between two block-level edges: a paragraph, a
//! list item, the bare text between two `<div>`s. Everything that is measured later is a sum
//! over a range of blocks, so that no step walks the tree again.

mod build;
mod run;
mod signs;

use super::hints::Hints;
use super::measure::Measure;
pub(crate) use build::{outline, outline_of};
use ego_tree::NodeId;

/// An element that holds blocks.
#[derive(Debug)]
pub(crate) struct Elem<'a> {
    pub node: NodeId,
    /// Index of the enclosing element; the first one is its own parent.
    pub parent: usize,
    pub depth: usize,
    pub name: &'a str,
    pub hints: Hints,
    /// The blocks below it: `blocks[first..end]`.
    pub first: usize,
    pub end: usize,
    /// Number of its place among elements and of the last element below it.
    pub last: usize,
    /// A number that elements of the same name and class share.
    pub kind: u64,
    /// Whether it holds, right in its lines, something to fill in.
    pub has_fields: bool,
}

/// A run of inline content.
#[derive(Debug)]
pub(crate) struct Block {
    /// Index of the element that holds it.
    pub elem: usize,
    /// The sibling nodes it consists of.
    pub nodes: Vec<NodeId>,
    pub text: String,
    /// The text as it is compared.
    pub key: String,
    pub measure: Measure,
    /// Words within links.
    pub linked: f32,
    pub links: u16,
    /// Those of them that lead to another site.
    pub outward: u16,
    /// Whether all of it is strong, and whether all is emphasised.
    pub bold: f32,
    pub hints: Hints,
}

/// The flattened page.
#[derive(Debug, Default)]
pub(crate) struct Outline<'a> {
    pub elems: Vec<Elem<'a>>,
    pub blocks: Vec<Block>,
    /// Pictures, frames and players with the number of blocks before them.
    pub media: Vec<(NodeId, usize, usize)>,
    /// Whether there is a field for a password.
    pub asks_for_password: bool,
    /// The blocks that are read whole: programs and formulas set apart.
    pub whole: Vec<usize>,
    /// References to notes with the number of blocks before them.
    pub references: Vec<(NodeId, usize)>,
}

impl Outline<'_> {
    /// The pictures, frames and players that stand behind so many blocks or more.
    pub(crate) fn media_from(&self, blocks: usize) -> &[(NodeId, usize, usize)] {
        let from = self
            .media
            .partition_point(|(_, before, _)| *before < blocks);
        &self.media[from..]
    }
}
