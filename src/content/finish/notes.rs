//! Notes stand beside the other blocks, and each reference has one.
//!
//! A note is read where it stands: within a list or a quotation it moves behind that. By the end it may have
//! become a cell, a related link or nothing; then its references say what was printed, and lead nowhere.

use crate::article::{Block, Phrasing};
use crate::content::blocks::as_heading;
use rustc_hash::FxHashSet;

pub(super) fn settle(lead: &mut Option<Block>, body: &mut Vec<Block>) {
    if body.iter().any(|block| holds_note(block.nested())) {
        lift(body);
    }
    let mut missing = Missing::default();
    let blocks = || lead.iter().chain(&*body);
    blocks().for_each(|block| missing.note(block));
    if missing.referred && blocks().any(|block| missing.is_in(block)) {
        lead.iter_mut()
            .chain(&mut *body)
            .for_each(|block| missing.unlink(block));
    }
}

fn holds_note(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| {
        matches!(block, Block::FootnoteDefinition { .. }) || holds_note(block.nested())
    })
}

/// Moves each note within another block behind the outermost one.
fn lift(body: &mut Vec<Block>) {
    let mut out = Vec::with_capacity(body.len());
    for mut block in std::mem::take(body) {
        let mut notes = Vec::new();
        take_notes(&mut block, &mut notes);
        let is_left = block.nested().is_empty() && !notes.is_empty();
        if !is_left {
            out.push(block);
        }
        out.append(&mut notes);
    }
    *body = out;
}

/// Takes the notes out of a block, and what is empty without them.
fn take_notes(block: &mut Block, notes: &mut Vec<Block>) {
    let Some(children) = block.nested_mut() else {
        return;
    };
    if !holds_note(children) {
        return;
    }
    for mut child in std::mem::take(children) {
        let count = notes.len();
        take_notes(&mut child, notes);
        let is_left = notes.len() > count && child.nested().is_empty();
        match child {
            Block::FootnoteDefinition { .. } if is_left => {}
            Block::FootnoteDefinition { .. } => notes.insert(count, child),
            _ if is_left => {}
            _ => children.push(child),
        }
    }
}

/// The notes that are there.
#[derive(Default)]
struct Missing {
    defined: FxHashSet<String>,
    referred: bool,
}

fn refers(children: &[Phrasing]) -> bool {
    children
        .iter()
        .any(|child| matches!(child, Phrasing::FootnoteReference { .. }) || refers(child.within()))
}

impl Missing {
    fn note(&mut self, block: &Block) {
        if let Block::FootnoteDefinition { identifier, .. } = block {
            self.defined.insert(identifier.clone());
        }
        self.referred |= refers(block.phrasing());
        block.nested().iter().for_each(|block| self.note(block));
    }

    fn is_in(&self, block: &Block) -> bool {
        self.is_among(block.phrasing()) || block.nested().iter().any(|block| self.is_in(block))
    }

    fn is_among(&self, children: &[Phrasing]) -> bool {
        children.iter().any(|child| match child {
            Phrasing::FootnoteReference { identifier, .. } => !self.defined.contains(identifier),
            _ => self.is_among(child.within()),
        })
    }

    fn unlink(&self, block: &mut Block) {
        if let Some(children) = block.phrasing_mut() {
            self.say(children, false);
        }
        // With what is said now it may be longer than any heading.
        if let Block::Heading { depth, children } = block {
            let children = std::mem::take(children);
            *block = as_heading(Block::Paragraph { children }, *depth);
        }
        let nested = block.nested_mut().into_iter().flatten();
        nested.for_each(|block| self.unlink(block));
    }

    fn say(&self, children: &mut Vec<Phrasing>, is_raised: bool) {
        for mut child in std::mem::take(children) {
            let raises = matches!(child, Phrasing::Superscript { .. });
            if let Phrasing::FootnoteReference { identifier, label } = &mut child
                && !self.defined.contains(identifier)
            {
                let text = Phrasing::Text {
                    value: std::mem::take(label),
                };
                child = match is_raised {
                    true => text,
                    false => Phrasing::Superscript {
                        children: vec![text],
                    },
                };
            } else if let Some(children) = child.within_mut() {
                self.say(children, is_raised || raises);
            }
            Phrasing::add(children, child);
        }
    }
}
