//! Marks within a line: emphasis, links, code, readings above the text.

use super::line::{Mark, Marks};
use super::phrasing::{phrasing_of, without_links};
use super::{Builder, Flow, own_text};
use crate::address;
use crate::article::{Block, Phrasing};
use crate::dom::{DomNode, attr, declarations, is_block, name, visible_text};
use crate::text;

/// Whether a style makes of bold what is not.
fn is_light(style: &str) -> bool {
    declarations(style).any(|(key, value)| {
        key == "font-weight" && matches!(value, "normal" | "400" | "300" | "lighter")
    })
}

fn is_quotation_mark(c: char) -> bool {
    "\"'“”„‘’‚«»‹›「『《〈＂".contains(c)
}

/// Languages with the marks of a quotation and of one within another; in all others they are English ones.
const QUOTATIONS: &[(&str, [&str; 4])] = &[
    ("de cs sk sl lt et is", ["„", "“", "‚", "‘"]),
    ("fr es it pt ca el", ["«", "»", "“", "”"]),
    ("ru uk be bg", ["«", "»", "„", "“"]),
    ("pl ro hu hr", ["„", "”", "«", "»"]),
    ("sv fi", ["”", "”", "’", "’"]),
    ("ja zh-hant zh-tw zh-hk", ["「", "」", "『", "』"]),
];

/// The marks that the nearest language has.
fn marks_around(node: DomNode<'_>) -> &'static [&'static str; 4] {
    let lang = node.ancestors().find_map(|up| attr(up, "lang"));
    let lang = lang.unwrap_or_default().to_ascii_lowercase();
    let is_said = |said: &str| match said.len() {
        2 => lang.split('-').next() == Some(said),
        _ => lang.starts_with(said),
    };
    let mut known = QUOTATIONS.iter();
    let found = known.find(|(langs, _)| langs.split(' ').any(is_said));
    found.map_or(&["“", "”", "‘", "’"], |(_, marks)| marks)
}

/// What a style says that elements are for: editors in browsers know nothing else.
fn styled(style: &str) -> Vec<Mark> {
    let marks = declarations(style).filter_map(|(key, value)| match (key, value) {
        ("font-weight", "bold" | "bolder" | "600" | "700" | "800" | "900") => Some(Mark::Strong),
        ("font-style", "italic" | "oblique") => Some(Mark::Emphasis),
        ("text-decoration" | "text-decoration-line", value) if value.contains("line-through") => {
            Some(Mark::Delete)
        }
        ("vertical-align", "super") => Some(Mark::Superscript),
        ("vertical-align", "sub") => Some(Mark::Subscript),
        _ => None,
    });
    marks.collect()
}

impl<'a> Builder<'a> {
    pub(super) fn inline(&mut self, node: DomNode<'a>, tag: &str, marks: &Marks, flow: &mut Flow) {
        let style = attr(node, "style").unwrap_or_default();
        let mark = match tag {
            // Editors wrap what they copy in bold that is none.
            "strong" | "b" if !style.is_empty() && is_light(style) => {
                return self.children(node, marks, flow);
            }
            "span" | "font" if !style.is_empty() => {
                let marks = styled(style)
                    .into_iter()
                    .fold(marks.clone(), |marks, mark| marks.with(mark));
                return self.children(node, &marks, flow);
            }
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
            "q" => return self.quotation(node, marks, flow),
            _ => return self.children(node, marks, flow),
        };
        self.children(node, &marks.with(mark), flow);
    }

    /// A browser prints the marks of a quotation, unless its writer has.
    fn quotation(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        /// A bound: of quotations within quotations, each would look through all.
        const LINE: usize = 32;
        let mut within = node.descendants().take(LINE);
        let text = within.find_map(|node| {
            let text = node.value().as_text()?.trim_start();
            (!text.is_empty()).then_some(text)
        });
        let first = text.unwrap_or_default();
        let holds_blocks = node
            .children()
            .any(|child| is_block(name(child)) || name(child) == "img");
        let is_quotation = |up: &DomNode<'_>| name(*up) == "q";
        // Right behind it stands the mark of the quotation around it.
        let opens =
            node.prev_sibling().is_none() && node.parent().as_ref().is_some_and(is_quotation);
        let is_marked = holds_blocks
            || first.is_empty()
            || first.starts_with(is_quotation_mark)
            || !opens && flow.line.ends_with(is_quotation_mark);
        if is_marked {
            return self.children(node, marks, flow);
        }
        let depth = node.ancestors().take(LINE).filter(is_quotation).count();
        let signs = &marks_around(node)[depth % 2 * 2..];
        flow.line.text(marks, signs[0]);
        self.children(node, marks, flow);
        flow.line.text(marks, signs[1]);
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
