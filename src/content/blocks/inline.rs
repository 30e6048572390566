//! Marks within a line: emphasis, links, code, readings above the text.

use super::line::{Mark, Marks};
use super::phrasing::{phrasing_of, without_links};
use super::{Builder, Flow, own_text};
use crate::address;
use crate::article::{Block, Phrasing};
use crate::dom::{DomNode, attr, name, visible_text};
use crate::text;

impl<'a> Builder<'a> {
    pub(super) fn inline(&mut self, node: DomNode<'a>, tag: &str, marks: &Marks, flow: &mut Flow) {
        let mark = match tag {
            "strong" | "b" => Mark::Strong,
            "em" | "i" | "cite" | "dfn" | "var" => Mark::Emphasis,
            "del" | "s" | "strike" => Mark::Delete,
            "sup" => Mark::Superscript,
            "sub" => Mark::Subscript,
            "a" => match attr(node, "href").and_then(|href| address::link(href, self.base)) {
                Some(url) if !marks.hold_link() => {
                    let title = own_text(attr(node, "title"));
                    // Each line within gets a link of its own.
                    let lines = node.descendants().count();
                    for text in [Some(&url), title.as_ref()].into_iter().flatten() {
                        self.budget.text(text, lines);
                    }
                    Mark::Link { url, title }
                }
                _ => return self.children(node, marks, flow),
            },
            "code" | "kbd" | "samp" | "tt" => {
                let value = visible_text(node, self.claims).replace('\n', " ");
                if !value.is_empty() {
                    flow.line.atom(marks, Phrasing::InlineCode { value });
                }
                return;
            }
            "ruby" => return self.ruby(node, marks, flow),
            _ => return self.children(node, marks, flow),
        };
        self.children(node, &marks.with(mark), flow);
    }

    /// The readings of all `<rt>` are joined: the model has one reading for each run of base text.
    fn ruby(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        let is_reading = |child: &DomNode<'a>| matches!(name(*child), "rt" | "rtc");
        let reading: String = node
            .children()
            .filter(is_reading)
            .map(|child| visible_text(child, self.claims))
            .collect();
        let reading = text::normalize(&reading);
        if reading.is_empty() {
            return self.children(node, marks, flow);
        }
        let mut base = Flow::default();
        for child in node.children().filter(|child| !is_reading(child)) {
            self.walk(child, &Marks::default(), &mut base);
        }
        base.end_line();
        // A player is no text that is read in some way: it stands behind.
        let is_player = |block: &mut Block| {
            matches!(
                block,
                Block::Audio { .. } | Block::Video { .. } | Block::Embed { .. }
            )
        };
        let players: Vec<Block> = base.blocks.extract_if(.., is_player).collect();
        let mut children = phrasing_of(base.blocks);
        if marks.hold_link() {
            children = without_links(children);
        }
        if children.is_empty() {
            return self.children(node, marks, flow);
        }
        flow.line.atom(marks, Phrasing::Ruby { children, reading });
        for player in players {
            flow.push(player);
        }
    }
}
