//! Formulas, code and notes, which are read whole.

use super::line::Marks;
use super::{Builder, Flow, own_text, source};
use crate::address;
use crate::article::{Block, Phrasing, Reason};
use crate::content::units::{Unit, source_of, typed};
use crate::dom::{DomNode, attr, has_text, is_block, name, visible_text};

impl<'a> Builder<'a> {
    pub(super) fn unit(
        &mut self,
        node: DomNode<'a>,
        unit: &'a Unit,
        marks: &Marks,
        flow: &mut Flow,
    ) {
        match unit {
            Unit::Formula { tex, display } => self.formula(node, tex, *display, marks, flow),
            Unit::Code => self.code(node, flow),
            Unit::Glyph { alt: Some(alt) } => flow.line.text(marks, alt),
            Unit::Glyph { alt: None } => self.glyph(node, marks, flow),
            Unit::Reference { identifier, label } => {
                self.reference(node, identifier, label, marks, flow);
            }
            Unit::Note { identifier, label } => self.note(node, identifier, label, flow),
            Unit::NoteMark { is_label: true } => self.leave_out(node, Reason::Metadata),
            Unit::NoteMark { is_label: false } => self.leave_out(node, Reason::Navigation),
            Unit::Twin => self.leave_out(node, Reason::Duplicate),
        }
    }

    fn leave_out(&mut self, node: DomNode<'a>, reason: Reason) {
        if has_text(node, self.claims) {
            self.claims.remove(node.id(), reason);
        }
    }

    /// A text with the formulas that are typed into it; one that is all of a paragraph is set apart.
    #[inline(never)]
    pub(super) fn typeset(
        &mut self,
        node: DomNode<'a>,
        text: &str,
        marks: &Marks,
        flow: &mut Flow,
    ) {
        let mut rest = text;
        while let Some((before, value, behind)) = typed(rest) {
            let is_all = before.trim().is_empty() && behind.trim().is_empty();
            let is_only = || node.prev_sibling().or(node.next_sibling()).is_none();
            if is_all && is_only() && node.parent().is_some_and(|up| name(up) == "p") {
                return flow.push(Block::Math { value });
            }
            flow.line.text(marks, before);
            flow.line.atom(marks, Phrasing::InlineMath { value });
            rest = behind;
        }
        flow.line.text(marks, rest);
    }

    /// What shows the formula is left out, unless it is its source.
    fn formula(
        &mut self,
        node: DomNode<'a>,
        tex: &str,
        display: bool,
        marks: &Marks,
        flow: &mut Flow,
    ) {
        let value = tex.to_owned();
        if display {
            flow.push(Block::Math { value });
        } else {
            flow.line.atom(marks, Phrasing::InlineMath { value });
        }
        if has_text(node, self.claims) && visible_text(node, self.claims) != tex {
            self.claims.remove(node.id(), Reason::Metadata);
        }
    }

    fn code(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        flow.end_line();
        let source = source_of(node, self.claims);
        if !source.value.is_empty() {
            flow.push(Block::Code {
                lang: source.lang,
                value: source.value,
            });
        }
    }

    /// A picture that says nothing, within its line.
    fn glyph(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        let source = source::address(node);
        if let Some(url) = source.and_then(|raw| address::media(&raw, self.base)) {
            let alt = own_text(attr(node, "alt"));
            let title = None;
            flow.line.atom(marks, Phrasing::Image { url, alt, title });
        }
    }

    /// A reference to a note that was left out is a link like any other.
    fn reference(
        &mut self,
        node: DomNode<'a>,
        identifier: &str,
        label: &str,
        marks: &Marks,
        flow: &mut Flow,
    ) {
        let note = self.units.note(identifier);
        let is_kept = note
            .and_then(|id| node.tree().get(id))
            .is_some_and(|note| !self.claims.covers(note));
        if !is_kept {
            return self.element(node, marks, flow);
        }
        flow.line.atom(
            &marks.without_link(),
            Phrasing::FootnoteReference {
                identifier: identifier.to_owned(),
                label: label.to_owned(),
            },
        );
    }

    fn note(&mut self, node: DomNode<'a>, identifier: &str, label: &str, flow: &mut Flow) {
        let mut children = self.flow_of(node, &Marks::default());
        if let Some(Block::Paragraph { children }) = children.first_mut() {
            without_label(children, label);
        }
        children
            .retain(|block| !matches!(block, Block::Paragraph { children } if children.is_empty()));
        if children.is_empty() {
            return;
        }
        let note = Block::FootnoteDefinition {
            identifier: identifier.to_owned(),
            label: label.to_owned(),
            children,
        };
        match is_block(name(node)) {
            true => flow.push(note),
            false => flow.notes.push(note),
        }
    }

    /// Whether an item of a list or a cell of a row is a note: then the list or table is that of the notes.
    pub(super) fn holds_notes(&self, node: DomNode<'a>) -> bool {
        !self.units.is_empty()
            && node.children().any(|child| {
                matches!(name(child), "li" | "td")
                    && matches!(self.units.get(child.id()), Some(Unit::Note { .. }))
            })
    }
}

/// A note's own number, and the brackets of its link back.
fn without_label(children: &mut Vec<Phrasing>, label: &str) {
    let Some(Phrasing::Text { value }) = children.first_mut() else {
        return;
    };
    let rest = value.trim_start();
    let opened = rest.trim_start_matches(['[', '(', '（', '［', '〔', '【']);
    let is_bracketed = opened.len() < rest.len();
    let named = opened.strip_prefix(label).unwrap_or(opened);
    let closed = named
        .trim_start()
        .trim_start_matches([']', ')', '）', '］', '〕', '】']);
    let is_closed = closed.len() < named.trim_start().len();
    let is_label = named.len() < opened.len()
        && closed.starts_with(['.', '。', ':', '：', '、', ' ', '\u{3000}', ')']);
    if !(is_bracketed && is_closed
        || is_label && !is_bracketed
        || rest.starts_with(['.', '、', ':', '：']))
    {
        return;
    }
    let rest = closed.trim_start_matches(['.', ':', '：', '、', ' ', '\u{3000}']);
    *value = rest.to_owned();
    if value.is_empty() {
        children.remove(0);
    }
}
