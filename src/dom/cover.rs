//! Whether a node lies within a claimed one, where too much stands above it to look at each time.

use super::DomNode;
use ego_tree::iter::Edge;
use ego_tree::{NodeId, Tree};
use rustc_hash::FxHashMap;
use scraper::Node;
use std::collections::BTreeMap;

/// The claimed parts of a tree as spans of its nodes in document order.
#[derive(Debug)]
pub(super) struct Cover {
    /// The place of each node and of the last one below it.
    spans: FxHashMap<NodeId, (u32, u32)>,
    /// The outermost claimed spans, which keep apart: where each begins and ends.
    outermost: BTreeMap<u32, u32>,
    /// How many claims stand in them.
    taken: usize,
}

impl Cover {
    pub(super) fn of(tree: &Tree<Node>) -> Self {
        let mut spans = FxHashMap::default();
        let mut place = 0;
        // What was moved away from stands in no document, but may be asked for.
        let roots = tree.nodes().filter(|node| node.parent().is_none());
        for edge in roots.flat_map(|root| root.traverse()) {
            match edge {
                Edge::Open(node) => {
                    place += 1;
                    spans.insert(node.id(), (place, place));
                }
                Edge::Close(node) => {
                    if let Some((_, last)) = spans.get_mut(&node.id()) {
                        *last = place;
                    }
                }
            }
        }
        Self {
            spans,
            outermost: BTreeMap::new(),
            taken: 0,
        }
    }

    /// Takes in what was claimed since it was asked last.
    pub(super) fn keep_up(&mut self, made: &[NodeId]) {
        for node in &made[self.taken..] {
            let Some(&(first, last)) = self.spans.get(node) else {
                continue;
            };
            if self.holds_place(first) {
                continue;
            }
            while let Some((&inner, _)) = self.outermost.range(first..=last).next() {
                self.outermost.remove(&inner);
            }
            self.outermost.insert(first, last);
        }
        self.taken = made.len();
    }

    pub(super) fn holds(&self, node: DomNode<'_>) -> bool {
        self.spans
            .get(&node.id())
            .is_some_and(|&(place, _)| self.holds_place(place))
    }

    fn holds_place(&self, place: u32) -> bool {
        let before = self.outermost.range(..=place).next_back();
        before.is_some_and(|(_, &last)| place <= last)
    }
}
