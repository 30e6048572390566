//! What is read whole: formulas, code, and notes with their references.
//!
//! They are found before anything is judged: the finder would tear the lines of a program apart, and
//! take a note for furniture. Each has one element that stands for it.

mod code;
mod glyphs;
mod labels;
mod lang;
mod math;
mod mathml;
mod notes;
#[cfg(test)]
mod tests;
mod tex;

pub(crate) use code::source_of;
pub(crate) use tex::typed;

use crate::dom::{DomNode, Page};
use ego_tree::NodeId;
use rustc_hash::FxHashMap;

/// What an element stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unit {
    /// TeX; `display` where it is set apart.
    Formula { tex: String, display: bool },
    /// A program or other preformatted text.
    Code,
    /// A small picture in a sentence, and what it says.
    Glyph { alt: Option<String> },
    /// Where a note is referred to.
    Reference { identifier: String, label: String },
    /// A note.
    Note { identifier: String, label: String },
    /// The printed label of a note, or the way back from it: the note itself says that.
    NoteMark { is_label: bool },
    /// What repeats a unit beside it, such as the picture of a formula.
    Twin,
}

/// The units of an input by their elements.
#[derive(Debug, Default)]
pub(crate) struct Units {
    by_node: FxHashMap<NodeId, Unit>,
    /// The notes in document order, each with its first reference.
    notes: Vec<(NodeId, Option<NodeId>)>,
    by_name: FxHashMap<String, NodeId>,
}

impl Units {
    /// The unit that an element stands for.
    pub(crate) fn get(&self, node: NodeId) -> Option<&Unit> {
        if self.by_node.is_empty() {
            return None;
        }
        self.by_node.get(&node)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.by_node.is_empty()
    }

    /// The notes, each with the element of its first reference.
    pub(crate) fn notes(&self) -> &[(NodeId, Option<NodeId>)] {
        &self.notes
    }

    /// The note with an identifier.
    pub(crate) fn note(&self, identifier: &str) -> Option<NodeId> {
        self.by_name.get(identifier).copied()
    }

    /// Adds a unit, unless it lies within another one.
    fn add(&mut self, node: DomNode<'_>, unit: Unit) {
        if !self.covers(node) {
            self.by_node.insert(node.id(), unit);
        }
    }

    /// Whether an element is or lies within a formula, code or twin.
    fn covers(&self, node: DomNode<'_>) -> bool {
        let is_whole = |node: DomNode<'_>| {
            let unit = self.by_node.get(&node.id());
            matches!(unit, Some(Unit::Formula { .. } | Unit::Code | Unit::Twin))
        };
        is_whole(node) || node.ancestors().any(is_whole)
    }
}

/// Finds all units of a page.
pub(crate) fn find(page: &Page<'_>) -> Units {
    let mut units = Units::default();
    code::find(page, &mut units);
    math::find(page, &mut units);
    glyphs::find(page, &mut units);
    notes::find(page, &mut units);
    units
}

/// The words of an element's class.
fn classes<'a>(node: DomNode<'a>) -> impl Iterator<Item = &'a str> {
    let class = crate::dom::attr(node, "class").unwrap_or_default();
    class.split_ascii_whitespace()
}

fn has_class(node: DomNode<'_>, wanted: &str) -> bool {
    classes(node).any(|class| class == wanted)
}

/// The text of all nodes below one, up to so many bytes.
fn text_of(node: DomNode<'_>, most: usize) -> String {
    let mut out = String::new();
    let nodes = node.descendants().take(most);
    for text in nodes.filter_map(|node| node.value().as_text()) {
        out.push_str(text);
        if out.len() > most {
            break;
        }
    }
    out
}

/// The elements of one of these names.
fn named<'a>(page: &Page<'a>, names: &[&str]) -> Vec<DomNode<'a>> {
    let nodes = names.iter().flat_map(|name| page.named(name));
    nodes.collect()
}
