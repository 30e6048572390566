//! Notes stand beside the other blocks, and each reference has one.
//!
//! A note is read where it stands: within a list or a quotation it moves behind that. By the end it may have
//! become a cell, a related link or nothing; then its references say what was printed, and lead nowhere.

use crate::article::{Block, Phrasing};
use rustc_hash::FxHashSet;

pub(super) fn settle(lead: &mut Option<Block>, body: &mut Vec<Block>) {
    if body.iter().any(|block| holds_note(nested(block))) {
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
    blocks
        .iter()
        .any(|block| matches!(block, Block::FootnoteDefinition { .. }) || holds_note(nested(block)))
}

/// Moves each note within another block behind the outermost one.
fn lift(body: &mut Vec<Block>) {
    let mut out = Vec::with_capacity(body.len());
    for mut block in std::mem::take(body) {
        let mut notes = Vec::new();
        take_notes(&mut block, &mut notes);
        let is_left = nested(&block).is_empty() && !notes.is_empty();
        if !is_left {
            out.push(block);
        }
        out.append(&mut notes);
    }
    *body = out;
}

/// Takes the notes out of a block, and what is empty without them.
fn take_notes(block: &mut Block, notes: &mut Vec<Block>) {
    let Some(children) = nested_mut(block) else {
        return;
    };
    if !holds_note(children) {
        return;
    }
    for mut child in std::mem::take(children) {
        let count = notes.len();
        take_notes(&mut child, notes);
        let is_left = notes.len() > count && nested(&child).is_empty();
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

fn phrasing(block: &Block) -> &[Phrasing] {
    match block {
        Block::Paragraph { children }
        | Block::Heading { children, .. }
        | Block::TableCell { children } => children,
        _ => &[],
    }
}

fn nested(block: &Block) -> &[Block] {
    match block {
        Block::Blockquote { children }
        | Block::List { children, .. }
        | Block::ListItem { children, .. }
        | Block::Table { children, .. }
        | Block::TableRow { children }
        | Block::FootnoteDefinition { children, .. } => children,
        _ => &[],
    }
}

fn nested_mut(block: &mut Block) -> Option<&mut Vec<Block>> {
    match block {
        Block::Blockquote { children }
        | Block::List { children, .. }
        | Block::ListItem { children, .. }
        | Block::Table { children, .. }
        | Block::TableRow { children }
        | Block::FootnoteDefinition { children, .. } => Some(children),
        _ => None,
    }
}

fn within(phrase: &Phrasing) -> &[Phrasing] {
    match phrase {
        Phrasing::Strong { children }
        | Phrasing::Emphasis { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. }
        | Phrasing::Superscript { children }
        | Phrasing::Subscript { children }
        | Phrasing::Ruby { children, .. } => children,
        _ => &[],
    }
}

fn within_mut(phrase: &mut Phrasing) -> Option<&mut Vec<Phrasing>> {
    match phrase {
        Phrasing::Strong { children }
        | Phrasing::Emphasis { children }
        | Phrasing::Delete { children }
        | Phrasing::Link { children, .. }
        | Phrasing::Superscript { children }
        | Phrasing::Subscript { children }
        | Phrasing::Ruby { children, .. } => Some(children),
        _ => None,
    }
}

fn refers(children: &[Phrasing]) -> bool {
    children
        .iter()
        .any(|child| matches!(child, Phrasing::FootnoteReference { .. }) || refers(within(child)))
}

impl Missing {
    fn note(&mut self, block: &Block) {
        if let Block::FootnoteDefinition { identifier, .. } = block {
            self.defined.insert(identifier.clone());
        }
        self.referred |= refers(phrasing(block));
        nested(block).iter().for_each(|block| self.note(block));
    }

    fn is_in(&self, block: &Block) -> bool {
        self.is_among(phrasing(block)) || nested(block).iter().any(|block| self.is_in(block))
    }

    fn is_among(&self, children: &[Phrasing]) -> bool {
        children.iter().any(|child| match child {
            Phrasing::FootnoteReference { identifier, .. } => !self.defined.contains(identifier),
            _ => self.is_among(within(child)),
        })
    }

    fn unlink(&self, block: &mut Block) {
        match block {
            Block::Paragraph { children }
            | Block::Heading { children, .. }
            | Block::TableCell { children } => self.say(children, false),
            _ => {
                let nested = nested_mut(block).into_iter().flatten();
                nested.for_each(|block| self.unlink(block));
            }
        }
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
            } else if let Some(children) = within_mut(&mut child) {
                self.say(children, is_raised || raises);
            }
            add(children, child);
        }
    }
}

/// Adds a phrase; what continues the last one becomes part of it.
fn add(children: &mut Vec<Phrasing>, next: Phrasing) {
    match (children.last_mut(), next) {
        (Some(Phrasing::Text { value: last }), Phrasing::Text { value }) => last.push_str(&value),
        (
            Some(Phrasing::Superscript { children: last }),
            Phrasing::Superscript { children: more },
        ) => more.into_iter().for_each(|child| add(last, child)),
        (_, next) => children.push(next),
    }
}
