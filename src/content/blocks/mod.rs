//! The tree that nobody claimed, as typed blocks.
//!
//! The walk writes what it meets into a [`Flow`]: blocks, and a line of running text that every
//! block boundary ends. So text that stands directly in a div, blocks inside a paragraph and
//! elements that were never closed all come out in reading order.

mod budget;
mod caption;
mod figure;
mod inline;
mod legend;
mod line;
mod list;
mod media;
mod office;
mod ornament;
mod phrasing;
mod source;
mod table;
mod unfold;
mod unit;

pub(crate) use budget::Budget;
pub(crate) use caption::split_credit;
use line::{Line, Marks};
pub(crate) use media::embed;
pub(in crate::content) use media::own_player;
pub(crate) use phrasing::as_heading;
use phrasing::{lead_of, phrasing_of, phrasing_text};
pub(crate) use unfold::is_answer;

use super::units::Units;
use crate::article::{Block, Reason};
use crate::dom::{Claims, DomNode, attr, has_text, is_block, is_invisible, is_voice, name};
use crate::publishers::Pattern;
use crate::text;
use ego_tree::NodeId;
use rustc_hash::FxHashMap;
use scraper::{Html, Node};
use url::Url;

/// What the rules say of one element.
#[derive(Debug, Clone)]
pub(crate) enum Slot {
    /// The standfirst.
    Lead,
    /// The caption of the picture before it.
    Caption,
    /// What stands beside the picture before it, which is nothing without the picture.
    Legend,
    /// Who took or owns the picture: within its caption, or right after it.
    Credit,
    /// A heading, though its markup does not say so.
    Heading,
    /// A player whose content the rules found.
    Media(Vec<Block>),
}

/// Turns nodes into blocks.
pub(crate) struct Builder<'a> {
    pub claims: &'a mut Claims,
    pub base: Option<&'a Url>,
    pub slots: &'a FxHashMap<NodeId, Slot>,
    pub units: &'a Units,
    pub not_images: &'a [&'a Pattern],
    pub budget: &'a Budget,
    /// Filled by the element in the lead's slot.
    pub lead: Option<Block>,
}

/// The content of one container, as far as it has been read.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub blocks: Vec<Block>,
    line: Line,
    /// Notes that stand in the running line, and come after it.
    notes: Vec<Block>,
}

impl Flow {
    /// Ends the running line.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return self.blocks.append(&mut self.notes);
        }
        let paragraphs = self.line.paragraphs();
        self.blocks.extend(
            paragraphs
                .into_iter()
                .map(|children| Block::Paragraph { children }),
        );
        self.blocks.append(&mut self.notes);
    }

    fn push(&mut self, block: Block) {
        self.end_line();
        self.blocks.push(block);
    }

    /// Ends a part of the text, where there is one to end.
    fn divide(&mut self) {
        self.end_line();
        if !matches!(self.blocks.last(), None | Some(Block::ThematicBreak)) {
            self.push(Block::ThematicBreak);
        }
    }
}

impl<'a> Builder<'a> {
    /// The blocks of several roots, one after the other.
    pub(crate) fn build(&mut self, html: &'a Html, roots: &[NodeId]) -> Vec<Block> {
        let mut flow = Flow::default();
        for root in roots.iter().filter_map(|id| html.tree.get(*id)) {
            self.walk(root, &Marks::default(), &mut flow);
            flow.end_line();
        }
        flow.blocks
    }

    fn flow_of(&mut self, node: DomNode<'a>, marks: &Marks) -> Vec<Block> {
        let mut flow = Flow::default();
        self.children(node, marks, &mut flow);
        flow.end_line();
        flow.blocks
    }

    fn children(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        for child in node.children() {
            self.walk(child, marks, flow);
        }
    }

    fn walk(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        if self.claims.holds(node.id()) || self.budget.is_spent() {
            return;
        }
        match node.value() {
            Node::Text(_) if matches!(self.slots.get(&node.id()), Some(Slot::Legend)) => {
                flow.end_line();
                self.legend(node, flow);
            }
            Node::Text(text) if text.contains('$') => self.typeset(node, text, marks, flow),
            Node::Text(text) if keeps_lines(node, text) => {
                for (at, line) in text.split('\n').enumerate() {
                    if at > 0 {
                        flow.line.line_break();
                    }
                    if !line.trim().is_empty() {
                        flow.line.text(marks, line);
                    }
                }
            }
            Node::Text(text) => flow.line.text(marks, text),
            Node::Element(_) => match self.slots.get(&node.id()).cloned() {
                Some(slot) => self.slotted(node, slot, marks, flow),
                None => match self.units.get(node.id()) {
                    Some(unit) => self.unit(node, unit, marks, flow),
                    None => self.element(node, marks, flow),
                },
            },
            Node::Document | Node::Fragment => self.children(node, marks, flow),
            _ => {}
        }
    }

    fn element(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        match name(node) {
            "br" => flow.line.line_break(),
            "hr" => flow.divide(),
            "img" | "amp-img" => self.picture(node, flow),
            "noscript" => self.unscripted(node, marks, flow),
            "figcaption" => self.stray_caption(node, marks, flow),
            "figure" => self.figure(node, marks, flow),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, marks, flow),
            "blockquote" => {
                flow.end_line();
                let children = self.flow_of(node, marks);
                // Frames of posts that a script would load are no quotations.
                if let [Block::Embed { .. }] = children.as_slice() {
                    flow.blocks.extend(children);
                } else if !children.is_empty() {
                    flow.push(Block::Blockquote { children });
                }
            }
            "ul" | "ol" | "menu" | "dir" => self.list(node, marks, flow),
            "li" => self.stray_item(node, marks, flow),
            "table" => self.table(node, marks, flow),
            "iframe" | "embed" | "object" | "video" | "audio" | "youtube-player" => {
                self.player(node, marks, flow);
            }
            name if is_voice(name) => self.player(node, marks, flow),
            // What enlarges a picture may hold its caption too.
            "button" if node.descendants().any(|below| name(below) == "figcaption") => {
                flow.end_line();
                self.children(node, marks, flow);
                flow.end_line();
            }
            "button" if unfold::is_title(node) => self.unfolding(node, marks, flow),
            "button" | "input" | "select" | "textarea" | "svg" => {
                self.unscripted(node, marks, flow);
                if has_text(node, self.claims) {
                    self.claims.remove(node.id(), Reason::SiteFurniture);
                }
            }
            tag if is_invisible(tag) => {}
            "p" if let Some(item) = office::item(node) => self.office_item(node, item, marks, flow),
            tag if is_block(tag) => {
                flow.end_line();
                self.children(node, marks, flow);
                flow.end_line();
            }
            tag => self.inline(node, tag, marks, flow),
        }
    }

    fn heading(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        let depth = name(node)
            .as_bytes()
            .get(1)
            .map_or(2, |digit| (digit - b'0').max(2));
        for block in self.flow_of(node, marks) {
            flow.push(as_heading(block, depth));
        }
    }

    /// What an accordion's button says titles the part that it unfolds.
    fn unfolding(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        if unfold::is_in_heading(node) {
            return self.children(node, marks, flow);
        }
        flow.end_line();
        for block in self.flow_of(node, marks) {
            flow.push(as_heading(block, 3));
        }
    }

    fn slotted(&mut self, node: DomNode<'a>, slot: Slot, marks: &Marks, flow: &mut Flow) {
        flow.end_line();
        match slot {
            Slot::Media(blocks) => {
                flow.blocks.extend(blocks);
                if has_text(node, self.claims) {
                    self.claims.remove(node.id(), Reason::Player);
                }
            }
            Slot::Heading => {
                for block in self.flow_of(node, marks) {
                    flow.push(as_heading(block, 2));
                }
            }
            Slot::Caption => self.caption(node, marks, flow),
            Slot::Legend => self.legend(node, flow),
            Slot::Credit => self.credit(node, marks, flow),
            Slot::Lead => {
                let blocks = self.flow_of(node, marks);
                if self.lead.is_none() && !phrasing_text(&blocks).is_empty() {
                    self.lead = Some(lead_of(blocks));
                } else {
                    flow.blocks.extend(blocks);
                }
            }
        }
    }
}

/// Whether a text's line ends are shown: `white-space: pre-wrap`, on what is no part of a sentence.
fn keeps_lines(node: DomNode<'_>, text: &str) -> bool {
    let shows = |style: &str| {
        style.contains("white-space") && (style.contains("pre-wrap") || style.contains("pre-line"))
    };
    text.trim().contains('\n')
        && node.parent().is_some_and(|parent| {
            is_block(name(parent)) && attr(parent, "style").is_some_and(shows)
        })
}

/// An attribute's text; `None` where it is empty.
fn own_text(value: Option<&str>) -> Option<String> {
    let value = text::normalize(value?);
    (!value.is_empty()).then_some(value)
}
