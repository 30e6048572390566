//! Blocks made into a heading, a standfirst or running text.

use crate::article::{Block, Phrasing};
use crate::text;

/// Longer than this, an h1 or h2 holds prose, not a heading. The longest real heading in the
/// archive has 71 characters, the shortest prose in a heading element 160.
const LONGEST_HEADING: usize = 120;
/// Longer than this and ended by a full stop, it is a sentence.
const LONGEST_SENTENCE: usize = 30;

/// A paragraph as a heading, unless it is prose or has a picture in it.
pub(crate) fn as_heading(block: Block, depth: u8) -> Block {
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
        join(&mut out, line_of(block));
    }
    out
}

fn line_of(block: Block) -> Vec<Phrasing> {
    match block {
        Block::Paragraph { children }
        | Block::Heading { children, .. }
        | Block::TableCell { children } => children,
        Block::Blockquote { children }
        | Block::List { children, .. }
        | Block::ListItem { children, .. }
        | Block::Table { children, .. }
        | Block::TableRow { children }
        | Block::FootnoteDefinition { children, .. } => phrasing_of(children),
        Block::Math { value } => vec![Phrasing::InlineMath { value }],
        Block::Code { value, .. } => vec![Phrasing::InlineCode {
            value: text::normalize(&value),
        }],
        Block::Figure { image, .. } => vec![Phrasing::Image {
            url: image.url,
            alt: image.alt,
            title: None,
        }],
        Block::Audio { url, title, .. }
        | Block::Video { url, title, .. }
        | Block::Embed { url, title, .. } => {
            let value = title.unwrap_or_else(|| url.clone());
            vec![Phrasing::Link {
                url,
                title: None,
                children: vec![Phrasing::Text { value }],
            }]
        }
        Block::ThematicBreak => Vec::new(),
    }
}

/// What stands within a link leads nowhere else: links become their text, references what is printed for them.
pub(super) fn without_links(children: Vec<Phrasing>) -> Vec<Phrasing> {
    let mut out = Vec::with_capacity(children.len());
    for mut child in children {
        if let Some(children) = child.within_mut() {
            *children = without_links(std::mem::take(children));
        }
        match child {
            Phrasing::Link { children, .. } => {
                children
                    .into_iter()
                    .for_each(|child| Phrasing::add(&mut out, child));
            }
            Phrasing::FootnoteReference { label, .. } => {
                let children = vec![Phrasing::Text { value: label }];
                Phrasing::add(&mut out, Phrasing::Superscript { children });
            }
            other => Phrasing::add(&mut out, other),
        }
    }
    out
}

/// Puts a line behind others. A mark in which one line ends and the next begins spans both, as it
/// does where it is read again.
fn join(out: &mut Vec<Phrasing>, mut line: Vec<Phrasing>) {
    if out.is_empty() || line.is_empty() {
        return out.append(&mut line);
    }
    let mut both = out.last_mut().zip(line.first_mut());
    match both
        .as_mut()
        .and_then(|(last, first)| same_mark(last, first))
    {
        Some((children, more)) => {
            join(children, more);
            line.remove(0);
        }
        None => out.push(Phrasing::Break),
    }
    out.append(&mut line);
}

/// What stands in two marks of one kind.
fn same_mark<'a>(
    last: &'a mut Phrasing,
    first: &mut Phrasing,
) -> Option<(&'a mut Vec<Phrasing>, Vec<Phrasing>)> {
    use Phrasing::{Delete, Emphasis, Link, Strong, Subscript, Superscript};
    match (last, first) {
        (Strong { children }, Strong { children: more })
        | (Emphasis { children }, Emphasis { children: more })
        | (Delete { children }, Delete { children: more })
        | (Superscript { children }, Superscript { children: more })
        | (Subscript { children }, Subscript { children: more }) => {
            Some((children, std::mem::take(more)))
        }
        (
            Link {
                url,
                title,
                children,
            },
            Link {
                url: other,
                title: said,
                children: more,
            },
        ) if url == other && title == said => Some((children, std::mem::take(more))),
        _ => None,
    }
}

pub(super) fn phrasing_text(blocks: &[Block]) -> String {
    crate::render::text::blocks(blocks)
}
