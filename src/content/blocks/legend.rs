//! What is said of the picture or player before it.

use super::caption::{is_credit, one_line, split_credit};
use super::{Builder, Flow, Marks};
use crate::article::{Block, Reason};
use crate::dom::{DomNode, visible_text};
use crate::text::normalize;

impl<'a> Builder<'a> {
    /// A `<figcaption>` outside of a figure, or the second of one.
    pub(super) fn stray_caption(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let open = matches!(flow.blocks.last(), Some(Block::Figure { caption, credit, .. }) if caption.is_none() || credit.is_none());
        if open {
            return self.legend(node, flow);
        }
        self.children(node, marks, flow);
        flow.end_line();
    }

    /// A picture's caption, or the title of a player.
    pub(super) fn caption(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        let said = visible_text(node, self.claims);
        match flow.blocks.last_mut() {
            Some(Block::Figure {
                caption, credit, ..
            }) if caption.is_none() => {
                let (text, owner) = match credit {
                    Some(_) => (Some(said.replace('\n', " ")), None),
                    None => split_credit(&said),
                };
                *caption = text.filter(|text| !text.is_empty());
                *credit = credit.take().or(owner);
            }
            Some(
                Block::Audio { title, .. }
                | Block::Video { title, .. }
                | Block::Embed { title, .. },
            ) => {
                let said = said.replace('\n', " ");
                if !said.is_empty() && *title.get_or_insert_with(|| said.clone()) != said {
                    self.claims.remove(node.id(), Reason::Player);
                }
            }
            _ => {
                self.children(node, marks, flow);
                flow.end_line();
            }
        }
    }

    /// A line beside the picture: its caption, then its credit.
    pub(super) fn legend(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        let said = visible_text(node, self.claims);
        let last = flow.blocks.last_mut();
        match last {
            _ if said.is_empty() => {}
            Some(Block::Figure { credit, .. }) if credit.is_none() && is_credit(&said) => {
                *credit = one_line(&said);
            }
            Some(Block::Figure {
                caption, credit, ..
            }) if caption.is_none() => {
                let (text, owner) = match credit {
                    Some(_) => (one_line(&said), None),
                    None => split_credit(&said),
                };
                *caption = text;
                *credit = credit.take().or(owner);
            }
            Some(Block::Figure {
                caption: Some(caption),
                ..
            }) if normalize(&said).contains(caption.as_str())
                || caption.contains(&normalize(&said)) =>
            {
                self.claims.remove(node.id(), Reason::Duplicate);
            }
            Some(Block::Figure { credit, .. }) if credit.is_none() => *credit = one_line(&said),
            _ => self.claims.remove(node.id(), Reason::SiteFurniture),
        }
    }

    /// Who took or owns the picture before it.
    pub(super) fn credit(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        let said = visible_text(node, self.claims).replace('\n', " ");
        match flow.blocks.last_mut() {
            Some(Block::Figure { credit, .. }) if credit.is_none() && !said.is_empty() => {
                *credit = Some(said);
            }
            // What a caption says in brackets is its own where a credit stands beside it.
            Some(Block::Figure {
                caption: Some(caption),
                credit: Some(credit),
                ..
            }) if !said.is_empty() && credit.starts_with(['（', '(']) => {
                caption.push_str(&std::mem::replace(credit, said));
            }
            _ => {
                self.children(node, marks, flow);
                flow.end_line();
            }
        }
    }
}
