//! Plain text: a blank line between blocks, a line for each list item and table row, no captions
//! and no media.

use crate::article::{Block, Phrasing};

/// The text of blocks.
pub(crate) fn blocks(blocks: &[Block]) -> String {
    let parts: Vec<String> = blocks
        .iter()
        .map(block)
        .filter(|part| !part.is_empty())
        .collect();
    parts.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph { children }
        | Block::Heading { children, .. }
        | Block::TableCell { children } => plain(children),
        Block::Blockquote { children } => blocks(children),
        Block::List { children, .. }
        | Block::ListItem { children, .. }
        | Block::Table { children, .. } => lines(children),
        Block::TableRow { children } => {
            let cells: Vec<String> = children.iter().map(self::block).collect();
            cells.join("\t").trim_end().to_owned()
        }
        Block::Code { value, .. } | Block::Math { value } => value.clone(),
        Block::FootnoteDefinition { children, .. } => blocks(children),
        Block::ThematicBreak
        | Block::Figure { .. }
        | Block::Audio { .. }
        | Block::Video { .. }
        | Block::Embed { .. } => String::new(),
    }
}

fn lines(children: &[Block]) -> String {
    let lines: Vec<String> = children
        .iter()
        .map(block)
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

/// The text of phrasing content; a line feed for each break.
pub(crate) fn plain(children: &[Phrasing]) -> String {
    let mut out = String::new();
    write_plain(children, &mut out);
    out
}

fn write_plain(children: &[Phrasing], out: &mut String) {
    for child in children {
        match child {
            Phrasing::Text { value }
            | Phrasing::InlineCode { value }
            | Phrasing::InlineMath { value } => out.push_str(value),
            Phrasing::Break => out.push('\n'),
            Phrasing::Ruby { children, reading } => {
                write_plain(children, out);
                out.push('(');
                out.push_str(reading);
                out.push(')');
            }
            other => write_plain(other.within(), out),
        }
    }
}
