//! The tree that nobody claimed, as typed blocks.
//!
//! The walk writes what it meets into a [`Flow`]: blocks, and a line of running text that every
//! block boundary ends. So text that stands directly in a div, blocks inside a paragraph and
//! elements that were never closed all come out in reading order.

mod figure;
mod line;
mod list;
mod media;
mod source;
mod table;

pub(crate) use figure::split_credit;
use line::{Line, Mark, Marks};
pub(crate) use media::embed;

use crate::article::{Block, Phrasing, Reason};
use crate::dom::{Claims, DomNode, attr, has_text, is_block, is_invisible, name, visible_text};
use crate::publishers::Pattern;
use crate::text;
use crate::urls;
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

/// Longer than this, an h1 or h2 holds prose, not a heading. The longest real heading in the
/// archive has 71 characters, the shortest prose in a heading element 160.
const LONGEST_HEADING: usize = 120;
/// Longer than this and ended by a full stop, it is a sentence.
const LONGEST_SENTENCE: usize = 30;

/// Turns nodes into blocks.
pub(crate) struct Builder<'a> {
    pub claims: &'a mut Claims,
    pub base: Option<&'a Url>,
    pub slots: &'a FxHashMap<NodeId, Slot>,
    pub not_images: &'a [&'a Pattern],
    /// Filled by the element in the lead's slot.
    pub lead: Option<Block>,
}

/// The content of one container, as far as it has been read.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub blocks: Vec<Block>,
    line: Line,
}

impl Flow {
    /// Ends the running line.
    fn end_line(&mut self) {
        if self.line.is_empty() {
            return;
        }
        let paragraphs = self.line.paragraphs();
        self.blocks.extend(
            paragraphs
                .into_iter()
                .map(|children| Block::Paragraph { children }),
        );
    }

    fn push(&mut self, block: Block) {
        self.end_line();
        self.blocks.push(block);
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
        if self.claims.holds(node.id()) {
            return;
        }
        match node.value() {
            Node::Text(_) if matches!(self.slots.get(&node.id()), Some(Slot::Legend)) => {
                flow.end_line();
                self.legend(node, flow);
            }
            Node::Text(text) => flow.line.text(marks, text),
            Node::Element(_) => match self.slots.get(&node.id()).cloned() {
                Some(slot) => self.slotted(node, slot, marks, flow),
                None => self.element(node, marks, flow),
            },
            Node::Document | Node::Fragment => self.children(node, marks, flow),
            _ => {}
        }
    }

    fn element(&mut self, node: DomNode<'a>, marks: &Marks, flow: &mut Flow) {
        match name(node) {
            "br" => flow.line.line_break(),
            "hr" => {
                flow.end_line();
                if !matches!(flow.blocks.last(), None | Some(Block::ThematicBreak)) {
                    flow.push(Block::ThematicBreak);
                }
            }
            "img" | "amp-img" => self.picture(node, marks, flow),
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
            "pre" => self.preformatted(node, flow),
            "iframe" | "embed" | "object" | "video" | "audio" | "youtube-player" => {
                self.player(node, marks, flow);
            }
            // What enlarges a picture may hold its caption too.
            "button" if node.descendants().any(|below| name(below) == "figcaption") => {
                flow.end_line();
                self.children(node, marks, flow);
                flow.end_line();
            }
            "button" | "input" | "select" | "textarea" | "svg" => {
                self.unscripted(node, marks, flow);
                if has_text(node, self.claims) {
                    self.claims.remove(node.id(), Reason::SiteFurniture);
                }
            }
            tag if is_invisible(tag) => {}
            tag if is_block(tag) => {
                flow.end_line();
                self.children(node, marks, flow);
                flow.end_line();
            }
            tag => self.inline(node, tag, marks, flow),
        }
    }

    fn inline(&mut self, node: DomNode<'a>, tag: &str, marks: &Marks, flow: &mut Flow) {
        let mark = match tag {
            "strong" | "b" => Mark::Strong,
            "em" | "i" | "cite" | "dfn" | "var" => Mark::Emphasis,
            "del" | "s" | "strike" => Mark::Delete,
            "sup" => Mark::Superscript,
            "sub" => Mark::Subscript,
            "a" => match attr(node, "href").and_then(|href| urls::link(href, self.base)) {
                Some(url) => Mark::Link {
                    url,
                    title: own_text(attr(node, "title")),
                },
                None => return self.children(node, marks, flow),
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
        let children = phrasing_of(base.blocks);
        if children.is_empty() {
            return self.children(node, marks, flow);
        }
        flow.line.atom(marks, Phrasing::Ruby { children, reading });
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

    fn preformatted(&mut self, node: DomNode<'a>, flow: &mut Flow) {
        flow.end_line();
        let mut value = String::new();
        raw_text(node, self.claims, &mut value);
        let value = value.trim_matches(['\n', '\r']).trim_end();
        if value.trim().is_empty() {
            return;
        }
        let class = node
            .descendants()
            .find_map(|node| attr(node, "class"))
            .unwrap_or_default();
        let lang = class
            .split_whitespace()
            .find_map(|class| class.strip_prefix("language-"));
        flow.push(Block::Code {
            lang: lang.map(str::to_owned),
            value: value.to_owned(),
        });
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

/// A paragraph as a heading, unless it is prose or has a picture in it.
fn as_heading(block: Block, depth: u8) -> Block {
    match block {
        Block::Paragraph { mut children } => {
            if is_prose(&crate::render::text::plain(&children)) {
                return Block::Paragraph { children };
            }
            unwrap_strong(&mut children);
            Block::Heading { depth, children }
        }
        other => other,
    }
}

fn is_prose(text: &str) -> bool {
    let length = text.chars().count();
    length > LONGEST_HEADING || (length > LONGEST_SENTENCE && text.trim_end().ends_with('。'))
}

/// A title is bold anyway.
fn unwrap_strong(children: &mut Vec<Phrasing>) {
    while let [Phrasing::Strong { children: inner }] = children.as_mut_slice() {
        *children = std::mem::take(inner);
    }
}

/// The standfirst as one paragraph without bold throughout.
fn lead_of(blocks: Vec<Block>) -> Block {
    let mut children = phrasing_of(blocks);
    unwrap_strong(&mut children);
    Block::Paragraph { children }
}

/// The running text of blocks, a break between each two.
pub(crate) fn phrasing_of(blocks: Vec<Block>) -> Vec<Phrasing> {
    let mut out = Vec::new();
    for block in blocks {
        if !out.is_empty() {
            out.push(Phrasing::Break);
        }
        match block {
            Block::Paragraph { children }
            | Block::Heading { children, .. }
            | Block::TableCell { children } => {
                out.extend(children);
            }
            Block::Blockquote { children }
            | Block::List { children, .. }
            | Block::ListItem { children, .. }
            | Block::Table { children, .. }
            | Block::TableRow { children } => out.extend(phrasing_of(children)),
            Block::Code { value, .. } => out.push(Phrasing::InlineCode {
                value: text::normalize(&value),
            }),
            Block::Figure { image, .. } => {
                out.push(Phrasing::Image {
                    url: image.url,
                    alt: image.alt,
                    title: None,
                });
            }
            Block::Audio { url, title, .. }
            | Block::Video { url, title, .. }
            | Block::Embed { url, title, .. } => {
                let value = title.unwrap_or_else(|| url.clone());
                out.push(Phrasing::Link {
                    url,
                    title: None,
                    children: vec![Phrasing::Text { value }],
                });
            }
            Block::ThematicBreak => {
                out.pop();
            }
        }
    }
    out
}

fn phrasing_text(blocks: &[Block]) -> String {
    crate::render::text::blocks(blocks)
}

/// An attribute's text; `None` where it is empty.
fn own_text(value: Option<&str>) -> Option<String> {
    let value = text::normalize(value?);
    (!value.is_empty()).then_some(value)
}

/// Text with its white space, for `<pre>`.
fn raw_text(node: DomNode<'_>, claims: &Claims, out: &mut String) {
    if claims.holds(node.id()) || is_invisible(name(node)) {
        return;
    }
    match node.value() {
        Node::Text(text) => out.push_str(text),
        Node::Element(element) if element.name() == "br" => out.push('\n'),
        _ => node
            .children()
            .for_each(|child| raw_text(child, claims, out)),
    }
}
