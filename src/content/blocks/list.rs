//! Lists.

use super::{Builder, Flow, Marks};
use crate::article::Block;
use crate::dom::{DomNode, attr, name};

impl<'a> Builder<'a> {
    /// A list; what stands between its items becomes an item, so that nothing is lost.
    pub(super) fn list(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        if self.holds_notes(node) {
            return self.children(node, marks, flow);
        }
        let mut items = Vec::new();
        let mut loose = Flow::default();
        for child in node.children() {
            if self.claims.holds(child.id()) {
                continue;
            }
            if name(child) == "li" && !self.slots.contains_key(&child.id()) {
                close(&mut loose, &mut items);
                push_item(self.flow_of(child, marks), &mut items);
            } else {
                self.walk(child, marks, &mut loose);
            }
        }
        close(&mut loose, &mut items);
        if items.is_empty() {
            return;
        }
        let ordered = name(node) == "ol";
        let start = attr(node, "start").and_then(|start| start.trim().parse().ok());
        let spread = is_spread(&items);
        let start = ordered.then(|| start.unwrap_or(1));
        flow.push(Block::List {
            ordered,
            start,
            spread,
            children: items,
        });
    }
}

impl<'a> Builder<'a> {
    /// An item outside any list: those that follow one another make up one.
    pub(super) fn stray_item(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let mut before = node.prev_siblings();
        let continues = before
            .find(|node| !name(*node).is_empty())
            .is_some_and(|node| name(node) == "li");
        let mut items = Vec::new();
        push_item(self.flow_of(node, marks), &mut items);
        let loose = is_spread(&items);
        match flow.blocks.last_mut() {
            Some(Block::List {
                children, spread, ..
            }) if continues => {
                children.extend(items);
                *spread |= loose;
            }
            _ if items.is_empty() => {}
            _ => flow.push(Block::List {
                ordered: false,
                start: None,
                spread: loose,
                children: items,
            }),
        }
    }
}

/// Whether blank lines separate the items.
fn is_spread(items: &[Block]) -> bool {
    items
        .iter()
        .any(|item| matches!(item, Block::ListItem { spread: true, .. }))
}

fn close(loose: &mut Flow, items: &mut Vec<Block>) {
    loose.end_line();
    push_item(std::mem::take(&mut loose.blocks), items);
}

fn push_item(children: Vec<Block>, items: &mut Vec<Block>) {
    if children.is_empty() {
        return;
    }
    let paragraphs = children
        .iter()
        .filter(|block| matches!(block, Block::Paragraph { .. }))
        .count();
    items.push(Block::ListItem {
        spread: paragraphs > 1,
        children,
    });
}
