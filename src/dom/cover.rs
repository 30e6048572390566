//! Whether a node lies within a claimed one, where too much stands above it to look at each time.

use super::DomNode;
use ego_tree::iter::Edge;
use ego_tree::{NodeId, Tree};
use rustc_hash::FxHashMap;
use scraper::Node;

/// The claimed parts of a tree as spans of its nodes in document order.
#[derive(Debug)]
pub(super) struct Cover {
    /// The place of each node and of the last one below it.
    spans: FxHashMap<NodeId, (u32, u32)>,
    /// The claimed places, a bit each. A span is marked once for each claim from within outwards, so a place as often
    /// as elements stand above it at most, 64 places at a time.
    claimed: Vec<u64>,
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
            claimed: vec![0; place as usize / 64 + 1],
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
            self.mark(first, last);
        }
        self.taken = made.len();
    }

    pub(super) fn holds(&self, node: DomNode<'_>) -> bool {
        self.spans
            .get(&node.id())
            .is_some_and(|&(place, _)| self.holds_place(place))
    }

    fn holds_place(&self, place: u32) -> bool {
        self.claimed[place as usize / 64] & 1 << (place % 64) != 0
    }

    fn mark(&mut self, first: u32, last: u32) {
        let (from, to) = (first as usize / 64, last as usize / 64);
        let head = u64::MAX << (first % 64);
        let tail = u64::MAX >> (63 - last % 64);
        if from == to {
            self.claimed[from] |= head & tail;
            return;
        }
        self.claimed[from] |= head;
        self.claimed[from + 1..to].fill(u64::MAX);
        self.claimed[to] |= tail;
    }
}
