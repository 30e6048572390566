//! The ledger: which part of the input went where.
//!
//! The contract's first promise is that nothing is lost silently. Every step that takes something
//! out of the tree claims the node; the builder turns all that nobody claimed into blocks, and
//! [`Claims::removals`] lists what was claimed as furniture, with its text whole.

use super::cover::Cover;
use super::path::Paths;
use super::{DomNode, is_invisible, name, text_below};
use crate::article::{Reason, Removal};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::Html;
use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::rc::Rc;

/// Where a subtree went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Its text stands, verbatim, in a field of the article.
    Field,
    /// It was left out.
    Removed(Reason),
}

/// Which nodes are spoken for.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    nodes: FxHashMap<NodeId, Claim>,
    /// The claimed nodes, first to last.
    made: Vec<NodeId>,
    /// Who claims, from which claim on; recorded only for callers who ask why.
    steps: Option<Vec<(usize, String)>>,
    /// Texts that were read since the last claim: every rule looks at them again.
    texts: RefCell<FxHashMap<NodeId, Option<Rc<str>>>>,
    /// Made for the first node that stands deep.
    cover: RefCell<Option<Cover>>,
}

/// Looking at so many levels costs less than what a look at none of them would need.
const NEAR: usize = 32;

impl Claims {
    /// All claimed nodes in the order of the claims.
    pub(crate) fn made(&self) -> &[NodeId] {
        &self.made
    }

    /// From now on keeps who makes each claim.
    pub(crate) fn record(&mut self) {
        self.steps.get_or_insert_default();
    }

    /// Says who makes the claims that follow; the name is made only where somebody asks for it.
    pub(crate) fn step(&mut self, name: impl FnOnce() -> String) {
        if let Some(steps) = &mut self.steps {
            steps.push((self.made.len(), name()));
        }
    }

    /// Who claimed each node.
    pub(crate) fn steps(&self) -> FxHashMap<NodeId, &str> {
        let steps = self.steps.as_deref().unwrap_or_default();
        let mut at = 0;
        let mut out = FxHashMap::default();
        for (index, node) in self.made.iter().enumerate() {
            while steps.get(at + 1).is_some_and(|(first, _)| *first <= index) {
                at += 1;
            }
            let step = steps.get(at).map_or("", |(_, name)| name.as_str());
            out.insert(*node, step);
        }
        out
    }

    /// The claim on this very node.
    pub(crate) fn of(&self, node: NodeId) -> Option<Claim> {
        self.nodes.get(&node).copied()
    }

    /// Whether this very node is claimed; its ancestors may be all the same.
    pub(crate) fn holds(&self, node: NodeId) -> bool {
        self.nodes.contains_key(&node)
    }

    /// Whether the node or one of its ancestors is claimed.
    pub(crate) fn covers(&self, node: DomNode<'_>) -> bool {
        if self.holds(node.id()) {
            return true;
        }
        let mut above = node.ancestors();
        if (&mut above).take(NEAR).any(|above| self.holds(above.id())) {
            return true;
        }
        if above.next().is_none() {
            return false;
        }
        let mut cover = self.cover.borrow_mut();
        let cover = cover.get_or_insert_with(|| Cover::of(node.tree()));
        cover.keep_up(&self.made);
        cover.holds(node)
    }

    /// Claims a subtree, but for the parts of it that are claimed already; the first claim stands.
    pub(crate) fn claim(&mut self, node: NodeId, claim: Claim) {
        if let Entry::Vacant(free) = self.nodes.entry(node) {
            free.insert(claim);
            self.made.push(node);
            self.texts.get_mut().clear();
        }
    }

    /// Leaves out what was meant for a field that there is not.
    pub(crate) fn give_up(&mut self, node: NodeId, reason: Reason) {
        self.nodes.insert(node, Claim::Removed(reason));
        self.texts.get_mut().clear();
    }

    /// The text of a node as `read` gives it, read once while nothing is claimed.
    pub(super) fn remembered(
        &self,
        node: NodeId,
        read: impl FnOnce() -> Option<Rc<str>>,
    ) -> Option<Rc<str>> {
        if let Some(known) = self.texts.borrow().get(&node) {
            return known.clone();
        }
        let text = read();
        self.texts.borrow_mut().insert(node, text.clone());
        text
    }

    /// Leaves a subtree out.
    pub(crate) fn remove(&mut self, node: NodeId, reason: Reason) {
        self.claim(node, Claim::Removed(reason));
    }

    /// Everything that was left out, in document order, each with the text that no field holds;
    /// what had none is not mentioned. Ends with the part by which there are more than `most` bytes:
    /// below a thousand elements the ways to many parts outgrow any input.
    pub(crate) fn removals(&self, html: &Html, most: usize) -> Vec<Removal> {
        let mut bytes = 0;
        let mut out = Vec::new();
        let mut paths = Paths::default();
        if self.nodes.is_empty() {
            return out;
        }
        let mut waiting = vec![html.tree.root()];
        while let Some(node) = waiting.pop() {
            if !is_invisible(name(node)) {
                waiting.extend(node.children().rev());
            }
            let Some(Claim::Removed(reason)) = self.nodes.get(&node.id()) else {
                continue;
            };
            let text = text_below(node, self);
            if text.is_empty() {
                continue;
            }
            let selector = paths.selector_of(node);
            bytes += selector.len() + text.len();
            out.push(Removal {
                reason: *reason,
                text,
                selector,
            });
            if bytes > most {
                break;
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_covered_however_deep_it_stands() {
        let deep = format!("{}<p>a<b>c</b><p>d", "<div><i>e</i>".repeat(3 * NEAR));
        let html = Html::parse_fragment(&deep);
        let nodes: Vec<DomNode<'_>> = html.tree.root().descendants().collect();
        let mut claims = Claims::default();
        // From within outwards, and again into what is claimed.
        let order = (1..nodes.len()).rev().step_by(5).chain([nodes.len() - 1]);
        for claimed in order {
            claims.remove(nodes[claimed].id(), Reason::Hidden);
            for node in &nodes {
                let walked = std::iter::once(*node)
                    .chain(node.ancestors())
                    .any(|node| claims.holds(node.id()));
                assert_eq!(claims.covers(*node), walked);
            }
        }
    }
}
