//! The words between two borders of blocks.

use super::super::hints::Hints;
use super::super::measure::measure;
use super::Block;
use crate::metadata::comparison_key as key;
use crate::text::normalize;
use ego_tree::NodeId;

#[derive(Debug, Default)]
pub(super) struct Run {
    pub(super) nodes: Vec<NodeId>,
    pub(super) raw: String,
    pub(super) linked: String,
    bold: String,
    /// Whether there is text outside of links, and outside of what is bold.
    is_plain: [bool; 2],
    pub(super) has_text: bool,
    pub(super) links: u16,
    pub(super) outward: u16,
    pub(super) hints: Hints,
}

impl Run {
    /// Adds text, and notes whether it is linked or bold.
    pub(super) fn push(&mut self, text: &str, in_link: bool, in_bold: bool) {
        self.raw.push_str(text);
        let shows = !text.trim().is_empty();
        self.has_text |= shows;
        self.is_plain[0] |= shows && !in_link;
        self.is_plain[1] |= shows && !in_bold;
        if in_link {
            self.linked.push_str(text);
        }
        if in_bold {
            self.bold.push_str(text);
        }
    }

    /// The block that these words make, if there are any.
    pub(super) fn block(self, elem: usize) -> Option<Block> {
        // Between two blocks there is mostly white space.
        if self.raw.trim().is_empty() {
            return None;
        }
        let text = normalize(&self.raw);
        if text.is_empty() {
            return None;
        }
        let measured = measure(&text);
        // What is linked as a whole, as in menus, need not be measured once more.
        let words = |part: &str, is_part: bool| match (part.is_empty(), is_part) {
            (true, _) => 0.0,
            (false, true) => measure(part).words.min(measured.words),
            (false, false) => measured.words,
        };
        let linked = words(&self.linked, self.is_plain[0]);
        let bold = words(&self.bold, self.is_plain[1]);
        Some(Block {
            elem,
            nodes: self.nodes,
            measure: measured,
            linked,
            links: self.links,
            outward: self.outward,
            bold,
            hints: self.hints,
            key: key(&text),
            text,
        })
    }
}
