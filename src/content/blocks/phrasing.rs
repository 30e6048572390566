//! Blocks made into a heading, a standfirst or running text.

use crate::article::{Block, Phrasing};
use crate::text;

/// Longer than this, an h1 or h2 holds prose, not a heading. The longest real heading in the
/// archive has 71 characters, the shortest prose in a heading element 160.
const LONGEST_HEADING: usize = 120;
/// Longer than this and ended by a full stop, it is a sentence.
const LONGEST_SENTENCE: usize = 30;

/// A paragraph as a heading, unless it is prose or has a picture in it.
pub(super) fn as_heading(block: Block, depth: u8) -> Block {
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
pub(super) fn lead_of(blocks: Vec<Block>) -> Block {
    let mut children = phrasing_of(blocks);
    unwrap_strong(&mut children);
    Block::Paragraph { children }
}

/// The running text of blocks, a break between each two.
pub(super) fn phrasing_of(blocks: Vec<Block>) -> Vec<Phrasing> {
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

pub(super) fn phrasing_text(blocks: &[Block]) -> String {
    crate::render::text::blocks(blocks)
}
